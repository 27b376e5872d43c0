import { expect, it } from 'vitest';
import { deliveries } from '@/test/members';
import { emptyDraft } from './draft';
import { filterWords, measureWords, queryTitle, timeWords, valueWords } from './words';

it('names measures by what is done to them', () => {
  expect(measureWords({ name: 'weight', aggregation: 'AVG' }, deliveries)).toBe('Average of Weight');
  expect(measureWords({ name: 'row_count' }, deliveries)).toBe('Row count');
  expect(measureWords({ name: 'depot', aggregation: 'COUNT_DISTINCT' }, deliveries)).toBe(
    'Distinct count of Depot',
  );
});

it('reads conditions as sentences', () => {
  expect(filterWords({ field: 'depot', operator: 'in', values: ['A', 'B', 'C', 'D', 'E'] }, deliveries)).toBe(
    'Depot is one of A, B, C and 2 more',
  );
  expect(filterWords({ field: 'weight', operator: 'between', values: [1, 20000] }, deliveries)).toBe(
    'Weight is between 1 and 20,000',
  );
  expect(filterWords({ field: 'carrier', operator: 'is_null', values: [] }, deliveries)).toBe(
    'Carrier has no value',
  );
});

it('says spans of time with both ends', () => {
  expect(timeWords({ column: 'sent_on', range: 'last 3 months' }, deliveries)).toBe('Sent on: last 3 months');
  expect(timeWords({ column: 'sent_on', from: '2024-01-01', to: '2024-03-31' }, deliveries)).toBe(
    'Sent on: 1 Jan 2024 to 31 Mar 2024',
  );
});

it('titles a query nobody named', () => {
  const draft = emptyDraft('deliveries');
  expect(
    queryTitle(
      { ...draft, measures: [{ name: 'weight', aggregation: 'SUM' }], dimensions: [{ name: 'depot' }] },
      deliveries,
    ),
  ).toBe('Sum of Weight by depot');
  expect(queryTitle({ ...draft, dimensions: [{ name: 'depot' }] }, deliveries)).toBe('Depot');
});

it('shows values as people write them', () => {
  expect(valueWords(true)).toBe('Yes');
  expect(valueWords('')).toBe('(empty)');
  expect(valueWords('2024-01-31T23:59:59.999999')).toBe('31 Jan 2024');
  expect(valueWords(2024)).toBe('2024');
});
