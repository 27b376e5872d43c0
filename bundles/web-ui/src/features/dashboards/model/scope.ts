import type { Members } from '@/api/members';
import type { Filter } from '@/api/types';
import { dayRangeFilter, fieldType, type Narrowing } from '@/query/filters';
import { filterableFields } from '../../builder/filters/fields';
import type { FilterableField } from '../../builder/filters/AddFilter';
import type { Tile } from './layout';

export type MembersOf = ReadonlyMap<string, Members>;

/** Whether a dataset has the field; undefined while that is not known. */
export function hasField(members: Members | undefined, field: string): boolean | undefined {
  return members && [...members.dimensions, ...members.measures].some(({ name }) => name === field);
}

export function reach(filter: Filter, tiles: readonly Tile[], members: MembersOf): number {
  return tiles.filter((tile) => hasField(members.get(tile.dataset_id), filter.field)).length;
}

/** The fields a dashboard can be filtered by: those of all its datasets, each once. */
export function dashboardFields(tiles: readonly Tile[], members: MembersOf): FilterableField[] {
  const fields = new Map<string, FilterableField>();
  for (const datasetId of new Set(tiles.map(({ dataset_id }) => dataset_id))) {
    const own = members.get(datasetId);
    for (const field of own ? filterableFields(own) : [])
      if (!fields.has(field.name)) fields.set(field.name, field);
  }
  return [...fields.values()];
}

/** A dashboard takes plain conditions only: a span of time becomes one. */
export function asFilters({ filters, time }: Narrowing, members: Members | undefined): Filter[] {
  if (!time?.from || !time.to) return filters;
  return [...filters, dayRangeFilter(time.column, fieldType(time.column, members), time.from, time.to)];
}

/** The fields whose conditions differ between two sets of filters. */
export function changedFields(before: readonly Filter[], after: readonly Filter[]): Set<string> {
  const text = (filters: readonly Filter[]) => new Set(filters.map((filter) => JSON.stringify(filter)));
  const [old, now] = [text(before), text(after)];
  const differs = [...before, ...after].filter((filter) => {
    const one = JSON.stringify(filter);
    return old.has(one) !== now.has(one);
  });
  return new Set(differs.map(({ field }) => field));
}
