import { Braces, CalendarDays, Clock, Hash, Sigma, ToggleLeft, Type } from 'lucide-react';
import type { ColumnType } from '@/api/types';
import { cn } from '@/lib/cn';

const ICONS = {
  text: Type,
  integer: Hash,
  decimal: Hash,
  double: Hash,
  boolean: ToggleLeft,
  date: CalendarDays,
  timestamp: CalendarDays,
  time: Clock,
} satisfies Record<ColumnType, typeof Type>;

export function TypeIcon({ type, className }: { type: ColumnType | 'measure'; className?: string }) {
  const Icon = type === 'measure' ? Sigma : (ICONS[type] ?? Braces);
  return (
    <Icon
      aria-hidden
      className={cn('size-4 shrink-0', type === 'measure' ? 'text-accent-ink' : 'text-faint', className)}
    />
  );
}
