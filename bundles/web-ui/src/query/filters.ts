import type { Members } from '@/api/members';
import type {
  Cell,
  ColumnType,
  Filter,
  Granularity,
  Operator,
  ResultColumn,
  Row,
  TimeFilter,
} from '@/api/types';

const POSITIVE: ReadonlySet<Operator> = new Set(['=', 'in']);
const NEGATIVE: ReadonlySet<Operator> = new Set(['!=', 'not_in']);

/** Adds a condition; one of the same kind on the same field is replaced, an exclusion joins the others. */
export function addFilter(filters: Filter[], added: Filter): Filter[] {
  const index = filters.findIndex(
    (filter) => filter.field === added.field && sameKind(filter.operator, added.operator),
  );
  const found = filters[index];
  if (!found) return [...filters, added];
  const merged = NEGATIVE.has(added.operator) ? united(found, added, 'not_in', '!=') : added;
  return filters.map((filter, at) => (at === index ? merged : filter));
}

function united(one: Filter, other: Filter, many: Operator, single: Operator): Filter {
  const values = [...new Set([...one.values, ...other.values])];
  return { field: one.field, operator: values.length === 1 ? single : many, values };
}

function sameKind(one: Operator, other: Operator): boolean {
  const kind = (operator: Operator) =>
    POSITIVE.has(operator) ? 'is' : NEGATIVE.has(operator) ? 'is not' : operator;
  return kind(one) === kind(other);
}

/** The condition that keeps, or leaves out, just the clicked value. */
export function valueFilter(column: ResultColumn, value: Cell | undefined, exclude = false): Filter {
  if (value === null || value === undefined) {
    return { field: column.member, operator: exclude ? 'is_not_null' : 'is_null', values: [] };
  }
  return { field: column.member, operator: exclude ? '!=' : '=', values: [value] };
}

/** The condition that keeps what the other leaves out. */
export function negated(filter: Filter): Filter {
  const opposite: Partial<Record<Operator, Operator>> = { '=': '!=', in: 'not_in', is_null: 'is_not_null' };
  return { ...filter, operator: opposite[filter.operator] ?? filter.operator };
}

/** Adds the clicked value to those collected for the same field, or takes it away; another field begins anew. */
export function collected(
  before: Filter | undefined,
  pick: { row: Row; column?: ResultColumn },
  columns: ResultColumn[],
): Filter | undefined {
  const column =
    pick.column?.kind === 'dimension'
      ? pick.column
      : columns.find(({ kind, granularity }) => kind === 'dimension' && !granularity);
  const value = column && pick.row[column.key];
  if (!column || column.granularity || value === null || value === undefined) return before;
  const values = before?.field === column.member ? before.values : [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return next.length > 0 ? { field: column.member, operator: 'in', values: next } : undefined;
}

export interface Narrowing {
  filters: Filter[];
  time?: TimeFilter;
}

/** What a clicked row stands for: a value for each dimension, a span for a period of time. */
export function narrowingOf(columns: ResultColumn[], row: Row): Narrowing {
  const filters: Filter[] = [];
  let time: TimeFilter | undefined;
  for (const column of columns) {
    if (column.kind !== 'dimension' || !(column.key in row)) continue;
    const value = row[column.key];
    if (column.granularity && typeof value === 'string' && !time) time = periodFilter(column, value);
    else
      filters.push(
        column.granularity && typeof value === 'string'
          ? spanFilter(column, value)
          : valueFilter(column, value),
      );
  }
  return time ? { filters, time } : { filters };
}

/** The span of a period as a time filter; both ends belong to it. */
export function periodFilter(column: ResultColumn, start: string): TimeFilter {
  const { from, to } = periodSpan(start, column.granularity ?? 'day');
  return { column: column.member, from, to };
}

/** The same span as a plain condition, where a time filter has no place. */
export function spanFilter(
  column: Pick<ResultColumn, 'member' | 'type' | 'granularity'>,
  start: string,
): Filter {
  const { from, to } = periodSpan(start, column.granularity ?? 'day');
  return dayRangeFilter(column.member, column.type, from, to);
}

/** Days as bounds of a column that may hold moments: the last day counts whole. */
export function dayRangeFilter(field: string, type: ColumnType, from: string, to: string): Filter {
  const moments = type === 'timestamp' && !to.includes('T');
  return {
    field,
    operator: 'between',
    values: moments ? [`${from}T00:00:00`, `${to}T23:59:59.999999`] : [from, to],
  };
}

export function periodSpan(start: string, granularity: Granularity): { from: string; to: string } {
  if (granularity === 'hour') {
    const hour = start.slice(0, 13);
    return { from: `${hour}:00:00`, to: `${hour}:59:59.999999` };
  }
  const from = start.slice(0, 10);
  const date = new Date(`${from}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return { from: start, to: start };
  if (granularity === 'week') date.setUTCDate(date.getUTCDate() + 7);
  if (granularity === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  if (granularity === 'quarter') date.setUTCMonth(date.getUTCMonth() + 3);
  if (granularity === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1);
  if (granularity !== 'day') date.setUTCDate(date.getUTCDate() - 1);
  return { from, to: date.toISOString().slice(0, 10) };
}

/** Fields conditions can be put on: dimensions, and measures row by row. */
export function fieldType(field: string, members: Members | undefined): ColumnType {
  const dimension = members?.dimensions.find(({ name }) => name === field);
  if (dimension) return dimension.type;
  return members?.measures.some(({ name }) => name === field) ? 'double' : 'text';
}

/** Text someone typed as the value the field's type wants, or undefined when it is none. */
export function typedValue(text: string, type: ColumnType): Cell | undefined {
  const trimmed = text.trim();
  if (type === 'text') return text;
  if (trimmed === '') return undefined;
  if (type === 'boolean')
    return /^(true|yes|1)$/i.test(trimmed) ? true : /^(false|no|0)$/i.test(trimmed) ? false : undefined;
  if (type === 'integer' || type === 'decimal' || type === 'double') {
    const number = Number(trimmed.replaceAll(',', ''));
    return Number.isFinite(number) ? number : undefined;
  }
  return trimmed;
}
