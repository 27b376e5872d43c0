import { expect, it } from 'vitest';
import { steppedCell } from './cellKeys';

it('enters a table at its first cell and stays inside', () => {
  expect(steppedCell(undefined, 'ArrowDown', 3, 2)).toEqual({ row: 0, column: 0 });
  expect(steppedCell({ row: 2, column: 1 }, 'ArrowDown', 3, 2)).toEqual({ row: 2, column: 1 });
  expect(steppedCell({ row: 0, column: 0 }, 'ArrowLeft', 3, 2)).toEqual({ row: 0, column: 0 });
});

it('walks by cell, by page and to both ends of a row', () => {
  expect(steppedCell({ row: 0, column: 0 }, 'ArrowRight', 30, 4)).toEqual({ row: 0, column: 1 });
  expect(steppedCell({ row: 5, column: 1 }, 'PageDown', 30, 4)).toEqual({ row: 15, column: 1 });
  expect(steppedCell({ row: 5, column: 1 }, 'End', 30, 4)).toEqual({ row: 5, column: 3 });
  expect(steppedCell({ row: 5, column: 1 }, 'Home', 30, 4)).toEqual({ row: 5, column: 0 });
});

it('leaves other keys alone and has nowhere to go in an empty table', () => {
  expect(steppedCell({ row: 0, column: 0 }, 'a', 3, 2)).toBeUndefined();
  expect(steppedCell(undefined, 'ArrowDown', 0, 2)).toBeUndefined();
});
