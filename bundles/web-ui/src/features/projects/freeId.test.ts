import { expect, it } from 'vitest';
import { freeId } from './freeId';

it('numbers an id that somebody has', () => {
  expect(freeId('shop', new Set())).toBe('shop');
  expect(freeId('shop', new Set(['shop']))).toBe('shop_2');
  expect(freeId('shop', new Set(['shop', 'shop_2']))).toBe('shop_3');
  expect(freeId('', new Set(['shop']))).toBe('');
});
