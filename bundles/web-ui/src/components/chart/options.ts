import type { EChartsCoreOption } from 'echarts/core';
import type { Cell, ResultColumn, Row } from '@/api/types';
import { formatValue } from '@/lib/format';
import type { ChartTheme } from './palette';
import { type ChartData, type ChartSpec, labelOf } from './types';

/** The most slices a pie shows before the rest becomes one. */
const MAX_SLICES = 8;
const MANY_CATEGORIES = 8;
/** With no more than this, every label is shown, cut to its share of the width. */
const FEW_CATEGORIES = 6;
/** The least width of a label that still says something. */
const READABLE = 44;
const NARROW = 380;
const VALUE_AXIS = 72;

interface Point {
  value: number | null;
  row: Row;
  key: string;
}

interface Series {
  name: string;
  key: string;
  points: Point[];
}

/** Turns rows into an ECharts option; pure, so that it can be tested without a canvas. */
export function chartOption(
  spec: ChartSpec,
  data: ChartData,
  theme: ChartTheme,
  width = 640,
): EChartsCoreOption {
  const base = {
    color: theme.series,
    animationDuration: 250,
    textStyle: { fontFamily: theme.font, color: theme.text },
    aria: { enabled: false },
  };
  return spec.type === 'pie'
    ? { ...base, ...pie(spec, data, theme, width < NARROW) }
    : { ...base, ...cartesian(spec, data, theme, width) };
}

