import { describe, expect, it } from 'vitest';
import { formatAgo, formatBytes, formatPeriod, formatTimeLeft, formatValue } from './format';

const decimal = { type: 'decimal' } as const;

describe('numbers', () => {
  it('are grouped and rounded for reading, with every digit kept for the tooltip', () => {
    expect(formatValue(2297200.8603, decimal)).toEqual({ text: '2,297,200.86', full: '2,297,200.8603' });
  });

  it('are short where asked for, from ten thousand on', () => {
    expect(formatValue(2297200.8603, decimal, true)).toEqual({ text: '2.3M', full: '2,297,200.8603' });
    expect(formatValue(9994, { type: 'integer' }, true).text).toBe('9,994');
  });

  it('beyond fifteen digits arrive as text and lose none', () => {
    expect(formatValue('12345678901234567.89', decimal).full).toBe('12,345,678,901,234,567.89');
  });

  it('as amounts have two decimals, and a sign when the currency is named', () => {
    expect(formatValue(5, { ...decimal, format: 'currency' }).text).toBe('5.00');
    expect(formatValue(5, { ...decimal, format: 'currency:EUR' }).text).toBe('€5.00');
  });

  it('as shares are percentages', () => {
    expect(formatValue(0.1612, { type: 'double', format: 'percent' }).text).toBe('16.1%');
  });
});

describe('other values', () => {
  it('that are missing are a dash', () => {
    expect(formatValue(null, decimal).text).toBe('–');
  });

  it('that are dates do not move with the reader’s time zone', () => {
    expect(formatValue('2017-12-31', { type: 'date' }).text).toBe('31 Dec 2017');
    expect(formatValue('2017-12-31T23:30:00', { type: 'timestamp' }).text).toBe('31 Dec 2017, 23:30');
  });

  it('that are no date are shown as they came', () => {
    expect(formatValue('n/a', { type: 'date' }).text).toBe('n/a');
  });

  it('that begin a period name the period', () => {
    expect(formatPeriod('2024-01-01', 'quarter')).toBe('Q1 2024');
    expect(formatPeriod('2024-03-01', 'month')).toBe('Mar 2024');
    expect(formatPeriod('2024-03-04', 'week')).toBe('Week of 4 Mar 2024');
    expect(formatPeriod('2024-01-01', 'year')).toBe('2024');
  });
});

describe('sizes and times', () => {
  it('of files are in the unit that fits', () => {
    expect(formatBytes(512)).toBe('512 B');
    expect(formatBytes(115_400_000)).toBe('115.4 MB');
  });

  it('left are no more exact than a guess can be', () => {
    expect(formatTimeLeft(3)).toBe('a few seconds left');
    expect(formatTimeLeft(31)).toBe('about 35 seconds left');
    expect(formatTimeLeft(61)).toBe('about 2 minutes left');
    expect(formatTimeLeft(Infinity)).toBe('');
  });

  it('past are told by the nearest unit', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    expect(formatAgo('2026-11-23T11:59:40Z', now)).toBe('just now');
    expect(formatAgo('2026-11-23T09:00:00Z', now)).toBe('3 hours ago');
    expect(formatAgo('2026-11-22T11:00:00Z', now)).toBe('yesterday');
  });
});
