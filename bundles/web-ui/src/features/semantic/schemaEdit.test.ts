import { describe, expect, it } from 'vitest';
import type { DatasetColumn, SchemaFinding, SemanticSchema } from '@/api/types';
import { findingsAt, messageFor, placeOf, unplaced } from './findings';
import { forSaving, freeName, isDirty, type SchemaAction, schemaReducer, startEdit } from './schemaEdit';

const schema: SemanticSchema = {
  grain: 'daily',
  time_columns: ['sold_on'],
  dimensions: [
    { name: 'region', column: 'region', type: 'text' },
    { name: 'sold_on', column: 'sold_on', type: 'date', synonyms: [] },
  ],
  measures: [{ name: 'sales', column: 'sales', type: 'numeric', aggregations: ['SUM'] }],
};

const start = startEdit(schema);
const after = (...actions: SchemaAction[]) => actions.reduce(schemaReducer, start);
const column = (name: string, type: DatasetColumn['type']): DatasetColumn => ({
  name,
  header: name,
  type,
  nullable: false,
});

describe('editing a schema', () => {
  it('changes one member and leaves the saved one as it is', () => {
    const state = after({ type: 'dimension', index: 0, change: { display_name: 'Sales region' } });
    expect(state.draft.dimensions[0]).toMatchObject({ name: 'region', display_name: 'Sales region' });
    expect(state.saved.dimensions[0]).not.toHaveProperty('display_name');
    expect(isDirty(state)).toBe(true);
  });

  it('taken back by hand, or by an empty text or list, is no change', () => {
    const there = after({ type: 'general', change: { grain: 'weekly' } });
    expect(isDirty(schemaReducer(there, { type: 'general', change: { grain: 'daily' } }))).toBe(false);
    expect(
      isDirty(after({ type: 'measure', index: 0, change: { description: '', synonyms: [], hidden: false } })),
    ).toBe(false);
  });

  it('counts the order of members as a change', () => {
    expect(
      isDirty(
        after({ type: 'replace', schema: { ...schema, dimensions: [...schema.dimensions].reverse() } }),
      ),
    ).toBe(true);
  });

  it('selects what was added, under a name nobody has', () => {
    const state = after({ type: 'add', kind: 'measure', column: column('sales', 'decimal') });
    expect(state.selected).toEqual({ part: 'measures', index: 1 });
    expect(state.draft.measures[1]).toMatchObject({
      name: 'sales_2',
      column: 'sales',
      aggregations: ['SUM', 'AVG', 'MIN', 'MAX'],
    });
  });

  it('never sums what is not a number', () => {
    const state = after({ type: 'add', kind: 'measure', column: column('customer', 'text') });
    expect(state.draft.measures[1]?.aggregations).toEqual(['COUNT_DISTINCT']);
  });

  it('leaves a selection that is gone', () => {
    const state = after({ type: 'select', place: { part: 'dimensions', index: 1 } });
    expect(schemaReducer(state, { type: 'replace', schema: { ...schema, dimensions: [] } }).selected).toEqual(
      {
        part: 'general',
      },
    );
    expect(schemaReducer(state, { type: 'remove', place: state.selected }).draft.dimensions).toHaveLength(1);
  });

  it('that is discarded returns to what is saved', () => {
    const state = after({ type: 'remove', place: { part: 'measures', index: 0 } }, { type: 'discard' });
    expect(state.draft).toBe(schema);
  });

  it('sends no empty parts', () => {
    expect(forSaving(schema).dimensions[1]).toEqual({ name: 'sold_on', column: 'sold_on', type: 'date' });
  });

  it('finds a free name', () => {
    expect(freeName(schema, 'profit')).toBe('profit');
    expect(freeName(schema, 'region')).toBe('region_2');
  });
});

describe('findings', () => {
  const finding = (path: string): SchemaFinding => ({
    path,
    code: 'x',
    message: `about ${path}.`,
    hint: 'Do this.',
  });

  it('belong to a member or to the head, in either way of writing a path', () => {
    expect(placeOf(finding('measures[3].aggregations[0]'))).toEqual({ part: 'measures', index: 3 });
    expect(placeOf(finding('/dimensions/0/name'))).toEqual({ part: 'dimensions', index: 0 });
    expect(placeOf(finding('time_columns[1]'))).toEqual({ part: 'general' });
    expect(placeOf(finding(''))).toEqual({ part: 'general' });
  });

  it('are shown all together at their field, and none is left without a place', () => {
    const all = [
      finding('measures[0].name'),
      finding('measures[0].name'),
      finding('measures[0]'),
      finding('grain'),
    ];
    const own = findingsAt(all, { part: 'measures', index: 0 });
    expect(own).toHaveLength(3);
    expect(messageFor(own, 'name')).toBe('about measures[0].name. Do this. about measures[0].name. Do this.');
    expect(unplaced(own, ['name'])).toEqual([finding('measures[0]')]);
    expect(messageFor(findingsAt(all, { part: 'general' }), 'grain')).toBe('about grain. Do this.');
  });
});
