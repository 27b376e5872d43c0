import { describe, expect, it } from 'vitest';
import type { Filter, ResultColumn } from '@/api/types';
import {
  addFilter,
  collected,
  dayRangeFilter,
  narrowingOf,
  negated,
  periodSpan,
  typedValue,
} from './filters';

const depot: ResultColumn = { key: 'depot', member: 'depot', kind: 'dimension', type: 'text' };
const month: ResultColumn = {
  key: 'sent_on_month',
  member: 'sent_on',
  kind: 'dimension',
  type: 'date',
  granularity: 'month',
};
const weight: ResultColumn = {
  key: 'weight_sum',
  member: 'weight',
  kind: 'measure',
  type: 'double',
  aggregation: 'SUM',
};
const is = (...values: string[]): Filter => ({
  field: 'depot',
  operator: values.length === 1 ? '=' : 'in',
  values,
});

describe('adding a condition', () => {
  it('replaces the one that says the same kind of thing', () => {
    expect(addFilter([is('Nord')], is('Süd'))).toEqual([is('Süd')]);
  });

  it('joins exclusions of one field', () => {
    const without = (value: string): Filter => ({ field: 'depot', operator: '!=', values: [value] });
    expect(addFilter(addFilter([], without('Nord')), without('Süd'))).toEqual([
      { field: 'depot', operator: 'not_in', values: ['Nord', 'Süd'] },
    ]);
  });

  it('keeps other fields and other kinds', () => {
    const contains: Filter = { field: 'depot', operator: 'contains', values: ['o'] };
    expect(addFilter([contains], is('Nord'))).toEqual([contains, is('Nord')]);
  });
});

describe('a clicked row', () => {
  it('stands for its values and its period', () => {
    expect(
      narrowingOf([depot, month, weight], { depot: 'Nord', sent_on_month: '2024-02-01', weight_sum: 5 }),
    ).toEqual({
      filters: [is('Nord')],
      time: { column: 'sent_on', from: '2024-02-01', to: '2024-02-29' },
    });
  });

  it('without a value stands for rows without one', () => {
    expect(narrowingOf([depot], { depot: null }).filters).toEqual([
      { field: 'depot', operator: 'is_null', values: [] },
    ]);
  });

  it('is collected value by value with Ctrl, a second time taken back', () => {
    const first = collected(undefined, { row: { depot: 'Nord' }, column: weight }, [depot, weight]);
    const both = collected(first, { row: { depot: 'Süd' }, column: weight }, [depot, weight]);
    expect(both?.values).toEqual(['Nord', 'Süd']);
    expect(collected(both, { row: { depot: 'Nord' }, column: depot }, [depot, weight])?.values).toEqual([
      'Süd',
    ]);
    expect(collected(first, { row: { depot: 'Nord' }, column: depot }, [depot])).toBeUndefined();
  });
});

describe('a period', () => {
  it.each([
    ['day', '2024-02-28', '2024-02-28'],
    ['week', '2024-02-26', '2024-03-03'],
    ['month', '2023-02-01', '2023-02-28'],
    ['quarter', '2024-10-01', '2024-12-31'],
    ['year', '2024-01-01', '2024-12-31'],
  ] as const)('of a %s includes its last day', (granularity, from, to) => {
    expect(periodSpan(from, granularity)).toEqual({ from, to });
  });

  it('of an hour ends with its last moment', () => {
    expect(periodSpan('2024-02-28T13:00:00', 'hour')).toEqual({
      from: '2024-02-28T13:00:00',
      to: '2024-02-28T13:59:59.999999',
    });
  });

  it('as a condition on moments takes the last day whole', () => {
    expect(dayRangeFilter('at', 'timestamp', '2024-01-01', '2024-01-31').values).toEqual([
      '2024-01-01T00:00:00',
      '2024-01-31T23:59:59.999999',
    ]);
    expect(dayRangeFilter('on', 'date', '2024-01-01', '2024-01-31').values).toEqual([
      '2024-01-01',
      '2024-01-31',
    ]);
  });
});

describe('what is typed', () => {
  it('becomes a value of the type, or none', () => {
    expect(typedValue('1,200.5', 'double')).toBe(1200.5);
    expect(typedValue('twelve', 'integer')).toBeUndefined();
    expect(typedValue('yes', 'boolean')).toBe(true);
    expect(typedValue('  Nord', 'text')).toBe('  Nord');
    expect(typedValue('', 'date')).toBeUndefined();
  });
});

it('a condition is turned around', () => {
  expect(negated(is('Nord')).operator).toBe('!=');
  expect(negated(is('Nord', 'Süd')).operator).toBe('not_in');
  expect(negated({ field: 'depot', operator: 'is_null', values: [] }).operator).toBe('is_not_null');
});
