import type { Members } from '@/api/members';
import type {
  Aggregation,
  Cell,
  DimensionRef,
  Filter,
  Having,
  MeasureRef,
  Operator,
  TimeFilter,
} from '@/api/types';
import { formatDate, formatInteger, titleFromName } from '@/lib/format';
import { aggregationOf, dimensionKey, measureKey } from './keys';
import type { DraftQuery } from './draft';

export const AGGREGATIONS: Record<Aggregation, string> = {
  SUM: 'Sum',
  AVG: 'Average',
  MIN: 'Lowest',
  MAX: 'Highest',
  COUNT: 'Count',
  COUNT_DISTINCT: 'Distinct count',
  MEDIAN: 'Median',
};

export const OPERATORS: Record<Operator, string> = {
  '=': 'is',
  '!=': 'is not',
  '>': 'is more than',
  '>=': 'is at least',
  '<': 'is less than',
  '<=': 'is at most',
  in: 'is one of',
  not_in: 'is none of',
  between: 'is between',
  contains: 'contains',
  starts_with: 'starts with',
  is_null: 'has no value',
  is_not_null: 'has a value',
};

export function memberLabel(name: string, members: Members | undefined): string {
  const all = [...(members?.dimensions ?? []), ...(members?.measures ?? [])];
  return all.find((member) => member.name === name)?.label ?? titleFromName(name);
}

export function measureWords(measure: MeasureRef, members: Members): string {
  const label = memberLabel(measure.name, members);
  const aggregation = aggregationOf(measure, members);
  const own = members.measures.find(({ name }) => name === measure.name);
  if (!aggregation || (own?.aggregations.length === 1 && aggregation === 'COUNT')) return label;
  return `${AGGREGATIONS[aggregation]} of ${label}`;
}

export function dimensionWords(dimension: DimensionRef, members: Members | undefined): string {
  const label = memberLabel(dimension.name, members);
  return dimension.granularity ? `${label} by ${dimension.granularity}` : label;
}

export function filterWords(filter: Filter, members: Members | undefined): string {
  return `${memberLabel(filter.field, members)} ${conditionWords(filter.operator, filter.values)}`;
}

export function havingWords(having: Having, draft: DraftQuery, members: Members): string {
  return `${keyLabel(having.key, draft, members)} ${conditionWords(having.operator, having.values)}`;
}

export function conditionWords(operator: Operator, values: Cell[]): string {
  const said = OPERATORS[operator];
  if (operator === 'is_null' || operator === 'is_not_null') return said;
  if (operator === 'between') return `${said} ${valueWords(values[0])} and ${valueWords(values[1])}`;
  const shown = values.slice(0, 3).map(valueWords).join(', ');
  return `${said} ${values.length > 3 ? `${shown} and ${values.length - 3} more` : shown}`;
}

export function valueWords(value: Cell | undefined): string {
  if (value === null || value === undefined) return 'no value';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') {
    return Number.isInteger(value) && Math.abs(value) >= 10_000 ? formatInteger(value) : String(value);
  }
  if (/^\d{4}-\d\d-\d\d(T00:00:00|T23:59:59\.9+)?$/.test(value)) return formatDate(value.slice(0, 10));
  return value === '' ? '(empty)' : value;
}

export function timeWords(time: TimeFilter, members: Members | undefined): string {
  const label = memberLabel(time.column, members);
  if (time.range) return `${label}: ${time.range}${time.anchor === 'today' ? ' (from today)' : ''}`;
  if (time.from && time.to) {
    return time.from === time.to
      ? `${label}: ${valueWords(time.from)}`
      : `${label}: ${valueWords(time.from)} to ${valueWords(time.to)}`;
  }
  if (time.from) return `${label}: from ${valueWords(time.from)}`;
  return time.to ? `${label}: until ${valueWords(time.to)}` : label;
}

export function keyLabel(key: string, draft: DraftQuery, members: Members): string {
  const dimension = draft.dimensions.find((candidate) => dimensionKey(candidate) === key);
  if (dimension) return dimensionWords(dimension, members);
  const measure = draft.measures.find((candidate) => measureKey(candidate, members) === key);
  return measure ? measureWords(measure, members) : titleFromName(key);
}

/** A title for a query someone did not name. */
export function queryTitle(draft: DraftQuery, members: Members): string {
  const what = draft.measures.map((measure) => measureWords(measure, members)).join(' and ');
  const by = draft.dimensions
    .map((dimension) => memberLabel(dimension.name, members).toLowerCase())
    .join(' and ');
  if (!what) return by ? by.charAt(0).toUpperCase() + by.slice(1) : 'Result';
  return by ? `${what} by ${by}` : what;
}
