import { describe, expect, it } from 'vitest';
import { deliveries } from '@/test/members';
import { type DraftQuery, emptyDraft } from './draft';
import {
  breakDown,
  moveWithin,
  narrow,
  removeMeasure,
  rowsBehind,
  setDimension,
  setMeasure,
  toggleDimension,
  toggleMeasure,
} from './edits';

const empty = emptyDraft('deliveries');
const ranked: DraftQuery = {
  ...empty,
  dimensions: [{ name: 'depot' }],
  measures: [{ name: 'weight', aggregation: 'SUM' }],
  order_by: [{ key: 'weight_sum', direction: 'desc' }],
  having: [{ key: 'weight_sum', operator: '>', values: [100] }],
};

describe('choosing fields', () => {
  it('takes the usual aggregation and, for a time, months', () => {
    const draft = toggleDimension(toggleMeasure(empty, 'weight', deliveries), 'sent_on', deliveries);
    expect(draft.measures).toEqual([{ name: 'weight', aggregation: 'SUM' }]);
    expect(draft.dimensions).toEqual([{ name: 'sent_on', granularity: 'month' }]);
  });

  it('again takes them away, with the order and conditions that stood on them', () => {
    const draft = toggleMeasure(ranked, 'weight', deliveries);
    expect(draft).toEqual({ ...empty, dimensions: [{ name: 'depot' }] });
  });
});

describe('changing a part', () => {
  it('carries the order and the conditions along', () => {
    const draft = setMeasure(ranked, 0, { name: 'weight', aggregation: 'AVG' }, deliveries);
    expect(draft.order_by[0]?.key).toBe('weight_avg');
    expect(draft.having[0]?.key).toBe('weight_avg');
  });

  it('never asks for the same measure twice', () => {
    const two = {
      ...ranked,
      measures: [...ranked.measures, { name: 'weight', aggregation: 'AVG' as const }],
    };
    expect(setMeasure(two, 1, { name: 'weight', aggregation: 'SUM' }, deliveries)).toBe(two);
  });

  it('renames the key of a time that is grouped otherwise', () => {
    const monthly: DraftQuery = {
      ...empty,
      dimensions: [{ name: 'sent_on', granularity: 'month' }],
      order_by: [{ key: 'sent_on_month', direction: 'asc' }],
    };
    expect(setDimension(monthly, 0, { name: 'sent_on', granularity: 'year' }).order_by[0]?.key).toBe(
      'sent_on_year',
    );
  });

  it('keeps what another measure still supports', () => {
    const two: DraftQuery = { ...ranked, measures: [{ name: 'row_count' }, ...ranked.measures] };
    expect(removeMeasure(two, 0, deliveries).order_by).toEqual(ranked.order_by);
  });

  it('moves an item by one, and not beyond the ends', () => {
    expect(moveWithin(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moveWithin(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });
});

describe('a click on a mark', () => {
  it('narrows to its values, its period becoming the time filter', () => {
    const draft = narrow(ranked, [{ field: 'depot', operator: '=', values: ['Nord'] }], {
      column: 'sent_on',
      from: '2024-03-01',
      to: '2024-03-31',
    });
    expect(draft.filters).toEqual([{ field: 'depot', operator: '=', values: ['Nord'] }]);
    expect(draft.time_filter).toEqual({ column: 'sent_on', from: '2024-03-01', to: '2024-03-31' });
  });

  it('leaves a time filter on another column alone', () => {
    const timed = { ...ranked, time_filter: { column: 'received_on', range: 'last year' } };
    const draft = narrow(timed, [], { column: 'sent_on', from: '2024-03-01', to: '2024-03-31' });
    expect(draft.time_filter).toEqual(timed.time_filter);
    expect(draft.filters).toEqual([
      { field: 'sent_on', operator: 'between', values: ['2024-03-01', '2024-03-31'] },
    ]);
  });

  it('breaks the same number down by something else', () => {
    const draft = breakDown(
      ranked,
      'carrier',
      [{ field: 'depot', operator: '=', values: ['Nord'] }],
      undefined,
      deliveries,
    );
    expect(draft.dimensions).toEqual([{ name: 'carrier' }]);
    expect(draft.measures).toEqual(ranked.measures);
    expect(draft.order_by).toEqual(ranked.order_by);
    expect(draft.filters).toHaveLength(1);
  });

  it('shows the rows behind it: every field, no condition on groups', () => {
    const rows = rowsBehind(
      ranked,
      [{ field: 'depot', operator: '=', values: ['Nord'] }],
      undefined,
      deliveries,
    );
    expect(rows.dimensions.map(({ name }) => name)).toEqual(['depot', 'carrier', 'express', 'sent_on']);
    expect(rows.having).toEqual([]);
    expect(rows.filters).toHaveLength(1);
  });
});
