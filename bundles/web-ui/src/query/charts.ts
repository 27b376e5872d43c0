import type { ChartKind, ChartSpec } from '@/components/chart/types';
import type { ResultColumn } from '@/api/types';
import { isNumeric } from '@/lib/format';

export const CHARTS: readonly ChartKind[] = ['kpi', 'line', 'bar', 'pie', 'table'];

const isTime = (column: ResultColumn) =>
  Boolean(column.granularity) || column.type === 'date' || column.type === 'timestamp';

/** The kind of chart that suits a result no one chose one for. */
export function suitedChart(columns: ResultColumn[], rowCount: number): ChartKind {
  const dimensions = columns.filter(({ kind }) => kind === 'dimension');
  const measures = columns.filter((column) => column.kind === 'measure' && isNumeric(column.type));
  if (measures.length === 0 || dimensions.length > 2) return 'table';
  if (dimensions.length === 0) return 'kpi';
  if (dimensions.some(isTime)) return rowCount > 1 ? 'line' : 'bar';
  if (dimensions.length === 2 && measures.length > 1) return 'table';
  return rowCount > 200 ? 'table' : 'bar';
}

/** Whether a result can be drawn as this kind, or the reason why not. */
export function chartProblem(kind: ChartKind, columns: ResultColumn[]): string | undefined {
  if (kind === 'table') return undefined;
  const dimensions = columns.filter((column) => column.kind === 'dimension');
  if (!columns.some(({ kind: what }) => what === 'measure')) return 'Add a measure to draw a chart.';
  if (kind === 'kpi') return undefined;
  if (dimensions.length === 0) return 'Add a dimension to compare by.';
  if (kind === 'pie' && dimensions.length > 1) return 'A pie takes one dimension.';
  if (dimensions.length > 2) return 'A chart takes at most two dimensions.';
  return undefined;
}

/** Which column goes where: time runs along the axis, a second dimension splits the series. */
export function specFor(kind: ChartKind, columns: ResultColumn[]): ChartSpec {
  const dimensions = columns.filter((column) => column.kind === 'dimension');
  const y = columns.filter((column) => column.kind === 'measure').map(({ key }) => key);
  if (kind === 'kpi' || kind === 'table') return { type: kind, y };
  const x = dimensions.find(isTime) ?? dimensions[0];
  const series = dimensions.find((column) => column !== x);
  const spec: ChartSpec = { type: kind, y: series || kind === 'pie' ? y.slice(0, 1) : y };
  if (x) spec.x = x.key;
  if (series && kind !== 'pie') {
    spec.series = series.key;
    if (kind === 'bar') spec.stacked = true;
  }
  return spec;
}
