import { describe, expect, it } from 'vitest';
import { composeFilter } from './operators';

describe('what was chosen and typed', () => {
  it('is one value or several, as needed', () => {
    expect(composeFilter('depot', 'text', 'is', ['Nord'])).toEqual({
      field: 'depot',
      operator: '=',
      values: ['Nord'],
    });
    expect(composeFilter('depot', 'text', 'is_not', ['Nord', 'Süd'])).toEqual({
      field: 'depot',
      operator: 'not_in',
      values: ['Nord', 'Süd'],
    });
  });

  it('becomes a number for a number', () => {
    expect(composeFilter('weight', 'double', '>=', ['1,000'])).toEqual({
      field: 'weight',
      operator: '>=',
      values: [1000],
    });
  });

  it('takes no value where none is compared', () => {
    expect(composeFilter('depot', 'text', 'is_null', ['left over'])).toEqual({
      field: 'depot',
      operator: 'is_null',
      values: [],
    });
  });

  it.each([
    ['no value chosen', 'text', 'is', [], 'Choose at least one value.'],
    ['no number', 'double', '>', ['much'], 'Give a number.'],
    ['half a range', 'date', 'between', ['2024-01-01', ''], 'Give both dates.'],
    [
      'a range the wrong way round',
      'double',
      'between',
      ['5', '1'],
      'The first value must not be beyond the second.',
    ],
  ] as const)('is refused with the reason: %s', (_, type, choice, values, reason) => {
    expect(composeFilter('field', type, choice, [...values])).toBe(reason);
  });
});
