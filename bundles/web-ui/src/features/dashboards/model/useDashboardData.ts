import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dashboards } from '@/api/chat';
import { keys } from '@/api/keys';
import type { Members } from '@/api/members';
import type { Filter } from '@/api/types';
import { membersQuery } from '@/query/hooks';
import type { Tile } from './layout';

/** The data of all tiles in one call, and the filters they were asked with. */
export function useDashboardData(dashboardId: string, version: number, filters: Filter[]) {
  return useQuery({
    queryKey: [...keys.dashboardData(dashboardId), version, filters],
    queryFn: async ({ signal }) => {
      const { visuals } = await dashboards.data(dashboardId, filters, signal);
      return { filters, at: Date.now(), tiles: new Map(visuals.map((visual) => [visual.id, visual])) };
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** The members of every dataset a dashboard asks, as far as they are known. */
export function useMembersOf(tiles: readonly Tile[]): ReadonlyMap<string, Members> {
  const ids = useMemo(() => [...new Set(tiles.map(({ dataset_id }) => dataset_id))], [tiles]);
  return useQueries({
    queries: ids.map((id) => membersQuery(id)),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => (data ? [[data.dataset_id, data] as const] : []))),
  });
}
