import { expect, it } from 'vitest';
import type { Members } from '@/api/members';
import { firstQuestions, goodGroups } from './examples';

const dimension = (name: string, label: string) => ({ name, label, type: 'text' as const });
const MEMBERS: Members = {
  dataset_id: 'd',
  dataset_name: 'D',
  grain: 'daily',
  schema_version: 1,
  data_version: 1,
  time_columns: ['sold_on'],
  dimensions: [
    dimension('order_id', 'Order'),
    dimension('region', 'Region'),
    dimension('segment', 'Segment'),
  ],
  measures: [{ name: 'sales', label: 'Sales', aggregations: ['SUM'] }],
  estimates: false,
};

it('never proposes to compare by an identifier while there is anything else', () => {
  expect(goodGroups(MEMBERS).map(({ name }) => name)).toEqual(['region', 'segment']);
  expect(firstQuestions(MEMBERS)).toEqual([
    'Total sales',
    'Sales by region',
    'Top 5 segment by sales',
    'Sales by month',
  ]);
});

it('takes an identifier when there is nothing else', () => {
  const only = { ...MEMBERS, dimensions: [dimension('order_id', 'Order')] };
  expect(goodGroups(only).map(({ name }) => name)).toEqual(['order_id']);
});
