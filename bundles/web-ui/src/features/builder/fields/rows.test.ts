import { expect, it } from 'vitest';
import { deliveries } from '@/test/members';
import { fieldRows } from './rows';

const nothing = { dimensions: [], measures: [] };
const names = (rows: ReturnType<typeof fieldRows>) =>
  rows.map((row) => (row.kind === 'heading' ? `# ${row.label} ${row.count}` : row.name));

it('lists measures, times and dimensions in groups', () => {
  expect(names(fieldRows(deliveries, nothing, '', new Set()))).toEqual([
    '# Measures 2',
    'weight',
    'row_count',
    '# Time 1',
    'sent_on',
    '# Dimensions 3',
    'depot',
    'carrier',
    'express',
  ]);
});

it('puts what is chosen on top, once', () => {
  const rows = names(fieldRows(deliveries, { dimensions: ['depot'], measures: ['weight'] }, '', new Set()));
  expect(rows.slice(0, 3)).toEqual(['# Chosen 2', 'weight', 'depot']);
  expect(rows.filter((name) => name === 'depot')).toHaveLength(1);
});

it('folds a group to its heading', () => {
  expect(names(fieldRows(deliveries, nothing, '', new Set(['dimensions', 'measures'])))).toEqual([
    '# Measures 2',
    '# Time 1',
    'sent_on',
    '# Dimensions 3',
  ]);
});

it('finds fields by name, label and synonym, in folded groups too', () => {
  expect(names(fieldRows(deliveries, nothing, 'WAREHOUSE', new Set(['dimensions'])))).toEqual([
    '# Dimensions 1',
    'depot',
  ]);
  expect(fieldRows(deliveries, nothing, 'nothing like it', new Set())).toEqual([]);
});
