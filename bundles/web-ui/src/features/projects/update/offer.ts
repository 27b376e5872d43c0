import type { Difference, ProjectDomain } from '@/api/domains';

const SCHEMA = 'schema:';
const DASHBOARD = 'dashboard:';

/** What can be taken over; the server refuses the rest. */
export function canBeTaken({ part, change, changed_here: changedHere }: Difference): boolean {
  if (change === 'removed') return false;
  return !part.startsWith(SCHEMA) || (change !== 'added' && !changedHere);
}

/** Why a part is only told of. */
export function reasonNot(difference: Difference): string | undefined {
  if (canBeTaken(difference)) return undefined;
  if (difference.change === 'removed') return 'Nothing of yours is removed.';
  return difference.change === 'added'
    ? 'Make another project of the domain to have it.'
    : 'You have changed this; add what is new by hand.';
}

export function nameOf(part: string): string {
  if (part.startsWith(SCHEMA)) return `Meaning of ${part.slice(SCHEMA.length)}`;
  if (part.startsWith(DASHBOARD)) return `Dashboard ${part.slice(DASHBOARD.length)}`;
  return { prompts: 'Prompts', examples: 'Worked questions', settings: 'Title and colours' }[part] ?? part;
}

/** Whether a newer version has something to take. */
export function isOffered(project: ProjectDomain): boolean {
  return project.update_available && project.differences.some(canBeTaken);
}
