import { ListFilter, Puzzle } from 'lucide-react';
import { memo } from 'react';
import type { ChartType } from '@/api/chatTypes';
import { ApiError, type Problem } from '@/api/problem';
import type { ResultColumn, Row } from '@/api/types';
import { ErrorBoundary } from '@/components/chart/ErrorBoundary';
import type { MarkPick } from '@/components/chart/types';
import { Skeleton } from '@/components/feedback/Skeleton';
import { EmptyState, ErrorState } from '@/components/feedback/States';
import { CHARTS } from '@/query/charts';
import { ResultView } from '../../builder/result/ResultView';
import { KpiFigure } from './KpiFigure';

export interface TileResult {
  status: 'ok' | 'error';
  columns: ResultColumn[];
  results: Row[];
  problem?: Problem | null;
}

export interface TileBodyProps {
  type: ChartType;
  title: string;
  /** Absent while it is on its way. */
  data: TileResult | undefined;
  onPick?: (pick: MarkPick) => void;
  onReady?: (png: () => string) => void;
  onRetry?: () => void;
}

/** The content of a tile. Whatever happens in it stays in it. */
export const TileBody = memo(function TileBody({
  type,
  title,
  data,
  onPick,
  onReady,
  onRetry,
}: TileBodyProps) {
  return (
    <ErrorBoundary resetKey={data}>
      <Content type={type} title={title} data={data} onPick={onPick} onReady={onReady} onRetry={onRetry} />
    </ErrorBoundary>
  );
});

function Content({ type, title, data, onPick, onReady, onRetry }: TileBodyProps) {
  if (!data) {
    return (
      <div role="status" aria-label={`Loading ${title}`} className="h-full">
        <Skeleton className="h-full" />
      </div>
    );
  }
  if (data.status === 'error') {
    return (
      <div className="h-full overflow-y-auto">
        <ErrorState
          compact
          error={data.problem ? new ApiError(data.problem) : new Error('This tile has no data.')}
          onRetry={onRetry}
        />
      </div>
    );
  }
  if (!CHARTS.includes(type)) {
    return (
      <EmptyState compact icon={<Puzzle />} title={`“${type}” cannot be drawn here`}>
        The plug-in that brings this kind of tile is not installed.
      </EmptyState>
    );
  }
  if (data.results.length === 0) {
    return (
      <EmptyState compact icon={<ListFilter />} title="No rows">
        Nothing matches the filters in force.
      </EmptyState>
    );
  }
  if (type === 'kpi') return <KpiFigure columns={data.columns} rows={data.results} title={title} />;
  return (
    <ResultView
      kind={type}
      columns={data.columns}
      rows={data.results}
      title={title}
      onPick={onPick}
      onReady={onReady}
    />
  );
}
