import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Power, Table2 } from 'lucide-react';
import { useState } from 'react';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import type { Dataset } from '@/api/types';
import { ResultTable } from '@/components/data/ResultTable';
import { TypeIcon, typeLabel } from '@/components/data/ColumnTypes';
import { QueryView } from '@/components/feedback/QueryView';
import { Skeleton } from '@/components/feedback/Skeleton';
import { EmptyState } from '@/components/feedback/States';
import { Segmented } from '@/components/form/Segmented';
import { Card } from '@/components/ui/Card';
import { IconButton } from '@/components/ui/IconButton';
import { formatInteger } from '@/lib/format';
import { useDatasetOfPage } from './DatasetPage';

const PAGE = 500;

export function PreviewTab() {
  const dataset = useDatasetOfPage();
  const [view, setView] = useState<'rows' | 'columns'>('rows');
  const [page, setPage] = useState(0);
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-5 py-3">
        <Segmented
          label="What to show"
          size="sm"
          value={view}
          onChange={setView}
          options={[
            { value: 'rows', label: 'Rows' },
            { value: 'columns', label: 'Columns' },
          ]}
        />
        {view === 'rows' && dataset.is_active && <Pager dataset={dataset} page={page} onPage={setPage} />}
      </div>
      {view === 'rows' ? <Rows dataset={dataset} page={page} /> : <Columns dataset={dataset} />}
    </Card>
  );
}

function Rows({ dataset, page }: { dataset: Dataset; page: number }) {
  const preview = useQuery({
    queryKey: [...keys.preview(dataset.id, dataset.version.number), page],
    queryFn: ({ signal }) => datasets.preview(dataset.id, PAGE, page * PAGE, signal),
    enabled: dataset.is_active,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  if (!dataset.is_active) {
    return (
      <EmptyState icon={<Power />} title="Deactivated">
        Bring the dataset back to see its rows.
      </EmptyState>
    );
  }
  return (
    <div className="h-[60vh] min-h-80">
      <QueryView
        query={preview}
        loading={<Skeleton className="m-5 h-[calc(100%-2.5rem)]" />}
        isEmpty={(result) => result.results.length === 0}
        empty={
          <EmptyState icon={<Table2 />} title="No rows">
            This version has columns and no rows.
          </EmptyState>
        }
      >
        {(result) => (
          <ResultTable label={`Rows of ${dataset.name}`} columns={result.columns} rows={result.results} />
        )}
      </QueryView>
    </div>
  );
}

function Pager({
  dataset,
  page,
  onPage,
}: {
  dataset: Dataset;
  page: number;
  onPage: (page: number) => void;
}) {
  const total = dataset.version.rows;
  const last = Math.max(0, Math.ceil(total / PAGE) - 1);
  if (total === 0) return null;
  return (
    <div className="flex items-center gap-1">
      <span className="tabular mr-2 text-sm text-muted">
        {formatInteger(page * PAGE + 1)} to {formatInteger(Math.min(total, (page + 1) * PAGE))} of{' '}
        {formatInteger(total)}
      </span>
      <IconButton
        size="sm"
        label="Earlier rows"
        icon={<ChevronLeft />}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      />
      <IconButton
        size="sm"
        label="Later rows"
        icon={<ChevronRight />}
        disabled={page >= last}
        onClick={() => onPage(page + 1)}
      />
    </div>
  );
}

function Columns({ dataset }: { dataset: Dataset }) {
  return (
    <ul className="max-h-[60vh] divide-y divide-line overflow-y-auto" tabIndex={0} aria-label="Columns">
      {dataset.version.columns.map((column) => (
        <li key={column.name} className="flex items-center gap-3 px-5 py-2.5">
          <TypeIcon type={column.type} />
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{column.header || column.name}</span>
            <code className="block truncate font-mono text-xs text-faint">{column.name}</code>
          </span>
          <span className="text-sm text-muted">
            {typeLabel(column.type)}
            {column.nullable && ', may be empty'}
          </span>
        </li>
      ))}
    </ul>
  );
}
