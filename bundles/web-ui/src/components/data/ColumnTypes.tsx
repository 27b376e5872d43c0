import {
  Binary,
  Calendar,
  CalendarClock,
  Clock,
  Hash,
  type LucideIcon,
  Percent,
  ToggleLeft,
  Type,
} from 'lucide-react';
import type { ColumnType } from '@/api/types';

const TYPES: Record<ColumnType, { label: string; icon: LucideIcon }> = {
  text: { label: 'Text', icon: Type },
  integer: { label: 'Whole number', icon: Hash },
  decimal: { label: 'Decimal number', icon: Percent },
  double: { label: 'Approximate number', icon: Binary },
  boolean: { label: 'Yes or no', icon: ToggleLeft },
  date: { label: 'Date', icon: Calendar },
  timestamp: { label: 'Date and time', icon: CalendarClock },
  time: { label: 'Time of day', icon: Clock },
};

export const TYPE_OPTIONS = (Object.keys(TYPES) as ColumnType[]).map((value) => ({
  value,
  label: TYPES[value].label,
}));

export function typeLabel(type: ColumnType): string {
  return TYPES[type]?.label ?? type;
}

export function TypeIcon({ type, className }: { type: ColumnType; className?: string }) {
  const { icon: Icon, label } = TYPES[type] ?? TYPES.text;
  return <Icon aria-label={label} role="img" className={className ?? 'size-4 shrink-0 text-muted'} />;
}
