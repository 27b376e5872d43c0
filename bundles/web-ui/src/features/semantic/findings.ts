import type { SchemaFinding } from '@/api/types';

/** A part of the schema that can be looked at: its head, or one member. */
export type Place =
  { part: 'general' } | { part: 'dimensions'; index: number } | { part: 'measures'; index: number };

export const GENERAL: Place = { part: 'general' };

/** Splits `measures[0].aggregations` (and the pointer form `/measures/0/aggregations`) into its steps. */
export function steps(path: string): (string | number)[] {
  return path
    .split(/[./[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

export function placeOf(finding: SchemaFinding): Place {
  const [part, index] = steps(finding.path);
  return (part === 'dimensions' || part === 'measures') && typeof index === 'number'
    ? { part, index }
    : GENERAL;
}

export function samePlace(one: Place, other: Place): boolean {
  return (
    one.part === other.part && ('index' in one ? one.index : -1) === ('index' in other ? other.index : -1)
  );
}

export function findingsAt(findings: SchemaFinding[], place: Place): SchemaFinding[] {
  return findings.filter((finding) => samePlace(placeOf(finding), place));
}

/** The sentences for one field of the place, such as `name`; several problems of a field are all shown. */
export function messageFor(findings: SchemaFinding[], field: string): string | undefined {
  const own = findings.filter((finding) => fieldOf(finding) === field);
  return own.length === 0 ? undefined : own.map(sentence).join(' ');
}

/** Findings for which no field has a place of its own. */
export function unplaced(findings: SchemaFinding[], fields: readonly string[]): SchemaFinding[] {
  return findings.filter((finding) => !fields.includes(fieldOf(finding)));
}

export function sentence(finding: SchemaFinding): string {
  return finding.hint ? `${finding.message} ${finding.hint}` : finding.message;
}

function fieldOf(finding: SchemaFinding): string {
  const path = steps(finding.path);
  const field = placeOf(finding).part === 'general' ? path[0] : path[2];
  return String(field ?? '');
}
