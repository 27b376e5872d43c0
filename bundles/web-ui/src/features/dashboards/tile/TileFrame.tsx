import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';

export interface TileFrameProps extends Omit<ComponentProps<'section'>, 'title'> {
  title: string;
  /** Small signs and the menu, to the right. */
  actions?: ReactNode;
  headerClass?: string;
  dimmed?: boolean;
  problem?: boolean;
}

export function TileFrame({
  title,
  actions,
  headerClass,
  dimmed,
  problem,
  className,
  children,
  ...rest
}: TileFrameProps) {
  return (
    <section
      aria-label={title || 'Untitled tile'}
      className={cn(
        'group/tile flex h-full min-w-0 flex-col rounded-lg border bg-surface shadow-card',
        problem ? 'border-danger' : 'border-line',
        className,
      )}
      {...rest}
    >
      <header className={cn('@container flex h-10 shrink-0 items-center gap-1 pr-1.5 pl-4', headerClass)}>
        <h2 className="min-w-0 flex-1 truncate text-sm font-semibold" title={title}>
          {title || <span className="text-faint">Untitled</span>}
        </h2>
        {actions}
      </header>
      <div className={cn('min-h-0 flex-1 px-4 pb-3 transition-opacity', dimmed && 'opacity-50')}>
        {children}
      </div>
    </section>
  );
}
