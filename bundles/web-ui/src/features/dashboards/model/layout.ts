import { verticalCompactor } from 'react-grid-layout/core';
import type { Visual } from '@/api/chatTypes';

export const COLUMNS = 12;
export const ROW_HEIGHT = 56;
export const GAP = 16;

/** A tile on the screen always has an id: a new one gets its own before it is saved. */
export type Tile = Visual & { id: string };

type Place = Visual['layout'];
export type Places = ReadonlyMap<string, Place>;

export function heightOf(rows: number): number {
  return rows * ROW_HEIGHT + (rows - 1) * GAP;
}

export function gridItems(tiles: readonly Tile[]) {
  return tiles.map(({ id, type, layout }) => ({ i: id, ...layout, minW: 2, minH: type === 'kpi' ? 2 : 3 }));
}

/** Lets every tile rise as far as it can, as the grid of the editor does; tiles that overlap are pushed apart. */
export function compacted(tiles: readonly Tile[]): Tile[] {
  const items = tiles.map(({ id, layout }) => ({ i: id, ...layout }));
  return placed(tiles, placesOf(verticalCompactor.compact(items, COLUMNS)));
}

export function placesOf(items: readonly ({ i: string } & Place)[]): Places {
  return new Map(items.map(({ i, x, y, w, h }) => [i, { x, y, w, h }]));
}

/** The same tiles at new places; tiles that stay put stay the same objects. */
export function placed(tiles: readonly Tile[], places: Places): Tile[] {
  return tiles.map((tile) => {
    const place = places.get(tile.id);
    return !place || samePlace(place, tile.layout) ? tile : { ...tile, layout: place };
  });
}

function samePlace(one: Place, other: Place): boolean {
  return one.x === other.x && one.y === other.y && one.w === other.w && one.h === other.h;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Moves a tile by one step: a column sideways, past the next tile up or down. */
export function moved(tiles: readonly Tile[], id: string, direction: Direction): Tile[] {
  const tile = tiles.find((candidate) => candidate.id === id);
  if (!tile) return [...tiles];
  const { layout } = tile;
  const inWay = tiles.filter(
    (other) =>
      other.id !== id && other.layout.x < layout.x + layout.w && layout.x < other.layout.x + other.layout.w,
  );
  if (direction === 'left' || direction === 'right') {
    const x = Math.min(COLUMNS - layout.w, Math.max(0, layout.x + (direction === 'left' ? -1 : 1)));
    return x === layout.x ? [...tiles] : settle(tiles, tile, { ...layout, x });
  }
  if (direction === 'up') {
    const above = inWay.filter((other) => other.layout.y + other.layout.h <= layout.y);
    const y = Math.max(...above.map((other) => other.layout.y));
    return above.length === 0 ? [...tiles] : settle(tiles, tile, { ...layout, y });
  }
  const below = inWay.filter((other) => other.layout.y >= layout.y + layout.h);
  const next = below.reduce<Tile | undefined>(
    (nearest, other) => (!nearest || other.layout.y < nearest.layout.y ? other : nearest),
    undefined,
  );
  return next ? settle(tiles, tile, { ...layout, y: next.layout.y + next.layout.h }) : [...tiles];
}

export function resized(tiles: readonly Tile[], id: string, direction: Direction): Tile[] {
  const tile = tiles.find((candidate) => candidate.id === id);
  if (!tile) return [...tiles];
  const { layout, type } = tile;
  const w = direction === 'left' ? layout.w - 1 : direction === 'right' ? layout.w + 1 : layout.w;
  const h = direction === 'up' ? layout.h - 1 : direction === 'down' ? layout.h + 1 : layout.h;
  const smallest = type === 'kpi' ? 2 : 3;
  if (w < 2 || h < smallest || layout.x + w > COLUMNS || h > 100) return [...tiles];
  return settle(tiles, tile, { ...layout, w, h });
}

/** Gives a tile its place first; what was there makes room below. */
function settle(tiles: readonly Tile[], tile: Tile, place: Place): Tile[] {
  const others = tiles.filter((other) => other.id !== tile.id);
  const pushed = others.map((other) =>
    other.layout.y >= place.y || overlaps(other.layout, place)
      ? { ...other, layout: { ...other.layout, y: other.layout.y + place.h } }
      : other,
  );
  const settled = compacted([{ ...tile, layout: place }, ...pushed]);
  return placed(tiles, new Map(settled.map(({ id, layout }) => [id, layout])));
}

function overlaps(one: Place, other: Place): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  );
}

export interface PhoneTile {
  tile: Tile;
  /** Two columns, or one of the two: figures stand in pairs. */
  span: 1 | 2;
}

/** Reading order for one column; neighbouring figures share a row. */
export function phoneOrder(tiles: readonly Tile[]): PhoneTile[] {
  const order = [...tiles].sort(
    (one, other) => one.layout.y - other.layout.y || one.layout.x - other.layout.x,
  );
  const shown: PhoneTile[] = [];
  for (let index = 0; index < order.length; index++) {
    const tile = order[index];
    const next = order[index + 1];
    if (!tile) continue;
    if (tile.type === 'kpi' && next?.type === 'kpi') {
      shown.push({ tile, span: 1 }, { tile: next, span: 1 });
      index++;
    } else {
      shown.push({ tile, span: 2 });
    }
  }
  return shown;
}

export function placeWords({ x, y, w, h }: Place): string {
  return `column ${x + 1}, row ${y + 1}, ${w} wide, ${h} high`;
}
