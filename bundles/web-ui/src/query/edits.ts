import type { Members } from '@/api/members';
import type { DimensionRef, Filter, Granularity, Having, MeasureRef, OrderBy, TimeFilter } from '@/api/types';
import type { DraftQuery } from './draft';
import { dimensionKey, measureKey, resultKeys } from './keys';
import { addFilter } from './filters';

/** Every edit gives a new query; an order or a condition on a column that is gone goes with it. */
export function toggleDimension(draft: DraftQuery, name: string, members: Members): DraftQuery {
  const index = draft.dimensions.findIndex((dimension) => dimension.name === name);
  if (index >= 0) return removeDimension(draft, index, members);
  return addDimension(draft, name, members);
}

export function addDimension(
  draft: DraftQuery,
  name: string,
  members: Members,
  granularity?: Granularity,
): DraftQuery {
  const added: DimensionRef = { name };
  const usual = granularity ?? usualGranularity(name, members);
  if (usual) added.granularity = usual;
  if (draft.dimensions.some((dimension) => dimensionKey(dimension) === dimensionKey(added))) return draft;
  return { ...draft, dimensions: [...draft.dimensions, added] };
}

export function usualGranularity(name: string, members: Members): Granularity | undefined {
  const offered = members.dimensions.find((dimension) => dimension.name === name)?.granularities ?? [];
  return offered.includes('month') ? 'month' : offered[0];
}

export function removeDimension(draft: DraftQuery, index: number, members: Members): DraftQuery {
  return withoutDangling({ ...draft, dimensions: draft.dimensions.filter((_, at) => at !== index) }, members);
}

export function setDimension(draft: DraftQuery, index: number, dimension: DimensionRef): DraftQuery {
  const old = draft.dimensions[index];
  if (!old) return draft;
  const dimensions = draft.dimensions.map((other, at) => (at === index ? dimension : other));
  return renameKey({ ...draft, dimensions }, dimensionKey(old), dimensionKey(dimension));
}

export function toggleMeasure(draft: DraftQuery, name: string, members: Members): DraftQuery {
  const index = draft.measures.findIndex((measure) => measure.name === name);
  if (index >= 0) return removeMeasure(draft, index, members);
  const aggregation = members.measures.find((measure) => measure.name === name)?.aggregations[0];
  return addMeasure(draft, aggregation ? { name, aggregation } : { name }, members);
}

export function addMeasure(draft: DraftQuery, measure: MeasureRef, members: Members): DraftQuery {
  const key = measureKey(measure, members);
  if (draft.measures.some((other) => measureKey(other, members) === key)) return draft;
  return { ...draft, measures: [...draft.measures, measure] };
}

export function setMeasure(
  draft: DraftQuery,
  index: number,
  measure: MeasureRef,
  members: Members,
): DraftQuery {
  const old = draft.measures[index];
  if (!old) return draft;
  const next = measureKey(measure, members);
  if (draft.measures.some((other, at) => at !== index && measureKey(other, members) === next)) return draft;
  const measures = draft.measures.map((other, at) => (at === index ? measure : other));
  return renameKey({ ...draft, measures }, measureKey(old, members), next);
}

export function removeMeasure(draft: DraftQuery, index: number, members: Members): DraftQuery {
  return withoutDangling({ ...draft, measures: draft.measures.filter((_, at) => at !== index) }, members);
}

export function moveWithin<T>(items: T[], from: number, to: number): T[] {
  const moved = items[from];
  if (moved === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

export function setFilter(draft: DraftQuery, index: number, filter: Filter): DraftQuery {
  return { ...draft, filters: draft.filters.map((other, at) => (at === index ? filter : other)) };
}

export function removeFilter(draft: DraftQuery, index: number): DraftQuery {
  return { ...draft, filters: draft.filters.filter((_, at) => at !== index) };
}

export function setHaving(draft: DraftQuery, index: number, having: Having): DraftQuery {
  return { ...draft, having: draft.having.map((other, at) => (at === index ? having : other)) };
}

export function setOrder(draft: DraftQuery, order: OrderBy | undefined): DraftQuery {
  return { ...draft, order_by: order ? [order] : [] };
}

export function setTime(draft: DraftQuery, time: TimeFilter | null): DraftQuery {
  return { ...draft, time_filter: time };
}

/** Narrows a query by what a click said: values become filters, a period the time filter where that is free. */
export function narrow(draft: DraftQuery, conditions: Filter[], time?: TimeFilter): DraftQuery {
  const filters = conditions.reduce(addFilter, draft.filters);
  if (!time) return { ...draft, filters };
  if (!draft.time_filter || draft.time_filter.column === time.column)
    return { ...draft, filters, time_filter: time };
  const span: Filter = { field: time.column, operator: 'between', values: [time.from ?? '', time.to ?? ''] };
  return { ...draft, filters: addFilter(filters, span) };
}

/** The same numbers, split by one more thing; the clicked groups become filters. */
export function breakDown(
  draft: DraftQuery,
  by: string,
  conditions: Filter[],
  time: TimeFilter | undefined,
  members: Members,
): DraftQuery {
  const narrowed = narrow(draft, conditions, time);
  return addDimension(
    withoutDangling({ ...narrowed, dimensions: [], order_by: narrowed.order_by }, members),
    by,
    members,
  );
}

/** The rows behind a group: every dimension beside the sum of every measure. */
export function rowsBehind(
  draft: DraftQuery,
  conditions: Filter[],
  time: TimeFilter | undefined,
  members: Members,
) {
  const narrowed = narrow(draft, conditions, time);
  return {
    ...narrowed,
    dimensions: members.dimensions.slice(0, 40).map(({ name }) => ({ name })),
    measures: members.measures
      .slice(0, 20)
      .map(({ name, aggregations }) => ({ name, aggregation: aggregations[0] }) as MeasureRef),
    having: [],
    order_by: [],
    limit: 500,
  } satisfies DraftQuery;
}

function renameKey(draft: DraftQuery, from: string, to: string): DraftQuery {
  if (from === to) return draft;
  const rename = <T extends { key: string }>(step: T): T => (step.key === from ? { ...step, key: to } : step);
  return { ...draft, order_by: draft.order_by.map(rename), having: draft.having.map(rename) };
}

function withoutDangling(draft: DraftQuery, members: Members): DraftQuery {
  const keys = new Set(resultKeys(draft, members));
  const known = ({ key }: { key: string }) => keys.has(key);
  return { ...draft, order_by: draft.order_by.filter(known), having: draft.having.filter(known) };
}
