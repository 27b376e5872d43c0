import { describe, expect, it } from 'vitest';
import { markWords, stepped } from './markKeys';

describe('walking a chart by keyboard', () => {
  it('begins at the first mark and stays within the drawing', () => {
    expect(stepped(undefined, 'ArrowRight', [3])).toEqual({ series: 0, index: 0 });
    expect(stepped({ series: 0, index: 2 }, 'ArrowRight', [3])).toEqual({ series: 0, index: 2 });
    expect(stepped({ series: 0, index: 0 }, 'ArrowLeft', [3])).toEqual({ series: 0, index: 0 });
  });

  it('goes from series to series up and down, and along the only one with every arrow', () => {
    expect(stepped({ series: 0, index: 2 }, 'ArrowDown', [4, 4])).toEqual({ series: 1, index: 2 });
    expect(stepped({ series: 1, index: 3 }, 'ArrowUp', [2, 4])).toEqual({ series: 0, index: 1 });
    expect(stepped({ series: 0, index: 1 }, 'ArrowDown', [4])).toEqual({ series: 0, index: 2 });
  });

  it('knows both ends, leaves other keys alone, and has nowhere to go without marks', () => {
    expect(stepped({ series: 0, index: 1 }, 'End', [4])).toEqual({ series: 0, index: 3 });
    expect(stepped({ series: 0, index: 1 }, 'Home', [4])).toEqual({ series: 0, index: 0 });
    expect(stepped({ series: 0, index: 1 }, 'x', [4])).toBeUndefined();
    expect(stepped(undefined, 'ArrowRight', [])).toBeUndefined();
  });
});

it('says a mark in words', () => {
  const columns = [
    { key: 'region', member: 'region', kind: 'dimension', label: 'Region', type: 'text' },
    { key: 'sales', member: 'sales', kind: 'measure', label: 'Sales', type: 'decimal' },
  ] as const;
  expect(markWords(columns, { region: 'West', sales: '1200.50' }, 'sales')).toBe('West, Sales 1,200.5');
});
