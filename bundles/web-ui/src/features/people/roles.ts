import type { Role } from '@/api/types';

export const ROLE_OPTIONS: { value: Role; label: string }[] = [
  { value: 'viewer', label: 'Viewer' },
  { value: 'analyst', label: 'Analyst' },
  { value: 'admin', label: 'Administrator' },
];

export const ROLE_HINTS: Record<Role, string> = {
  viewer: 'Sees dashboards, explores and asks.',
  analyst: 'Also uploads, edits the semantic layer and builds dashboards.',
  admin: 'Also manages users, projects and settings.',
};

export const MIN_PASSWORD = 12;

export function passwordProblem(password: string): string | undefined {
  return password.length < MIN_PASSWORD ? `Use at least ${MIN_PASSWORD} characters.` : undefined;
}

/** A password to hand over: four groups of letters and digits that are hard to mistake for one another. */
export function proposePassword(
  random: (bytes: Uint8Array) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
  const drawn: string[] = [];
  while (drawn.length < 20) {
    // Values at the end of the range would make the first signs likelier than the others.
    for (const byte of random(new Uint8Array(32)))
      if (byte < 248 && drawn.length < 20) drawn.push(signs[byte % 31] ?? '');
  }
  return [0, 5, 10, 15].map((start) => drawn.slice(start, start + 5).join('')).join('-');
}
