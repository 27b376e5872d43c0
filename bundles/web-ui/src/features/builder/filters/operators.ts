import type { Cell, ColumnType, Filter, Operator } from '@/api/types';
import { isNumeric } from '@/lib/format';
import { typedValue } from '@/query/filters';

/** The comparisons that make sense for a type, as people choose them: `is` stands for one value or several. */
export type Choice = 'is' | 'is_not' | Exclude<Operator, '=' | '!=' | 'in' | 'not_in'>;

const LABELS: Record<Choice, string> = {
  is: 'is',
  is_not: 'is not',
  '>': 'is more than',
  '>=': 'is at least',
  '<': 'is less than',
  '<=': 'is at most',
  between: 'is between',
  contains: 'contains',
  starts_with: 'starts with',
  is_null: 'has no value',
  is_not_null: 'has a value',
};

const TIME_LABELS: Partial<Record<Choice, string>> = {
  '>': 'is after',
  '<': 'is before',
  '>=': 'is from',
  '<=': 'is until',
};

export function choicesFor(type: ColumnType): { value: Choice; label: string }[] {
  const time = type === 'date' || type === 'timestamp' || type === 'time';
  const values: Choice[] =
    type === 'text'
      ? ['is', 'is_not', 'contains', 'starts_with', 'is_null', 'is_not_null']
      : type === 'boolean'
        ? ['is', 'is_not', 'is_null', 'is_not_null']
        : time
          ? ['between', 'is', '>=', '<=', '>', '<', 'is_null', 'is_not_null']
          : ['>=', '<=', '>', '<', 'between', 'is', 'is_not', 'is_null', 'is_not_null'];
  return values.map((value) => ({ value, label: (time && TIME_LABELS[value]) || LABELS[value] }));
}

export function choiceOf(operator: Operator): Choice {
  if (operator === '=' || operator === 'in') return 'is';
  if (operator === '!=' || operator === 'not_in') return 'is_not';
  return operator;
}

export function takesList(choice: Choice, type: ColumnType): boolean {
  return type === 'text' && (choice === 'is' || choice === 'is_not');
}

export function valuesNeeded(choice: Choice): 0 | 1 | 2 {
  if (choice === 'is_null' || choice === 'is_not_null') return 0;
  return choice === 'between' ? 2 : 1;
}

/** What was chosen and typed as a condition, or the reason it is none yet. */
export function composeFilter(
  field: string,
  type: ColumnType,
  choice: Choice,
  typed: Cell[],
): Filter | string {
  const needed = valuesNeeded(choice);
  if (needed === 0) return { field, operator: choice as Operator, values: [] };
  const values = typed.map((value) => (typeof value === 'string' ? typedValue(value, type) : value));
  const usable = values.filter(
    (value): value is string | number | boolean => value !== undefined && value !== null,
  );
  if (takesList(choice, type)) {
    if (usable.length === 0) return 'Choose at least one value.';
    const one = usable.length === 1;
    return { field, operator: choice === 'is' ? (one ? '=' : 'in') : one ? '!=' : 'not_in', values: usable };
  }
  if (usable.length < needed) return missing(type, needed);
  const [from, to] = usable;
  if (needed === 2 && from !== undefined && to !== undefined && from > to)
    return 'The first value must not be beyond the second.';
  const operator: Operator = choice === 'is' ? '=' : choice === 'is_not' ? '!=' : choice;
  return { field, operator, values: usable.slice(0, needed) };
}

function missing(type: ColumnType, needed: 1 | 2): string {
  const what = isNumeric(type) ? 'number' : type === 'text' ? 'text' : type === 'boolean' ? 'value' : 'date';
  return needed === 2 ? `Give both ${what}s.` : `Give a ${what}.`;
}
