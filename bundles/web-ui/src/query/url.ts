import type { ChartKind } from '@/components/chart/types';
import type { Filter, Operator } from '@/api/types';
import { CHARTS } from './charts';
import { type DraftQuery, emptyDraft, toDraft, toQuery } from './draft';
import { OPERATORS } from './words';

export type ResultView = 'chart' | 'table' | 'sql';

export interface ExploreState {
  draft: DraftQuery;
  /** Absent: whatever suits the result. */
  chart?: ChartKind;
  view: ResultView;
}

/** The address holds the whole state of Explore, so that it can be sent to someone and Back undoes. */
export function exploreParams(state: ExploreState): URLSearchParams {
  const { dataset_id, ...rest } = toQuery(state.draft);
  const params = new URLSearchParams();
  if (dataset_id) params.set('dataset', dataset_id);
  if (Object.keys(rest).length > 0) params.set('q', JSON.stringify(rest));
  if (state.chart) params.set('chart', state.chart);
  if (state.view !== 'chart') params.set('view', state.view);
  return params;
}

/** Reads an address anyone may have typed or cut short: what makes no sense is left out. */
export function exploreState(params: URLSearchParams): ExploreState {
  const dataset = params.get('dataset') ?? '';
  const chart = params.get('chart');
  const view = params.get('view');
  const state: ExploreState = {
    draft: draftFrom(dataset, params.get('q')),
    view: view === 'table' || view === 'sql' ? view : 'chart',
  };
  const known = CHARTS.find((kind) => kind === chart);
  return known ? { ...state, chart: known } : state;
}

export function exploreAddress(
  project: string,
  state: Partial<ExploreState> & { draft: DraftQuery },
): string {
  return `/p/${encodeURIComponent(project)}/explore?${exploreParams({ view: 'chart', ...state })}`;
}

function draftFrom(dataset: string, text: string | null): DraftQuery {
  const json = parse(text);
  if (!isRecord(json)) return emptyDraft(dataset);
  return toDraft({
    dataset_id: dataset,
    dimensions: list(json.dimensions).filter((item) => typeof item === 'string' || named(item)) as never,
    measures: list(json.measures).filter(named) as never,
    filters: filtersFrom(json.filters),
    having: list(json.having).filter(
      (item) => isRecord(item) && typeof item.key === 'string' && compares(item),
    ) as never,
    time_filter:
      isRecord(json.time_filter) && typeof json.time_filter.column === 'string'
        ? (json.time_filter as never)
        : null,
    order_by: list(json.order_by).filter((item) => isRecord(item) && typeof item.key === 'string') as never,
    limit:
      typeof json.limit === 'number' && Number.isInteger(json.limit) && json.limit > 0 ? json.limit : null,
  });
}

export function filterParam(filters: Filter[]): string | undefined {
  return filters.length > 0 ? JSON.stringify(filters) : undefined;
}

export function parseFilterParam(text: string | null): Filter[] {
  return filtersFrom(parse(text));
}

function filtersFrom(value: unknown): Filter[] {
  return list(value)
    .filter(
      (item): item is Record<string, unknown> =>
        isRecord(item) && typeof item.field === 'string' && compares(item),
    )
    .map((item) => ({
      field: item.field as string,
      operator: item.operator as Operator,
      values: list(item.values).filter((cell) =>
        ['string', 'number', 'boolean'].includes(typeof cell),
      ) as Filter['values'],
    }));
}

function compares(item: Record<string, unknown>): boolean {
  return typeof item.operator === 'string' && item.operator in OPERATORS;
}

function named(item: unknown): boolean {
  return isRecord(item) && typeof item.name === 'string';
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 200) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string | null): unknown {
  if (!text || text.length > 50_000) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
