import { ChartNoAxesColumn } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { ResultTable } from '@/components/data/ResultTable';
import { Skeleton } from '@/components/feedback/Skeleton';
import { EmptyState } from '@/components/feedback/States';
import { cn } from '@/lib/cn';
import { ErrorBoundary } from './ErrorBoundary';
import { describe } from './describe';
import { Kpi } from './Kpi';
import type { ChartData, ChartSpec, MarkPick } from './types';

const EChart = lazy(() => import('./EChart'));

export interface ChartProps {
  spec: ChartSpec;
  data: ChartData;
  /** Names the chart for screen readers. */
  title: string;
  onPick?: (pick: MarkPick) => void;
  onReady?: (png: () => string) => void;
  /** Fills its parent; the parent has the height. */
  className?: string;
}

/** The one way to draw a result. Keeps its errors to itself and says in words what it shows. */
export function Chart({ spec, data, title, onPick, onReady, className }: ChartProps) {
  if (data.rows.length === 0) {
    return (
      <EmptyState compact icon={<ChartNoAxesColumn />} title="No rows">
        Nothing matches the filters in force.
      </EmptyState>
    );
  }
  return (
    <ErrorBoundary resetKey={data}>
      <div className={cn('relative h-full min-h-0 w-full', className)}>
        <Content spec={spec} data={data} title={title} onPick={onPick} onReady={onReady} />
      </div>
    </ErrorBoundary>
  );
}

function Content({ spec, data, title, onPick, onReady }: Omit<ChartProps, 'className'>) {
  if (spec.type === 'kpi') return <Kpi spec={spec} data={data} />;
  if (spec.type === 'table')
    return <ResultTable columns={data.columns} rows={data.rows} label={title} onPick={onPick} />;
  return (
    <figure className="absolute inset-0" aria-label={title}>
      <Suspense fallback={<Skeleton className="absolute inset-0" />}>
        <EChart
          spec={spec}
          data={data}
          description={describe(spec, data, title)}
          onPick={onPick}
          onReady={onReady}
        />
      </Suspense>
    </figure>
  );
}
