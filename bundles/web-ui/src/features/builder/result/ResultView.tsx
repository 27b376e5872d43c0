import { Chart } from '@/components/chart/Chart';
import type { ChartKind, MarkPick } from '@/components/chart/types';
import { ResultTable } from '@/components/data/ResultTable';
import { Notice } from '@/components/feedback/Notice';
import { EmptyState } from '@/components/feedback/States';
import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import type { ResultColumn, Row } from '@/api/types';
import { chartProblem, specFor } from '@/query/charts';

export interface ResultViewProps {
  kind: ChartKind;
  columns: ResultColumn[];
  rows: Row[];
  title: string;
  onPick?: (pick: MarkPick) => void;
  onReady?: (png: () => string) => void;
}

/** A result drawn as one kind of chart; where that cannot be, the reason and the table. */
export function ResultView({ kind, columns, rows, title, onPick, onReady }: ResultViewProps) {
  // A chart is drawn anew when these change, so they must not change with every render.
  const spec = useMemo(() => specFor(kind, columns), [kind, columns]);
  const data = useMemo(() => ({ columns, rows }), [columns, rows]);
  if (rows.length === 0) {
    return (
      <EmptyState compact icon={<SearchX />} title="No rows">
        Nothing matches the filters in force.
      </EmptyState>
    );
  }
  const problem = chartProblem(kind, columns);
  if (problem) {
    return (
      <div className="flex h-full min-h-0 flex-col gap-2">
        <Notice tone="info">{problem} The table shows the same result.</Notice>
        <div className="min-h-0 flex-1">
          <ResultTable columns={columns} rows={rows} label={title} onPick={onPick} />
        </div>
      </div>
    );
  }
  return <Chart spec={spec} data={data} title={title} onPick={onPick} onReady={onReady} />;
}
