import { formatValue } from '@/lib/format';
import { seriesOf } from './options';
import { type ChartData, type ChartSpec, labelOf } from './types';

const KIND = { bar: 'Bar chart', line: 'Line chart', pie: 'Pie chart', kpi: 'Figure', table: 'Table' };

/** The chart in a sentence or two, for those who cannot see it. */
export function describe(spec: ChartSpec, data: ChartData, title: string): string {
  const measure = data.columns.find((column) => column.key === spec.y[0]);
  const dimension = data.columns.find((column) => column.key === spec.x);
  const { categories, series } = seriesOf(spec, data);
  const what = `${KIND[spec.type]}: ${title}.`;
  if (!measure || !dimension) return what;
  const of = ` ${labelOf(measure)} by ${labelOf(dimension)}, ${categories.length} values`;
  const split = series.length > 1 ? ` in ${series.length} series` : '';
  const points = (series[0]?.points ?? [])
    .map((point, index) => ({ value: point.value, category: categories[index] ?? '' }))
    .filter((point): point is { value: number; category: string } => point.value !== null);
  if (series.length > 1 || points.length === 0) return `${what}${of}${split}.`;
  const highest = points.reduce((best, point) => (point.value > best.value ? point : best));
  const lowest = points.reduce((best, point) => (point.value < best.value ? point : best));
  const say = (point: { value: number; category: string }) =>
    `${point.category} (${formatValue(point.value, measure).text})`;
  return `${what}${of}. Highest: ${say(highest)}. Lowest: ${say(lowest)}.`;
}
