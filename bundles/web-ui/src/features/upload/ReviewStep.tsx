import { type ReactNode, useState } from 'react';
import type { ColumnType, UploadOptions } from '@/api/types';
import { ResultTable } from '@/components/data/ResultTable';
import { Notice, ProblemNotice } from '@/components/feedback/Notice';
import { Segmented } from '@/components/form/Segmented';
import { Badge } from '@/components/ui/Badge';
import { Card } from '@/components/ui/Card';
import { Spinner } from '@/components/ui/Spinner';
import { cn } from '@/lib/cn';
import { formatBytes, formatCount, formatInteger } from '@/lib/format';
import { ColumnsTable } from './ColumnsTable';
import { ReadingOptions } from './ReadingOptions';
import type { Review } from './uploadMachine';
import { Warnings } from './Warnings';

export interface ReviewStepProps {
  review: Review;
  onReread: (options: UploadOptions) => void;
  onRetype: (column: string, to: ColumnType) => void;
  /** The form that turns it into a dataset or a version. */
  children: ReactNode;
}

/** What was understood, before anything is kept. */
export function ReviewStep({ review, onReread, onRetype, children }: ReviewStepProps) {
  const [view, setView] = useState<'columns' | 'rows'>('columns');
  const { uploaded, rereading } = review;
  return (
    <div className="flex flex-col gap-5">
      <FileFacts review={review} />
      {review.error !== undefined && <ProblemNotice error={review.error} />}
      <Warnings warnings={uploaded.warnings} />
      {uploaded.row_count === 0 && (
        <Notice tone="warn" title="The file has column names and no rows.">
          You can keep it and add rows later as a new version.
        </Notice>
      )}
      <ReadingOptions file={uploaded} options={review.options} busy={rereading} onChange={onReread} />
      <Card>
        <div className="flex items-center justify-between gap-3 px-5 pt-4 pb-3">
          <Segmented
            label="What to show"
            size="sm"
            value={view}
            onChange={setView}
            options={[
              { value: 'columns', label: `Columns (${formatInteger(uploaded.columns.length)})` },
              { value: 'rows', label: 'First rows' },
            ]}
          />
          {rereading && (
            <span role="status" className="flex items-center gap-2 text-sm text-muted">
              <Spinner /> Reading again
            </span>
          )}
        </div>
        <div className={cn('transition-opacity', rereading && 'pointer-events-none opacity-50')}>
          {view === 'columns' ? (
            <ColumnsTable
              columns={uploaded.columns}
              types={review.types}
              disabled={rereading}
              onRetype={onRetype}
            />
          ) : (
            <div className="h-[60vh]">
              <ResultTable
                label="First rows of the file"
                columns={uploaded.columns.map((column) => ({
                  key: column.name,
                  member: column.name,
                  kind: 'dimension',
                  label: column.header || column.name,
                  type: column.type,
                }))}
                rows={uploaded.preview}
              />
            </div>
          )}
        </div>
      </Card>
      {children}
    </div>
  );
}

function FileFacts({ review: { uploaded, file } }: { review: Review }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
      <span className="font-semibold break-all text-ink">{uploaded.original_name}</span>
      <Badge>{uploaded.format.toUpperCase()}</Badge>
      <span className="tabular">{formatCount(uploaded.row_count, 'row')}</span>
      <span className="tabular">{formatCount(uploaded.columns.length, 'column')}</span>
      <span className="tabular">{formatBytes(uploaded.size || file.size)}</span>
    </p>
  );
}
