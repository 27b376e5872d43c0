import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Row } from '@/api/types';
import { useIsDark } from '@/app/theme';
import { chartOption } from './options';
import { chartTheme } from './palette';
import type { ChartData, ChartSpec, MarkPick } from './types';

echarts.use([
  BarChart,
  LineChart,
  PieChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  CanvasRenderer,
]);

const NARROW = 380;

export interface EChartProps {
  spec: ChartSpec;
  data: ChartData;
  onPick?: (pick: MarkPick) => void;
  /** Hands out a function that draws the chart as a PNG data address. */
  onReady?: (png: () => string) => void;
}

/** The canvas itself; loaded only where a chart is drawn. */
export default function EChart({ spec, data, onPick, onReady }: EChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts>(undefined);
  const dark = useIsDark();

  const picked = useEffectEvent((event: echarts.ECElementEvent) => {
    const mark = event.data as { row?: Row; key?: string } | undefined;
    const mouse = event.event?.event as unknown as MouseEvent | undefined;
    if (!onPick || !mark?.row || !mouse) return;
    const column = data.columns.find((candidate) => candidate.key === mark.key);
    onPick({
      row: mark.row,
      column,
      value: mark.key ? mark.row[mark.key] : undefined,
      at: { x: mouse.clientX, y: mouse.clientY },
      add: mouse.ctrlKey || mouse.metaKey,
    });
  });
  const draw = useEffectEvent((width: number) => {
    chart.current?.setOption(chartOption(spec, data, chartTheme(dark), width < NARROW), true);
  });
  const ready = useEffectEvent((made: echarts.ECharts) => {
    onReady?.(() =>
      made.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: chartTheme(dark).surface }),
    );
  });

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const made = echarts.init(element);
    chart.current = made;
    made.on('click', (event) => picked(event));
    let lastNarrow: boolean | undefined;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      made.resize();
      if (lastNarrow !== width < NARROW) draw(width);
      lastNarrow = width < NARROW;
    });
    observer.observe(element);
    ready(made);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = undefined;
    };
  }, []);

  useEffect(() => {
    draw(host.current?.clientWidth ?? 0);
  }, [spec, data, dark]);

  return <div ref={host} className="absolute inset-0" />;
}
