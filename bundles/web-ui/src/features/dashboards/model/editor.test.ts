import { beforeEach, describe, expect, it } from 'vitest';
import type { Dashboard } from '@/api/chatTypes';
import { tileActions } from '../editor/tileActions';
import { definitionOf, documentOf, sameDocument, sameTileQuery } from './document';
import { createEditorStore } from './editorStore';
import { findingsOf } from './findings';
import { dropDraft, readDraft, writeDraft } from './localDraft';
import { placesOf } from './layout';

const dashboard: Dashboard = {
  id: 'b1',
  project_id: 'default',
  name: 'Deliveries',
  version: 3,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  updated_by: 'ada',
  visuals: [
    {
      id: 'k',
      type: 'kpi',
      title: 'Weight',
      dataset_id: 'deliveries',
      dimensions: [],
      measures: [{ name: 'weight', aggregation: 'SUM' }],
      layout: { x: 0, y: 0, w: 3, h: 2 },
    },
    {
      id: 'c',
      type: 'bar',
      title: 'By depot',
      dataset_id: 'deliveries',
      // As the server writes a dimension without a granularity.
      dimensions: ['depot'] as never,
      measures: [{ name: 'weight', aggregation: 'SUM' }],
      layout: { x: 0, y: 2, w: 6, h: 5 },
    },
  ],
};

function opened() {
  const store = createEditorStore(documentOf(dashboard));
  return { store, actions: tileActions(store), past: () => store.temporal.getState().pastStates.length };
}

describe('the editor', () => {
  it('has nothing to save before something changed', () => {
    const { store } = opened();
    expect(sameDocument(store.getState().document, documentOf(dashboard))).toBe(true);
    store.getState().change((document) => ({ ...document, name: 'Other' }));
    expect(sameDocument(store.getState().document, documentOf(dashboard))).toBe(false);
    store.getState().change((document) => ({ ...document, name: 'Deliveries' }));
    expect(sameDocument(store.getState().document, documentOf(dashboard))).toBe(true);
  });

  it('undoes and redoes fifty steps and more', () => {
    const { store, past } = opened();
    for (let step = 1; step <= 60; step++)
      store.getState().change((document) => ({ ...document, name: `Name ${step}` }));
    expect(past()).toBe(60);
    store.temporal.getState().undo(60);
    expect(store.getState().document.name).toBe('Deliveries');
    store.temporal.getState().redo(60);
    expect(store.getState().document.name).toBe('Name 60');
  });

  it('counts as a step only what changed something', () => {
    const { store, actions, past } = opened();
    actions.select('k');
    actions.place(placesOf([{ i: 'k', x: 0, y: 0, w: 3, h: 2 }]));
    actions.move('k', 'left');
    store.getState().change((document) => ({ ...document }));
    expect(past()).toBe(0);
    actions.place(placesOf([{ i: 'k', x: 9, y: 0, w: 3, h: 2 }]));
    expect(past()).toBe(1);
  });

  it('adds, duplicates and removes tiles, each one step', () => {
    const { store, actions, past } = opened();
    actions.add();
    actions.duplicate('c');
    expect(store.getState().document.tiles).toHaveLength(4);
    expect(new Set(store.getState().document.tiles.map(({ id }) => id)).size).toBe(4);
    actions.remove('k');
    expect(past()).toBe(3);
    expect(store.getState().document.tiles.find(({ id }) => id === 'c')?.layout.y).toBe(0);
    store.temporal.getState().undo();
    expect(store.getState().document.tiles.find(({ id }) => id === 'k')).toBeDefined();
  });

  it('says where a tile went', () => {
    const { store, actions } = opened();
    actions.resize('c', 'right');
    expect(store.getState().announcement).toBe('By depot: column 1, row 3, 7 wide, 5 high');
  });

  it('knows whether a tile still asks the same', () => {
    const [, chart] = documentOf(dashboard).tiles;
    if (!chart) throw new Error('The tile is missing.');
    expect(sameTileQuery(chart, { ...chart, title: 'New title', type: 'pie' })).toBe(true);
    expect(sameTileQuery(chart, { ...chart, limit: 3 })).toBe(false);
  });

  it('saves what the contract wants, empty parts left out', () => {
    const definition = definitionOf(documentOf(dashboard), 'default');
    expect(definition).toEqual({
      project_id: 'default',
      name: 'Deliveries',
      visuals: [dashboard.visuals[0], { ...dashboard.visuals[1], dimensions: [{ name: 'depot' }] }],
    });
  });
});

describe('a draft', () => {
  beforeEach(() => localStorage.clear());

  it('survives a reload, for its own person and dashboard alone', () => {
    const draft = { version: 3, at: '2026-01-02T00:00:00Z', document: documentOf(dashboard) };
    writeDraft('ada', 'b1', draft);
    expect(readDraft('ada', 'b1')).toEqual(draft);
    expect(readDraft('bob', 'b1')).toBeUndefined();
    expect(readDraft('ada', 'b2')).toBeUndefined();
    dropDraft('ada', 'b1');
    expect(readDraft('ada', 'b1')).toBeUndefined();
  });

  it('that cannot be read is none', () => {
    localStorage.setItem('studio.draft.ada.b1', '{"version":3,"document":{"tiles":[null]}}');
    expect(readDraft('ada', 'b1')).toBeUndefined();
    localStorage.setItem('studio.draft.ada.b1', 'x');
    expect(readDraft('ada', 'b1')).toBeUndefined();
  });
});

it('findings of a refused save go to their tiles', () => {
  const finding = (path: string) => ({ path, code: 'c', message: 'm' });
  const found = findingsOf([
    finding('visuals[1].measures[0].name'),
    finding('visuals[1].title'),
    finding('name'),
  ]);
  expect(found.tiles.get(1)).toHaveLength(2);
  expect(found.tiles.has(0)).toBe(false);
  expect(found.others).toEqual([finding('name')]);
});
