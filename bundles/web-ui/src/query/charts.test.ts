import { describe, expect, it } from 'vitest';
import type { ResultColumn } from '@/api/types';
import { chartProblem, specFor, suitedChart } from './charts';

const depot: ResultColumn = { key: 'depot', member: 'depot', kind: 'dimension', type: 'text' };
const carrier: ResultColumn = { ...depot, key: 'carrier', member: 'carrier' };
const month: ResultColumn = {
  key: 'm',
  member: 'sent_on',
  kind: 'dimension',
  type: 'date',
  granularity: 'month',
};
const weight: ResultColumn = { key: 'weight', member: 'weight', kind: 'measure', type: 'double' };
const count: ResultColumn = { key: 'rows', member: 'rows', kind: 'measure', type: 'integer' };

describe('the chart that suits', () => {
  it.each([
    ['one number', [weight], 1, 'kpi'],
    ['a comparison', [depot, weight], 6, 'bar'],
    ['a trend', [month, weight], 12, 'line'],
    ['a trend in parts', [depot, month, weight], 40, 'line'],
    ['values without a measure', [depot], 6, 'table'],
    ['too many bars to tell apart', [depot, weight], 900, 'table'],
    ['two dimensions and two measures', [depot, carrier, weight, count], 9, 'table'],
  ] as const)('%s', (_, columns, rows, kind) => {
    expect(suitedChart([...columns], rows)).toBe(kind);
  });
});

describe('what goes where', () => {
  it('runs time along the axis wherever it was chosen', () => {
    expect(specFor('line', [depot, month, weight])).toMatchObject({ x: 'm', series: 'depot', y: ['weight'] });
  });

  it('draws several measures side by side', () => {
    expect(specFor('bar', [depot, weight, count])).toEqual({
      type: 'bar',
      x: 'depot',
      y: ['weight', 'rows'],
    });
  });

  it('says why something cannot be drawn', () => {
    expect(chartProblem('bar', [weight])).toBe('Add a dimension to compare by.');
    expect(chartProblem('pie', [depot, carrier, weight])).toBe('A pie takes one dimension.');
    expect(chartProblem('bar', [depot])).toBe('Add a measure to draw a chart.');
    expect(chartProblem('table', [depot])).toBeUndefined();
  });
});
