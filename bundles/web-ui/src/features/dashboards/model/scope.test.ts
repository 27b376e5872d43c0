import { expect, it } from 'vitest';
import type { Filter, ResultColumn } from '@/api/types';
import { deliveries } from '@/test/members';
import { comparison } from '../tile/comparison';
import type { Tile } from './layout';
import { asFilters, changedFields, dashboardFields, reach } from './scope';

const members = new Map([['deliveries', deliveries]]);
const tile = (id: string, dataset_id: string): Tile => ({
  id,
  type: 'kpi',
  title: id,
  dataset_id,
  dimensions: [],
  measures: [],
  layout: { x: 0, y: 0, w: 3, h: 2 },
});
const depot: Filter = { field: 'depot', operator: '=', values: ['Nord'] };

it('a filter reaches the tiles whose dataset has the field', () => {
  expect(reach(depot, [tile('a', 'deliveries'), tile('b', 'people'), tile('c', 'deliveries')], members)).toBe(
    2,
  );
});

it('fields of all datasets are offered once', () => {
  const names = dashboardFields([tile('a', 'deliveries'), tile('b', 'deliveries')], members).map(
    ({ name }) => name,
  );
  expect(names).toEqual(['depot', 'carrier', 'express', 'sent_on', 'weight']);
});

it('a clicked period becomes a plain condition', () => {
  expect(
    asFilters(
      { filters: [depot], time: { column: 'sent_on', from: '2024-01-01', to: '2024-01-31' } },
      deliveries,
    ),
  ).toEqual([depot, { field: 'sent_on', operator: 'between', values: ['2024-01-01', '2024-01-31'] }]);
});

it('only fields whose condition changed count as changed', () => {
  const carrier: Filter = { field: 'carrier', operator: '=', values: ['X'] };
  expect([...changedFields([depot], [depot, carrier])]).toEqual(['carrier']);
  expect([...changedFields([depot], [{ ...depot, values: ['Süd'] }])]).toEqual(['depot']);
  expect(changedFields([depot], [depot]).size).toBe(0);
});

const month: ResultColumn = {
  key: 'm',
  member: 'sent_on',
  kind: 'dimension',
  type: 'date',
  granularity: 'month',
};
const weight: ResultColumn = { key: 'w', member: 'weight', kind: 'measure', type: 'double' };

it('a figure is compared with the period before, where both are there', () => {
  const rows = [
    { m: '2024-02-01', w: 150 },
    { m: '2024-01-01', w: 100 },
  ];
  expect(comparison([month, weight], rows, weight)).toEqual({
    row: rows[0],
    change: { share: 0.5, before: 'Jan 2024' },
  });
  expect(comparison([month, weight], rows.slice(0, 1), weight).change).toBeUndefined();
  expect(comparison([weight], [{ w: 5 }], weight)).toEqual({ row: { w: 5 } });
});
