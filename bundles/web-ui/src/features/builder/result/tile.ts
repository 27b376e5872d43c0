import type { ChartType, Visual } from '@/api/chatTypes';
import { type DraftQuery, toDraft, toQuery } from '@/query/draft';

export const GRID_COLUMNS = 12;

type Layout = Visual['layout'];

export function tileSize(type: ChartType): { w: number; h: number } {
  if (type === 'kpi') return { w: 3, h: 2 };
  return type === 'table' ? { w: 12, h: 6 } : { w: 6, h: 5 };
}

/** Where one more tile comes to rest: as high as it can, then as far left. */
export function freePlace(layouts: readonly Layout[], size: { w: number; h: number }): Layout {
  const rest = (x: number) =>
    Math.max(
      0,
      ...layouts.filter((tile) => tile.x < x + size.w && x < tile.x + tile.w).map(({ y, h }) => y + h),
    );
  const columns = Array.from({ length: GRID_COLUMNS - size.w + 1 }, (_, x) => ({ x, y: rest(x) }));
  const best = columns.reduce((one, other) => (other.y < one.y ? other : one));
  return { ...best, ...size };
}

export function tileOf(
  draft: DraftQuery,
  type: ChartType,
  title: string,
  layouts: readonly Layout[],
): Visual {
  return {
    type,
    title,
    ...tileQuery(draft),
    layout: freePlace(layouts, tileSize(type)),
  };
}

/** The query of a tile: as any other, but without conditions on groups. */
export function tileQuery(draft: DraftQuery) {
  const { filters, time_filter, order_by, limit } = toQuery(draft);
  return {
    dataset_id: draft.dataset_id,
    dimensions: draft.dimensions,
    measures: draft.measures,
    filters: filters ?? [],
    time_filter: time_filter ?? null,
    order_by: order_by ?? [],
    limit: limit ?? null,
  };
}

export function tileDraft(visual: Visual): DraftQuery {
  const { dataset_id, dimensions, measures, filters, time_filter, order_by, limit } = visual;
  return toDraft({ dataset_id, dimensions, measures, filters, time_filter, order_by, limit });
}
