import type { DatasetColumn, Dimension, Measure, SemanticSchema } from '@/api/types';
import { isNumeric, titleFromName } from '@/lib/format';
import { GENERAL, type Place } from './findings';

/** The editor's state: what is saved, what is on screen, what is selected. Every change is a new value. */
export interface SchemaEdit {
  saved: SemanticSchema;
  draft: SemanticSchema;
  selected: Place;
}

export type SchemaAction =
  | { type: 'general'; change: Partial<Pick<SemanticSchema, 'grain' | 'time_columns'>> }
  | { type: 'dimension'; index: number; change: Partial<Dimension> }
  | { type: 'measure'; index: number; change: Partial<Measure> }
  | { type: 'add'; kind: 'dimension' | 'measure'; column: DatasetColumn | undefined }
  | { type: 'remove'; place: Place }
  | { type: 'replace'; schema: SemanticSchema }
  | { type: 'select'; place: Place }
  | { type: 'saved'; schema: SemanticSchema }
  | { type: 'discard' };

export function startEdit(schema: SemanticSchema): SchemaEdit {
  return { saved: schema, draft: schema, selected: GENERAL };
}

export function schemaReducer(state: SchemaEdit, action: SchemaAction): SchemaEdit {
  const { draft } = state;
  switch (action.type) {
    case 'general':
      return { ...state, draft: { ...draft, ...action.change } };
    case 'dimension':
      return {
        ...state,
        draft: { ...draft, dimensions: changed(draft.dimensions, action.index, action.change) },
      };
    case 'measure':
      return {
        ...state,
        draft: { ...draft, measures: changed(draft.measures, action.index, action.change) },
      };
    case 'add':
      return added(state, action.kind, action.column);
    case 'remove':
      return removed(state, action.place);
    case 'replace':
      return { ...state, draft: action.schema, selected: stillThere(action.schema, state.selected) };
    case 'select':
      return { ...state, selected: action.place };
    case 'saved':
      return {
        ...state,
        saved: action.schema,
        draft: action.schema,
        selected: stillThere(action.schema, state.selected),
      };
    case 'discard':
      return { ...state, draft: state.saved, selected: stillThere(state.saved, state.selected) };
  }
}

export function isDirty({ saved, draft }: SchemaEdit): boolean {
  return saved !== draft && canonical(saved) !== canonical(draft);
}

/** The same schema gives the same text: what is empty says nothing, and the order of keys does not matter. */
export function canonical(schema: unknown): string {
  return JSON.stringify(schema, (_key, value: unknown) => {
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
    const said = Object.entries(value).filter(([, content]) => !saysNothing(content));
    return Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** What is sent: optional parts that are empty are left out rather than sent as null. */
export function forSaving(schema: SemanticSchema): SemanticSchema {
  return {
    ...schema,
    dimensions: schema.dimensions.map((dimension) => compact(dimension, ['name', 'column', 'type'])),
    measures: schema.measures.map((measure) => compact(measure, ['name', 'column', 'type', 'aggregations'])),
  };
}

function compact<T extends object>(member: T, kept: (keyof T)[]): T {
  const entries = Object.entries(member).filter(
    ([key, value]) => kept.includes(key as keyof T) || !saysNothing(value),
  );
  return Object.fromEntries(entries) as T;
}

/** A name that no member has yet. */
export function freeName(schema: SemanticSchema, wanted: string): string {
  const taken = new Set([...schema.dimensions, ...schema.measures].map((member) => member.name));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}_${number}`)) return `${wanted}_${number}`;
}

function changed<T>(list: T[], index: number, change: Partial<T>): T[] {
  return list.map((item, at) => (at === index ? { ...item, ...change } : item));
}

function added(
  state: SchemaEdit,
  kind: 'dimension' | 'measure',
  column: DatasetColumn | undefined,
): SchemaEdit {
  const { draft } = state;
  const name = freeName(draft, column?.name ?? 'row_count');
  const display_name = column ? titleFromName(column.header || column.name) : 'Row count';
  if (kind === 'dimension' && column) {
    const dimension: Dimension = { name, column: column.name, type: column.type, display_name };
    return {
      ...state,
      draft: { ...draft, dimensions: [...draft.dimensions, dimension] },
      selected: { part: 'dimensions', index: draft.dimensions.length },
    };
  }
  const measure: Measure = {
    name,
    column: column?.name ?? '*',
    type: 'numeric',
    aggregations: !column
      ? ['COUNT']
      : isNumeric(column.type)
        ? ['SUM', 'AVG', 'MIN', 'MAX']
        : ['COUNT_DISTINCT'],
    display_name,
  };
  return {
    ...state,
    draft: { ...draft, measures: [...draft.measures, measure] },
    selected: { part: 'measures', index: draft.measures.length },
  };
}

function removed(state: SchemaEdit, place: Place): SchemaEdit {
  if (place.part === 'general') return state;
  const { draft } = state;
  const rest =
    place.part === 'dimensions'
      ? { ...draft, dimensions: draft.dimensions.filter((_, at) => at !== place.index) }
      : { ...draft, measures: draft.measures.filter((_, at) => at !== place.index) };
  return { ...state, draft: rest, selected: GENERAL };
}

function stillThere(schema: SemanticSchema, place: Place): Place {
  return place.part === 'general' || place.index < schema[place.part].length ? place : GENERAL;
}
