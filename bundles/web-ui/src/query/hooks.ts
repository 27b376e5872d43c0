import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { members as api } from '@/api/members';
import { query as queries } from '@/api/query';
import type { Filter, SemanticQuery } from '@/api/types';

/** What can be asked of a dataset. */
export function useMembers(datasetId: string | undefined) {
  return useQuery(membersQuery(datasetId ?? ''));
}

export function membersQuery(datasetId: string) {
  return {
    queryKey: [...keys.dataset(datasetId), 'members'] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => api.get(datasetId, signal),
    enabled: datasetId !== '',
    staleTime: 60_000,
  };
}

/** The answer to a query; leaving the screen or cancelling stops it on the server too. */
export function useResult(query: SemanticQuery | undefined) {
  return useQuery({
    queryKey: keys.query(query ?? { dataset_id: '' }),
    queryFn: ({ signal }) => queries.execute(query ?? { dataset_id: '' }, signal),
    enabled: query !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** About how much a query would read, once it is left alone for a moment. */
export function useEstimate(query: SemanticQuery | undefined) {
  return useQuery({
    queryKey: keys.estimate(query ?? { dataset_id: '' }),
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => window.setTimeout(resolve, 400));
      signal.throwIfAborted();
      return queries.estimate(query ?? { dataset_id: '' }, signal);
    },
    enabled: query !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
    meta: { errorShownInPlace: true },
  });
}

/** Values of a field that match what was typed, the most frequent search aside: alphabetical. */
export function useValues(datasetId: string, field: string, search: string, enabled: boolean) {
  const filters: Filter[] = search.trim() ? [{ field, operator: 'contains', values: [search.trim()] }] : [];
  const query: SemanticQuery = {
    dataset_id: datasetId,
    dimensions: [{ name: field }],
    filters,
    order_by: [{ key: field, direction: 'asc' }],
    limit: 50,
  };
  return useQuery({
    queryKey: ['values', datasetId, field, search.trim()],
    queryFn: ({ signal }) => queries.execute(query, signal),
    enabled,
    staleTime: 60_000,
  });
}

/** The newest day in a time column, so that a calendar opens where the data is. */
export function useNewestDay(datasetId: string, column: string, enabled: boolean) {
  return useQuery({
    queryKey: ['newest', datasetId, column],
    queryFn: async ({ signal }) => {
      const found = await queries.execute(
        {
          dataset_id: datasetId,
          dimensions: [{ name: column }],
          filters: [{ field: column, operator: 'is_not_null', values: [] }],
          order_by: [{ key: column, direction: 'desc' }],
          limit: 1,
        },
        signal,
      );
      const value = found.results[0]?.[column];
      return typeof value === 'string' ? value.slice(0, 10) : null;
    },
    enabled,
    staleTime: 60_000,
  });
}
