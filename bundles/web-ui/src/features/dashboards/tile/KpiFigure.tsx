import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import type { ResultColumn, Row } from '@/api/types';
import { labelOf } from '@/components/chart/types';
import { formatValue } from '@/lib/format';
import { comparison } from './comparison';

export interface KpiFigureProps {
  columns: ResultColumn[];
  rows: Row[];
  title: string;
}

/** One big number; with periods of time in the data, the newest against the one before. */
export function KpiFigure({ columns, rows, title }: KpiFigureProps) {
  const measure = columns.find(({ kind }) => kind === 'measure');
  if (!measure) return null;
  const { row, change } = comparison(columns, rows, measure);
  const value = formatValue(row[measure.key], measure, true);
  const label = labelOf(measure);
  const Arrow = change && (change.share > 0 ? ArrowUp : change.share < 0 ? ArrowDown : ArrowRight);
  return (
    <div className="flex h-full min-w-0 flex-col justify-center">
      <p title={value.full} className="tabular truncate text-3xl font-semibold tracking-tight">
        {value.text}
      </p>
      {change && Arrow ? (
        <p className="flex min-w-0 items-center gap-1 text-sm text-muted">
          <Arrow aria-hidden className="size-3.5 shrink-0" />
          <span className="truncate">
            {Math.abs(change.share * 100).toFixed(1)} % {change.share < 0 ? 'less' : 'more'} than{' '}
            {change.before}
          </span>
        </p>
      ) : (
        label.toLowerCase() !== title.trim().toLowerCase() && (
          <p className="truncate text-sm text-muted">{label}</p>
        )
      )}
    </div>
  );
}
