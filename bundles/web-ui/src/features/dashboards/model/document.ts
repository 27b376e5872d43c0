import type { Dashboard, DashboardDefinition } from '@/api/chatTypes';
import { randomId } from '@/lib/ids';
import { toDraft } from '@/query/draft';
import { tileDraft, tileQuery } from '../../builder/result/tile';
import { compacted, type Tile } from './layout';

/** What the editor changes: everything of a dashboard that is saved. */
export interface DashboardDocument {
  name: string;
  description: string;
  tiles: Tile[];
}

export function newTileId(): string {
  return `t_${randomId().slice(0, 12)}`;
}

/** Brought into one form, so that nothing counts as changed before someone changed it. */
export function documentOf(dashboard: Dashboard): DashboardDocument {
  return {
    name: dashboard.name,
    description: dashboard.description ?? '',
    tiles: compacted(
      dashboard.visuals.map((visual, index) => normalTile({ ...visual, id: visual.id ?? `tile_${index}` })),
    ),
  };
}

export function normalTile(tile: Tile): Tile {
  const { id, type, title, layout } = tile;
  return {
    id,
    type,
    title,
    ...tileQuery(tileDraft(tile)),
    layout: { x: layout.x, y: layout.y, w: layout.w, h: layout.h },
  };
}

export function definitionOf(document: DashboardDocument, projectId: string): DashboardDefinition {
  return {
    project_id: projectId,
    name: document.name.trim(),
    ...(document.description.trim() ? { description: document.description.trim() } : {}),
    visuals: document.tiles.map(({ filters, order_by, time_filter, limit, ...tile }) => ({
      ...tile,
      ...(filters && filters.length > 0 ? { filters } : {}),
      ...(order_by && order_by.length > 0 ? { order_by } : {}),
      ...(time_filter ? { time_filter } : {}),
      ...(limit ? { limit } : {}),
    })),
  };
}

export function sameDocument(one: DashboardDocument, other: DashboardDocument): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Whether two tiles ask the same: then the data of one serves the other. */
export function sameTileQuery(one: Tile, other: Tile): boolean {
  return JSON.stringify(tileQuery(tileDraft(one))) === JSON.stringify(tileQuery(tileDraft(other)));
}

export function emptyTile(datasetId: string): Omit<Tile, 'layout'> {
  return { id: newTileId(), type: 'bar', title: '', ...tileQuery(toDraft({ dataset_id: datasetId })) };
}
