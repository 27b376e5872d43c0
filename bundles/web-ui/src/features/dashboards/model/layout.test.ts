import { describe, expect, it } from 'vitest';
import { compacted, moved, phoneOrder, resized, type Tile } from './layout';

function tile(id: string, x: number, y: number, w: number, h: number, type: Tile['type'] = 'bar'): Tile {
  return { id, type, title: id, dataset_id: 'd', dimensions: [], measures: [], layout: { x, y, w, h } };
}

const places = (tiles: Tile[]) =>
  Object.fromEntries(tiles.map(({ id, layout: { x, y, w, h } }) => [id, [x, y, w, h].join(' ')]));

describe('the grid', () => {
  it('lets tiles rise and pushes apart those that overlap', () => {
    expect(places(compacted([tile('a', 0, 3, 6, 2), tile('b', 0, 4, 6, 2)]))).toEqual({
      a: '0 0 6 2',
      b: '0 2 6 2',
    });
  });

  it('leaves a tidy layout as it is, object for object', () => {
    const tidy = [tile('a', 0, 0, 6, 2), tile('b', 6, 0, 6, 2), tile('c', 0, 2, 12, 4)];
    compacted(tidy).forEach((kept, index) => expect(kept).toBe(tidy[index]));
  });
});

describe('moving by keys', () => {
  const tiles = [tile('a', 0, 0, 6, 4), tile('b', 0, 4, 6, 2), tile('c', 6, 0, 6, 4)];

  it('goes past the tile below, which rises', () => {
    expect(places(moved(tiles, 'a', 'down'))).toEqual({ a: '0 2 6 4', b: '0 0 6 2', c: '6 0 6 4' });
  });

  it('goes past the tile above, and back again', () => {
    const up = moved(tiles, 'b', 'up');
    expect(places(up)).toEqual({ a: '0 2 6 4', b: '0 0 6 2', c: '6 0 6 4' });
    expect(places(moved(up, 'b', 'down'))).toEqual(places(tiles));
  });

  it('steps a column aside; what was there makes room below', () => {
    expect(places(moved(tiles, 'a', 'right'))).toMatchObject({ a: '1 0 6 4', c: '6 4 6 4' });
  });

  it('stops at the edges', () => {
    expect(places(moved(tiles, 'a', 'left'))).toEqual(places(tiles));
    expect(places(moved(tiles, 'c', 'right'))).toEqual(places(tiles));
    expect(places(moved(tiles, 'a', 'up'))).toEqual(places(tiles));
    expect(places(moved(tiles, 'b', 'down'))).toEqual(places(tiles));
  });

  it('never lets tiles overlap', () => {
    let now = [tile('a', 0, 0, 4, 3), tile('b', 4, 0, 4, 5), tile('c', 8, 0, 4, 2), tile('d', 0, 3, 6, 3)];
    for (const step of ['right', 'right', 'down', 'right', 'up', 'left'] as const) {
      now = moved(resized(now, 'd', 'right'), 'a', step);
      for (const one of now)
        for (const other of now) if (one.id < other.id) expect(apart(one, other)).toBe(true);
    }
  });
});

describe('sizing by keys', () => {
  it('grows and shrinks by a step, within the grid and not below what can be read', () => {
    const tiles = [tile('a', 0, 0, 11, 3), tile('b', 0, 3, 12, 3)];
    expect(places(resized(tiles, 'a', 'right'))).toMatchObject({ a: '0 0 12 3' });
    expect(places(resized(tiles, 'b', 'right'))).toEqual(places(tiles));
    expect(places(resized(tiles, 'a', 'up'))).toEqual(places(tiles));
    expect(places(resized(tiles, 'a', 'down'))).toEqual({ a: '0 0 11 4', b: '0 4 12 3' });
  });
});

describe('on a phone', () => {
  it('tiles stand in reading order, figures in pairs', () => {
    const tiles = [
      tile('chart', 0, 2, 12, 5),
      tile('k2', 4, 0, 4, 2, 'kpi'),
      tile('k1', 0, 0, 4, 2, 'kpi'),
      tile('k3', 8, 0, 4, 2, 'kpi'),
    ];
    expect(phoneOrder(tiles).map(({ tile: { id }, span }) => `${id} ${span}`)).toEqual([
      'k1 1',
      'k2 1',
      'k3 2',
      'chart 2',
    ]);
  });
});

function apart({ layout: a }: Tile, { layout: b }: Tile): boolean {
  return a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
}
