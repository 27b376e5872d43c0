/** The relative spans the server knows, in the order they are offered. */
export const RANGES: readonly string[] = [
  'last 7 days',
  'last 30 days',
  'last 3 months',
  'last 12 months',
  'this month',
  'last month',
  'this quarter',
  'last quarter',
  'this year',
  'last year',
  'year to date',
  'quarter to date',
  'month to date',
];

const UNITS = ['days', 'weeks', 'months', 'quarters', 'years'] as const;
export type RangeUnit = (typeof UNITS)[number];
export const RANGE_UNITS: readonly RangeUnit[] = UNITS;

export function lastRange(count: number, unit: RangeUnit): string {
  return `last ${count} ${unit}`;
}

export function parseLastRange(
  range: string | null | undefined,
): { count: number; unit: RangeUnit } | undefined {
  const found = range?.match(/^last (\d{1,4}) (days|weeks|months|quarters|years)$/);
  return found ? { count: Number(found[1]), unit: found[2] as RangeUnit } : undefined;
}

export function isDay(text: string | null | undefined): text is string {
  return Boolean(text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)));
}
