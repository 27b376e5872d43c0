import { describe, expect, it } from 'vitest';
import { emptyDraft } from './draft';
import { exploreParams, exploreState, type ExploreState, filterParam, parseFilterParam } from './url';

const state: ExploreState = {
  draft: {
    dataset_id: 'deliveries',
    dimensions: [{ name: 'depot' }, { name: 'sent_on', granularity: 'month' }],
    measures: [{ name: 'weight', aggregation: 'AVG' }],
    filters: [{ field: 'carrier', operator: 'not_in', values: ['A & B', 'C'] }],
    having: [{ key: 'weight_avg', operator: '>', values: [5] }],
    time_filter: { column: 'sent_on', range: 'last 3 months' },
    order_by: [{ key: 'weight_avg', direction: 'desc' }],
    limit: 20,
  },
  chart: 'line',
  view: 'table',
};

describe('the address of Explore', () => {
  it('holds the whole state', () => {
    expect(exploreState(new URLSearchParams(exploreParams(state).toString()))).toEqual(state);
  });

  it('is short while nothing is chosen', () => {
    expect(exploreParams({ draft: emptyDraft('deliveries'), view: 'chart' }).toString()).toBe(
      'dataset=deliveries',
    );
  });

  it.each([
    ['no JSON', '{"measures"'],
    ['no query', '[1,2]'],
    [
      'wrong shapes',
      '{"measures":"all","filters":[{"field":1}],"dimensions":[7,null],"limit":-1,"order_by":{}}',
    ],
    ['an unknown operator', '{"filters":[{"field":"a","operator":"drop","values":[1]}]}'],
  ])('with %s leaves out what makes no sense', (_, q) => {
    expect(exploreState(new URLSearchParams({ dataset: 'd', q })).draft).toEqual(emptyDraft('d'));
  });

  it('takes a dimension as a plain name, as the server writes it', () => {
    const { draft } = exploreState(new URLSearchParams({ dataset: 'd', q: '{"dimensions":["depot"]}' }));
    expect(draft.dimensions).toEqual([{ name: 'depot' }]);
  });

  it('ignores a chart or a view that does not exist', () => {
    const read = exploreState(new URLSearchParams({ dataset: 'd', chart: 'radar', view: 'hologram' }));
    expect(read.chart).toBeUndefined();
    expect(read.view).toBe('chart');
  });
});

describe('the filters of a dashboard in the address', () => {
  it('come back as they were', () => {
    const filters = [{ field: 'depot', operator: 'in' as const, values: ['Nord', 'Süd'] }];
    expect(parseFilterParam(filterParam(filters) ?? '')).toEqual(filters);
  });

  it('are absent when there are none, and none when they cannot be read', () => {
    expect(filterParam([])).toBeUndefined();
    expect(parseFilterParam(null)).toEqual([]);
    expect(parseFilterParam('<script>')).toEqual([]);
  });
});
