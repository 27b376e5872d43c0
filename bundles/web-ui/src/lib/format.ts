import type { Cell, ColumnType, Granularity } from '@/api/types';

const NUMBERS = 'en-US';
const DATES = 'en-GB';

export interface ValueShape {
  type: ColumnType;
  format?: string | null;
  granularity?: Granularity | null;
}

export interface FormattedValue {
  /** As shown: short where asked for. */
  text: string;
  /** Every digit, for the tooltip. */
  full: string;
}

const NUMERIC: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'double']);

export function isNumeric(type: ColumnType): boolean {
  return NUMERIC.has(type);
}

/** A cell as people read it; `compact` turns 2,297,200.86 into 2.3M. */
export function formatValue(value: Cell | undefined, shape: ValueShape, compact = false): FormattedValue {
  if (value === null || value === undefined) return { text: '–', full: 'no value' };
  if (typeof value === 'boolean') return same(value ? 'Yes' : 'No');
  if (shape.granularity) return same(formatPeriod(String(value), shape.granularity));
  if (isNumeric(shape.type)) return formatNumeric(value, shape.format ?? undefined, compact);
  if (shape.type === 'date') return same(formatDate(String(value)));
  if (shape.type === 'timestamp') return same(formatDateTime(String(value)));
  return same(String(value));
}

function same(text: string): FormattedValue {
  return { text, full: text };
}

function formatNumeric(value: string | number, format: string | undefined, compact: boolean): FormattedValue {
  const options = numberOptions(format);
  const full = number(value, { maximumFractionDigits: 20, ...currencyOf(format), ...percentOf(format) });
  const small = Math.abs(Number(value)) < 10_000;
  const text =
    compact && !small
      ? number(value, { ...options, notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 })
      : number(value, options);
  return { text, full };
}

function numberOptions(format: string | undefined): Intl.NumberFormatOptions {
  if (format?.startsWith('currency')) {
    return { minimumFractionDigits: 2, maximumFractionDigits: 2, ...currencyOf(format) };
  }
  if (format === 'percent') return { maximumFractionDigits: 1, style: 'percent' };
  if (format === 'integer') return { maximumFractionDigits: 0 };
  return { maximumFractionDigits: 2 };
}

/** `currency` alone is an amount in whatever currency the data is in; `currency:EUR` names it. */
function currencyOf(format: string | undefined): Intl.NumberFormatOptions {
  const code = format?.match(/^currency:([A-Za-z]{3})$/)?.[1];
  return code ? { style: 'currency', currency: code.toUpperCase() } : {};
}

function percentOf(format: string | undefined): Intl.NumberFormatOptions {
  return format === 'percent' ? { style: 'percent' } : {};
}

const cache = new Map<string, Intl.NumberFormat>();

function number(value: string | number, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify(options);
  const formatter = cache.get(key) ?? new Intl.NumberFormat(NUMBERS, options);
  cache.set(key, formatter);
  // A decimal too long for a double arrives as text and is formatted from the text, digit by digit.
  return formatter.format(value as number);
}

export function formatCount(value: number, one: string, many = `${one}s`): string {
  return `${number(value, {})} ${value === 1 ? one : many}`;
}

export function formatInteger(value: number): string {
  return number(value, { maximumFractionDigits: 0 });
}

export function formatDate(iso: string): string {
  const date = asUtc(iso);
  return date ? utc({ day: 'numeric', month: 'short', year: 'numeric' }).format(date) : iso;
}

function formatDateTime(iso: string): string {
  const date = asUtc(iso);
  if (!date) return iso;
  return utc({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(
    date,
  );
}

/** The period that begins on this day: `Q1 2024`, `Mar 2024`, `Week of 4 Mar 2024`. */
export function formatPeriod(iso: string, granularity: Granularity): string {
  const date = asUtc(iso);
  if (!date) return iso;
  switch (granularity) {
    case 'year':
      return utc({ year: 'numeric' }).format(date);
    case 'quarter':
      return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
    case 'month':
      return utc({ month: 'short', year: 'numeric' }).format(date);
    case 'week':
      return `Week of ${formatDate(iso)}`;
    case 'day':
      return formatDate(iso);
    case 'hour':
      return formatDateTime(iso);
  }
}

/** Values of the data carry no zone: shown as they are, whatever the reader's clock says. */
function asUtc(iso: string): Date | undefined {
  const normal = iso.replace(' ', 'T');
  const zoned = /T/.test(normal)
    ? /(Z|[+-]\d\d:?\d\d)$/.test(normal)
      ? normal
      : `${normal}Z`
    : `${normal}T00:00:00Z`;
  const date = new Date(zoned);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function utc(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(DATES, { ...options, timeZone: 'UTC' });
}

/** A moment of our own, such as when something was saved: in the reader's time zone. */
export function formatMoment(iso: string | undefined): string {
  if (!iso) return '';
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(DATES, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export function formatAgo(iso: string | undefined, now: number = Date.now()): string {
  if (!iso) return '';
  const seconds = (new Date(iso).getTime() - now) / 1000;
  if (Number.isNaN(seconds)) return iso;
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return 'just now';
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(
    Math.round(seconds / step[1]),
    step[0],
  );
}

export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return `${number(bytes / 1000 ** power, { maximumFractionDigits: power === 0 ? 0 : 1 })} ${units[power]}`;
}

/** How long something will still take, no more exact than such a guess can be. */
export function formatTimeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return '';
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 60) return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'about a minute left' : `about ${minutes} minutes left`;
}

export function titleFromName(name: string): string {
  const spaced = name.replaceAll('_', ' ').trim();
  return spaced === '' ? name : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
