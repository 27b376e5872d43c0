/* "Not now" is one person's, so it is kept in the browser: until there is another version. */

const keyOf = (projectId: string) => `studio.domain-update.${projectId}`;

export function dismissedVersion(projectId: string): string | null {
  return localStorage.getItem(keyOf(projectId));
}

export function dismiss(projectId: string, version: string): void {
  localStorage.setItem(keyOf(projectId), version);
}
