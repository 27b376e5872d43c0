import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { type DashboardDocument, sameDocument } from './document';

/** More than the fifty steps people count on. */
const STEPS = 100;

export interface EditorState {
  document: DashboardDocument;
  /** The tile whose panel is open; no part of what is undone. */
  selected: string | undefined;
  /** What happened, for those who do not see it. */
  announcement: string;
  change: (edit: (document: DashboardDocument) => DashboardDocument) => void;
}

/** The dashboard being edited, with undo and redo. A change that changes nothing is no step. */
export function createEditorStore(document: DashboardDocument, selected?: string) {
  return createStore<EditorState>()(
    temporal(
      (set) => ({
        document,
        selected,
        announcement: '',
        change: (edit) =>
          set((state) => {
            const next = edit(state.document);
            return sameDocument(next, state.document) ? state : { document: next };
          }),
      }),
      {
        limit: STEPS,
        partialize: ({ document: kept }) => ({ document: kept }),
        equality: (past, current) => sameDocument(past.document, current.document),
      },
    ),
  );
}

export type EditorStore = ReturnType<typeof createEditorStore>;
