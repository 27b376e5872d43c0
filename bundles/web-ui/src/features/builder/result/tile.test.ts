import { describe, expect, it } from 'vitest';
import { emptyDraft } from '@/query/draft';
import { freePlace, tileDraft, tileOf } from './tile';

describe('a new tile', () => {
  it('goes beside the last one where there is room', () => {
    expect(freePlace([{ x: 0, y: 0, w: 6, h: 5 }], { w: 6, h: 5 })).toEqual({ x: 6, y: 0, w: 6, h: 5 });
  });

  it('goes below where there is none', () => {
    expect(freePlace([{ x: 0, y: 0, w: 8, h: 5 }], { w: 6, h: 5 })).toEqual({ x: 0, y: 5, w: 6, h: 5 });
  });

  it('goes where it comes to rest highest', () => {
    const layouts = [
      { x: 0, y: 0, w: 6, h: 8 },
      { x: 6, y: 0, w: 6, h: 3 },
    ];
    expect(freePlace(layouts, { w: 4, h: 5 })).toEqual({ x: 6, y: 3, w: 4, h: 5 });
  });

  it('asks what was explored, but for conditions on groups', () => {
    const draft = {
      ...emptyDraft('deliveries'),
      measures: [{ name: 'weight' }],
      having: [{ key: 'weight', operator: '>' as const, values: [1] }],
      limit: 5,
    };
    const tile = tileOf(draft, 'kpi', 'Weight', []);
    expect(tile).toMatchObject({ type: 'kpi', title: 'Weight', layout: { x: 0, y: 0, w: 3, h: 2 } });
    expect(tileDraft(tile)).toEqual({ ...draft, having: [] });
  });
});
