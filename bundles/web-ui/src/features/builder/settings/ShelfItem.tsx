import { ArrowUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/IconButton';

export interface ShelfItemProps {
  icon: ReactNode;
  label: string;
  control?: ReactNode;
  onUp?: () => void;
  onRemove: () => void;
}

/** A chosen member with what can be said about it. */
export function ShelfItem({ icon, label, control, onUp, onRemove }: ShelfItemProps) {
  return (
    <li className="flex items-center gap-1.5">
      {icon}
      <span className="min-w-0 flex-1 truncate" title={label}>
        {label}
      </span>
      {control && <span className="w-32 shrink-0">{control}</span>}
      {onUp && <IconButton size="sm" label={`Move ${label} up`} icon={<ArrowUp />} onClick={onUp} />}
      <IconButton size="sm" label={`Remove ${label}`} icon={<X />} onClick={onRemove} />
    </li>
  );
}
