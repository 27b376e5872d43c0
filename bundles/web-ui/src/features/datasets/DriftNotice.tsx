import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import { datasetChanged } from '@/api/stale';
import type { ColumnChange, Dataset } from '@/api/types';
import { useCan } from '@/app/session';
import { Notice } from '@/components/feedback/Notice';
import { Button } from '@/components/ui/Button';
import { formatCount } from '@/lib/format';

/** Says how the table behind a dataset differs from what was registered, and what that breaks. */
export function DriftNotice({ dataset }: { dataset: Dataset }) {
  const client = useQueryClient();
  const mayChange = useCan('analyst');
  const drift = useQuery({
    queryKey: keys.drift(dataset.id, dataset.version.number),
    queryFn: ({ signal }) => datasets.drift(dataset.id, signal),
    staleTime: 60_000,
  });
  const registerAnew = useMutation({
    mutationFn: () => datasets.registerAnew(dataset.id),
    meta: { success: `${dataset.name} is as its table is now` },
    onSuccess: () => datasetChanged(client, dataset),
  });
  if (!drift.data) return null;
  const { table_gone, problem, changes } = drift.data;
  if (problem) {
    return (
      <Notice tone="warn" title="Its table could not be looked at">
        {problem}
      </Notice>
    );
  }
  if (table_gone) {
    return (
      <Notice tone="danger" title="Its table is gone">
        Or the account of the connection may no longer read it. Questions are answered again when it is back.
      </Notice>
    );
  }
  if (changes.length === 0) return null;
  const breaks = changes.some((change) => change.breaks.length > 0);
  return (
    <Notice
      tone={breaks ? 'danger' : 'warn'}
      title={`${formatCount(changes.length, 'column')} of its table ${changes.length === 1 ? 'is' : 'are'} not as registered`}
      action={
        mayChange && (
          <Button
            size="sm"
            icon={<RefreshCw />}
            busy={registerAnew.isPending}
            onClick={() => registerAnew.mutate()}
          >
            Take it as it is now
          </Button>
        )
      }
    >
      <ul className="list-disc pl-4">
        {changes.map((change) => (
          <li key={change.column}>
            {words(change)}
            {change.breaks.length > 0 && `, which breaks ${change.breaks.join(', ')}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function words({ kind, column, before, now }: ColumnChange): string {
  switch (kind) {
    case 'gone':
      return `${column} is gone`;
    case 'type_changed':
      return `${column} was ${before} and is ${now}`;
    case 'added':
      return `${column} is new (${now})`;
  }
}
