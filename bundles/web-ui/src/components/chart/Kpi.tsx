import type { Row } from '@/api/types';
import { formatValue } from '@/lib/format';
import { type ChartData, type ChartSpec, labelOf } from './types';

/** One number, or a few side by side; the tooltip has every digit. */
export function Kpi({ spec, data }: { spec: ChartSpec; data: ChartData }) {
  const row: Row = data.rows[0] ?? {};
  const shown = data.columns.filter((column) => spec.y.includes(column.key));
  return (
    <dl className="flex h-full flex-wrap items-center gap-x-8 gap-y-2">
      {shown.map((column) => {
        const value = formatValue(row[column.key], column, true);
        return (
          <div key={column.key} className="min-w-0">
            <dt className="truncate text-sm text-muted">{labelOf(column)}</dt>
            <dd title={value.full} className="tabular truncate text-3xl font-semibold tracking-tight">
              {value.text}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
