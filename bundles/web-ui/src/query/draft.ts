import type {
  DimensionRef,
  Filter,
  Having,
  MeasureRef,
  OrderBy,
  SemanticQuery,
  TimeFilter,
} from '@/api/types';

/** A query with every list there, as the screens edit it. */
export interface DraftQuery {
  dataset_id: string;
  dimensions: DimensionRef[];
  measures: MeasureRef[];
  filters: Filter[];
  having: Having[];
  time_filter: TimeFilter | null;
  order_by: OrderBy[];
  limit: number | null;
}

export function emptyDraft(datasetId: string): DraftQuery {
  return {
    dataset_id: datasetId,
    dimensions: [],
    measures: [],
    filters: [],
    having: [],
    time_filter: null,
    order_by: [],
    limit: null,
  };
}

type LooseQuery = Omit<SemanticQuery, 'dimensions'> & { dimensions?: (string | DimensionRef)[] };

/** Reads a query in any of its wire forms: a dimension without a granularity may be a plain name. */
export function toDraft(query: LooseQuery): DraftQuery {
  return {
    dataset_id: query.dataset_id,
    dimensions: (query.dimensions ?? []).map(toDimension),
    measures: (query.measures ?? []).map(toMeasure),
    filters: (query.filters ?? []).map(({ field, operator, values }) => ({
      field,
      operator,
      values: values ?? [],
    })),
    having: (query.having ?? []).map(({ key, operator, values }) => ({
      key,
      operator,
      values: values ?? [],
    })),
    time_filter: query.time_filter ? withoutEmpty(query.time_filter) : null,
    order_by: (query.order_by ?? []).map(({ key, direction }) => ({ key, direction: direction ?? 'asc' })),
    limit: query.limit ?? null,
  };
}

function toDimension(dimension: string | DimensionRef): DimensionRef {
  if (typeof dimension === 'string') return { name: dimension };
  return dimension.granularity
    ? { name: dimension.name, granularity: dimension.granularity }
    : { name: dimension.name };
}

function toMeasure({ name, aggregation, column, as }: MeasureRef): MeasureRef {
  return withoutEmpty({ name, aggregation, column, as });
}

/** The wire form: what is empty is left out. */
export function toQuery(draft: DraftQuery): SemanticQuery {
  const query: SemanticQuery = { dataset_id: draft.dataset_id };
  if (draft.dimensions.length > 0) query.dimensions = draft.dimensions;
  if (draft.measures.length > 0) query.measures = draft.measures;
  if (draft.filters.length > 0) query.filters = draft.filters;
  if (draft.having.length > 0) query.having = draft.having;
  if (draft.time_filter) query.time_filter = draft.time_filter;
  if (draft.order_by.length > 0) query.order_by = draft.order_by;
  if (draft.limit !== null) query.limit = draft.limit;
  return query;
}

export function isEmptyDraft(draft: DraftQuery): boolean {
  return draft.dimensions.length === 0 && draft.measures.length === 0;
}

export function sameQuery(one: DraftQuery, other: DraftQuery): boolean {
  return JSON.stringify(toQuery(one)) === JSON.stringify(toQuery(other));
}

function withoutEmpty<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== null && part !== undefined),
  ) as T;
}
