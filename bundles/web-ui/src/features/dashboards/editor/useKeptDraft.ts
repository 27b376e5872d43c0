import { useEffect } from 'react';
import { type DashboardDocument, sameDocument } from '../model/document';
import type { EditorStore } from '../model/editorStore';
import { dropDraft, writeDraft } from '../model/localDraft';

const SETTLE_MS = 300;

/** Keeps what is not saved in this browser, so that a reload or a crash loses nothing. */
export function useKeptDraft(
  store: EditorStore,
  user: string,
  dashboardId: string,
  version: number,
  saved: DashboardDocument,
): void {
  useEffect(() => {
    let timer: number | undefined;
    const keep = () => {
      window.clearTimeout(timer);
      timer = undefined;
      const { document } = store.getState();
      if (sameDocument(document, saved)) dropDraft(user, dashboardId);
      else writeDraft(user, dashboardId, { version, at: new Date().toISOString(), document });
    };
    const unsubscribe = store.subscribe(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, SETTLE_MS);
    });
    const flush = () => timer !== undefined && keep();
    window.addEventListener('pagehide', flush);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [store, user, dashboardId, version, saved]);
}
