import type { ResultColumn, Row } from '@/api/types';
import { formatValue } from '@/lib/format';
import { labelOf } from './types';

/** A mark by its place in the drawing. */
export interface MarkPlace {
  series: number;
  index: number;
}

/** Where a key leads from a mark: sideways along a series, up and down between series. */
export function stepped(
  from: MarkPlace | undefined,
  key: string,
  lengths: readonly number[],
): MarkPlace | undefined {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[key];
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
  if (!from) return step === undefined || !lengths[0] ? undefined : { series: 0, index: 0 };
  const within = (value: number, length: number) => Math.min(Math.max(value, 0), Math.max(length - 1, 0));
  const last = (series: number) => (lengths[series] ?? 1) - 1;
  if (key === 'Home') return { ...from, index: 0 };
  if (key === 'End') return { ...from, index: last(from.series) };
  if (step === undefined) return undefined;
  // With one series there is nothing above or below: all arrows walk along it.
  if (sideways || lengths.length === 1) {
    return { ...from, index: within(from.index + step, lengths[from.series] ?? 0) };
  }
  const series = within(from.series + step, lengths.length);
  return { series, index: Math.min(from.index, Math.max(last(series), 0)) };
}

/** A mark in words: what it stands for, and its value in full. */
export function markWords(columns: readonly ResultColumn[], row: Row, key: string): string {
  const said = columns
    .filter((column) => column.kind === 'dimension' && column.key in row)
    .map((column) => formatValue(row[column.key], column).text);
  const measure = columns.find((column) => column.key === key);
  if (measure && key in row) said.push(`${labelOf(measure)} ${formatValue(row[key], measure).text}`);
  return said.join(', ');
}
