import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Popover } from '@/components/overlay/Popover';
import { cn } from '@/lib/cn';

export interface ChipProps {
  label: ReactNode;
  /** What it is, said before the label to those who do not see the colour. */
  kind: string;
  icon?: ReactNode;
  /** How to remove it, in words. */
  removeLabel?: string;
  onRemove?: () => void;
  /** Opens on a click on the chip. */
  editor?: (close: () => void) => ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title?: string;
  block?: boolean;
}

/** One part of a query: click to change it, the cross removes it. */
export function Chip(props: ChipProps) {
  const { label, kind, icon, onRemove, removeLabel, editor, open, onOpenChange, title, block } = props;
  const body = (
    <>
      {icon}
      <span className="sr-only">{kind}: </span>
      <span className="truncate">{label}</span>
    </>
  );
  const text = cn(
    'inline-flex h-full min-w-0 items-center gap-1.5 pl-2 text-sm [&_svg]:size-3.5 [&_svg]:shrink-0',
    onRemove ? 'pr-1' : 'pr-2',
    block && 'flex-1',
  );
  return (
    <span
      className={cn(
        'inline-flex h-7 max-w-full items-center rounded-md border border-line bg-surface text-ink shadow-card',
        block && 'w-full',
      )}
    >
      {editor ? (
        <Popover
          label={kind}
          open={open}
          onOpenChange={onOpenChange}
          className="w-80"
          trigger={
            <button
              type="button"
              title={title}
              className={cn(text, 'rounded-l-md hover:bg-hover', !onRemove && 'rounded-r-md')}
            >
              {body}
            </button>
          }
        >
          {editor(() => onOpenChange?.(false))}
        </Popover>
      ) : (
        <span title={title} className={text}>
          {body}
        </span>
      )}
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel ?? `Remove ${kind}`}
          title="Remove"
          onClick={onRemove}
          className="inline-flex h-full w-6 shrink-0 items-center justify-center rounded-r-md text-muted hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  );
}
