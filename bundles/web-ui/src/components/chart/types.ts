import type { Cell, ResultColumn, Row } from '@/api/types';

export type ChartKind = 'kpi' | 'line' | 'bar' | 'pie' | 'table';

/** What a chart shows: result columns by key. Bar, line and pie take `x` and one or more `y`; kpi takes `y`. */
export interface ChartSpec {
  type: ChartKind;
  x?: string;
  y: string[];
  /** Splits one measure into a series for each value. */
  series?: string;
  /** Bars of several series on top of each other. */
  stacked?: boolean;
}

/** A mark someone clicked: the row behind it, and where on screen a menu should open. */
export interface MarkPick {
  row: Row;
  column?: ResultColumn;
  value?: Cell;
  at: { x: number; y: number };
  /** Ctrl or Cmd was held: add to what is chosen. */
  add: boolean;
}

export interface ChartData {
  columns: ResultColumn[];
  rows: Row[];
}

export function labelOf(column: ResultColumn | undefined): string {
  if (!column) return '';
  if (column.label) return column.label;
  const name = column.key.replaceAll('_', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
