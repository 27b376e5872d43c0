import type { DashboardDocument } from './document';

/** What was not saved yet, kept in this browser. */
export interface LocalDraft {
  /** The version the changes were made from. */
  version: number;
  at: string;
  document: DashboardDocument;
}

const key = (user: string, dashboardId: string) => `studio.draft.${user}.${dashboardId}`;

export function readDraft(user: string, dashboardId: string): LocalDraft | undefined {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(key(user, dashboardId)) ?? 'null');
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** A full or forbidden storage must not break the editor: the draft is then only in memory. */
export function writeDraft(user: string, dashboardId: string, draft: LocalDraft): boolean {
  try {
    localStorage.setItem(key(user, dashboardId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(user: string, dashboardId: string): void {
  localStorage.removeItem(key(user, dashboardId));
}

function isDraft(value: unknown): value is LocalDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { version, at, document } = value as Partial<LocalDraft>;
  return (
    typeof version === 'number' &&
    typeof at === 'string' &&
    typeof document?.name === 'string' &&
    typeof document.description === 'string' &&
    Array.isArray(document.tiles) &&
    document.tiles.every((tile) => typeof tile?.id === 'string' && typeof tile.layout?.x === 'number')
  );
}
