import { ResultTable } from '@/components/data/ResultTable';
import { QueryView } from '@/components/feedback/QueryView';
import { EmptyState } from '@/components/feedback/States';
import { Dialog } from '@/components/overlay/Dialog';
import { Rows3 } from 'lucide-react';
import { type DraftQuery, toQuery } from '@/query/draft';
import { useResult } from '@/query/hooks';
import { formatCount } from '@/lib/format';

/** The rows behind a mark. Rows alike in every dimension are one, with their count beside it. */
export function RowsDialog({ query, onClose }: { query: DraftQuery; onClose: () => void }) {
  const result = useResult(toQuery(query));
  const shown = result.data;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="full"
      title="Rows"
      description={
        shown
          ? `${formatCount(shown.row_count, 'row')}${shown.has_more ? '; there are more' : ''}. Rows alike in every field are one.`
          : undefined
      }
    >
      <div className="h-[65dvh]">
        <QueryView
          query={result}
          isEmpty={(data) => data.row_count === 0}
          empty={<EmptyState icon={<Rows3 />} title="No rows" />}
        >
          {(data) => <ResultTable columns={data.columns} rows={data.results} label="Rows" />}
        </QueryView>
      </div>
    </Dialog>
  );
}