function cartesian(spec: ChartSpec, data: ChartData, theme: ChartTheme, width: number) {
  const narrow = width < NARROW;
  const x = column(data, spec.x);
  const { categories, series } = seriesOf(spec, data);
  const measure = column(data, spec.y[0]);
  const time = Boolean(x?.granularity) || x?.type === 'date' || x?.type === 'timestamp';
  const horizontal =
    spec.type === 'bar' && !time && (categories.length > MANY_CATEGORIES || longest(categories) > 14);
  const share = Math.floor((width - VALUE_AXIS) / Math.max(categories.length, 1)) - 8;
  const few = !horizontal && categories.length <= FEW_CATEGORIES && share >= READABLE;
  const categoryAxis = {
    type: 'category' as const,
    data: categories,
    inverse: horizontal,
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
    axisLabel: {
      color: theme.muted,
      fontSize: 12,
      hideOverlap: !few,
      interval: few ? 0 : ('auto' as const),
      width: few ? share : narrow ? 84 : 130,
      overflow: 'truncate' as const,
    },
  };
  const valueAxis = {
    type: 'value' as const,
    splitLine: { lineStyle: { color: theme.line } },
    splitNumber: narrow ? 3 : 4,
    axisLabel: {
      color: theme.muted,
      fontSize: 12,
      hideOverlap: true,
      formatter: (value: number) =>
        measure ? formatValue(value, measure, true).text.replace(/\.00$/, '') : String(value),
    },
  };
  return {
    grid: {
      left: 8,
      right: 16,
      top: series.length > 1 ? 36 : 12,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: series.length > 1 ? legend(theme) : undefined,
    tooltip: {
      ...tooltip(theme),
      trigger: 'axis',
      axisPointer: {
        type: spec.type === 'bar' ? 'shadow' : 'line',
        shadowStyle: { color: theme.line, opacity: 0.4 },
      },
      valueFormatter: (value: unknown) => full(value, measure),
    },
    xAxis: horizontal ? valueAxis : categoryAxis,
    yAxis: horizontal ? categoryAxis : valueAxis,
    series: series.map((one) => ({
      type: spec.type === 'line' ? 'line' : 'bar',
      name: one.name,
      data: one.points,
      stack: spec.stacked ? 'all' : undefined,
      barMaxWidth: 48,
      barCategoryGap: '32%',
      itemStyle:
        spec.type === 'bar'
          ? { borderRadius: spec.stacked ? 0 : horizontal ? [0, 3, 3, 0] : [3, 3, 0, 0] }
          : undefined,
      lineStyle: { width: 2 },
      symbol: 'circle',
      symbolSize: 6,
      showSymbol: categories.length <= 40,
      emphasis: { focus: series.length > 1 ? 'series' : 'none' },
      connectNulls: false,
    })),
  };
}

function pie(spec: ChartSpec, data: ChartData, theme: ChartTheme, narrow: boolean) {
  const x = column(data, spec.x);
  const y = column(data, spec.y[0]);
  const slices = data.rows.map((row) => ({
    name: x ? formatValue(row[x.key], x).text : '',
    value: y ? (asNumber(row[y.key]) ?? 0) : 0,
    row,
    key: y?.key ?? '',
  }));
  const shown = slices.slice(0, MAX_SLICES);
  const rest = slices.slice(MAX_SLICES).reduce((sum, slice) => sum + slice.value, 0);
  const all =
    rest > 0 ? [...shown, { name: 'Other', value: rest, itemStyle: { color: theme.muted } }] : shown;
  return {
    tooltip: {
      ...tooltip(theme),
      trigger: 'item',
      formatter: (item: { name: string; value: number; percent: number }) =>
        `${escape(item.name)}<br><b>${escape(full(item.value, y))}</b> (${item.percent} %)`,
    },
    legend: narrow
      ? { ...legend(theme), type: all.length <= FEW_CATEGORIES ? 'plain' : 'scroll' }
      : undefined,
    series: [
      {
        type: 'pie',
        radius: ['48%', '74%'],
        center: ['50%', narrow ? '58%' : '50%'],
        data: all,
        itemStyle: { borderColor: theme.surface, borderWidth: 2 },
        label: {
          show: !narrow,
          color: theme.text,
          formatter: (item: { name: string; percent: number }) =>
            `${item.name}  ${item.percent.toFixed(1)} %`,
        },
        labelLine: { show: !narrow, lineStyle: { color: theme.muted } },
      },
    ],
  };
}

/** One series for each measure, or one for each value of the splitting dimension. */
export function seriesOf(spec: ChartSpec, data: ChartData): { categories: string[]; series: Series[] } {
  const x = column(data, spec.x);
  const label = (row: Row) => (x ? formatValue(row[x.key], x).text : '');
  const categories = [...new Set(data.rows.map(label))];
  const split = column(data, spec.series);
  const measure = spec.y[0];
  if (!split || !measure) {
    return {
      categories,
      series: spec.y.map((key) => {
        const byLabel = new Map(data.rows.map((row) => [label(row), row]));
        return {
          key,
          name: labelOf(column(data, key)),
          points: categories.map((category) => point(byLabel.get(category), key)),
        };
      }),
    };
  }
  const names = [...new Set(data.rows.map((row) => formatValue(row[split.key], split).text))];
  return {
    categories,
    series: names.map((name) => {
      const own = data.rows.filter((row) => formatValue(row[split.key], split).text === name);
      const byLabel = new Map(own.map((row) => [label(row), row]));
      return {
        key: measure,
        name,
        points: categories.map((category) => point(byLabel.get(category), measure)),
      };
    }),
  };
}

function point(row: Row | undefined, key: string): Point {
  return { value: row ? asNumber(row[key]) : null, row: row ?? {}, key };
}

function asNumber(cell: Cell | undefined): number | null {
  if (cell === null || cell === undefined || cell === '') return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}

function column(data: ChartData, key: string | undefined): ResultColumn | undefined {
  return data.columns.find((candidate) => candidate.key === key);
}

function longest(categories: string[]): number {
  return categories.reduce((most, category) => Math.max(most, category.length), 0);
}

function full(value: unknown, measure: ResultColumn | undefined): string {
  if (value === null || value === undefined || value === '-') return 'no value';
  return measure ? formatValue(value as Cell, measure).text : String(value);
}

function legend(theme: ChartTheme) {
  return {
    type: 'scroll',
    top: 0,
    left: 0,
    icon: 'roundRect',
    itemWidth: 10,
    itemHeight: 10,
    textStyle: { color: theme.muted },
  };
}

function tooltip(theme: ChartTheme) {
  return {
    confine: true,
    backgroundColor: theme.surface,
    borderColor: theme.line,
    textStyle: { color: theme.text, fontSize: 13, fontFamily: theme.font },
    extraCssText:
      // Below menus and dialogs: the menu of a clicked mark opens where the tooltip is.
      'z-index:20;border-radius:8px;box-shadow:0 8px 24px -8px rgb(0 0 0 / .3);font-variant-numeric:tabular-nums',
  };
}

/** Tooltips are HTML and names come from people's files. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
