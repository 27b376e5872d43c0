import type { QueryEstimate } from '@/api/types';
import { formatBytes } from '@/lib/format';
import { isEmptyDraft, toQuery } from '@/query/draft';
import { useEstimate } from '@/query/hooks';
import type { Explore } from './useExplore';

/** What running the query would cost, told before it runs. */
export function Estimate({ explore }: { explore: Explore }) {
  const asked = isEmptyDraft(explore.draft) ? undefined : toQuery(explore.draft);
  const { data, isError, isFetching } = useEstimate(asked);
  if (!asked) return null;
  const words = isError ? 'Can’t tell how much it reads' : data ? estimateWords(data) : '';
  return (
    <p
      aria-live="polite"
      aria-busy={isFetching}
      className={
        data && isTooMuch(data) ? 'text-sm font-medium text-danger' : 'text-sm text-muted tabular-nums'
      }
    >
      {words}
    </p>
  );
}

export function isTooMuch({ bytes, most_bytes }: QueryEstimate): boolean {
  return typeof bytes === 'number' && typeof most_bytes === 'number' && bytes > most_bytes;
}

export function estimateWords(estimate: QueryEstimate): string {
  const { estimated, bytes, most_bytes } = estimate;
  if (!estimated || typeof bytes !== 'number') return '';
  if (isTooMuch(estimate) && typeof most_bytes === 'number')
    return `Would read ${formatBytes(bytes)}; at most ${formatBytes(most_bytes)} are allowed`;
  return bytes === 0 ? 'Reads nothing that is billed' : `Reads about ${formatBytes(bytes)}`;
}
