import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Row } from '@/api/types';
import { useIsDark } from '@/app/theme';
import { type MarkPlace, markWords, stepped } from './markKeys';
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

/** A chart is laid out anew when its width changed by this much. */
const WIDTH_STEP = 60;

export interface EChartProps {
  spec: ChartSpec;
  data: ChartData;
  /** The chart in words. */
  description: string;
  onPick?: (pick: MarkPick) => void;
  /** Hands out a function that draws the chart as a PNG data address. */
  onReady?: (png: () => string) => void;
}

interface Mark {
  row?: Row;
  key?: string;
}

/** The canvas itself; loaded only where a chart is drawn. Marks are clicked, or walked with the arrow keys. */
export default function EChart({ spec, data, description, onPick, onReady }: EChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts>(undefined);
  const marks = useRef<Mark[][]>([]);
  const place = useRef<MarkPlace>(undefined);
  const [said, setSaid] = useState('');
  const dark = useIsDark();

  const pick = (mark: Mark | undefined, at: { x: number; y: number }, add: boolean) => {
    if (!onPick || !mark?.row) return;
    const column = data.columns.find((candidate) => candidate.key === mark.key);
    onPick({ row: mark.row, column, value: mark.key ? mark.row[mark.key] : undefined, at, add });
  };
  const picked = useEffectEvent((event: echarts.ECElementEvent) => {
    const mouse = event.event?.event as unknown as MouseEvent | undefined;
    if (!mouse) return;
    pick(
      event.data as Mark | undefined,
      { x: mouse.clientX, y: mouse.clientY },
      mouse.ctrlKey || mouse.metaKey,
    );
  });
  const draw = useEffectEvent((width: number) => {
    const option = chartOption(spec, data, chartTheme(dark), width);
    marks.current = (option.series as { data: Mark[] }[]).map((series) => series.data);
    place.current = undefined;
    chart.current?.setOption(option, true);
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
    let drawnAt = element.clientWidth;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      made.resize();
      if (Math.abs(width - drawnAt) < WIDTH_STEP) return;
      drawnAt = width;
      draw(width);
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

  const hide = () => {
    if (!place.current) return;
    chart.current?.dispatchAction({ type: 'downplay', ...action(place.current) });
    chart.current?.dispatchAction({ type: 'hideTip' });
    setSaid('');
  };
  const show = (next: MarkPlace) => {
    hide();
    place.current = next;
    chart.current?.dispatchAction({ type: 'highlight', ...action(next) });
    chart.current?.dispatchAction({ type: 'showTip', ...action(next) });
    const mark = marks.current[next.series]?.[next.index];
    setSaid(mark?.row && mark.key ? markWords(data.columns, mark.row, mark.key) : '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = place.current;
    if ((event.key === 'Enter' || event.key === ' ') && at) {
      const box = host.current?.getBoundingClientRect();
      const mark = marks.current[at.series]?.[at.index];
      if (box) pick(mark, centre(box), event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape' && at) {
      hide();
      place.current = undefined;
    } else {
      const next = stepped(
        at,
        event.key,
        marks.current.map(({ length }) => length),
      );
      if (!next || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      show(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div
        ref={host}
        role="img"
        tabIndex={0}
        aria-label={`${description} Arrow keys walk its marks.`}
        className="absolute inset-0 focus-visible:outline-offset-0"
        onKeyDown={onKeyDown}
        onFocus={() => place.current && show(place.current)}
        onBlur={hide}
      />
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}

function action({ series, index }: MarkPlace) {
  return { seriesIndex: series, dataIndex: index };
}

function centre(box: DOMRect): { x: number; y: number } {
  return { x: box.left + box.width / 2, y: box.top + box.height / 3 };
}
