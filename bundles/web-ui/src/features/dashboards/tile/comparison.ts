import type { ResultColumn, Row } from '@/api/types';
import { formatValue } from '@/lib/format';

export interface Comparison {
  row: Row;
  change?: { share: number; before: string };
}

/** The newest period and how it compares with the one before it, where the data really has both. */
export function comparison(columns: ResultColumn[], rows: Row[], measure: ResultColumn): Comparison {
  const period = columns.find(({ kind, granularity }) => kind === 'dimension' && granularity);
  if (!period) return { row: rows[0] ?? {} };
  const ordered = rows
    .filter((row) => typeof row[period.key] === 'string')
    .sort((one, other) => String(one[period.key]).localeCompare(String(other[period.key])));
  const row = ordered.at(-1) ?? {};
  const before = ordered.at(-2);
  const now = Number(row[measure.key] ?? NaN);
  const then = Number(before?.[measure.key] ?? NaN);
  if (!before || !Number.isFinite(now) || !Number.isFinite(then) || then === 0) return { row };
  return {
    row,
    change: { share: (now - then) / Math.abs(then), before: formatValue(before[period.key], period).text },
  };
}
