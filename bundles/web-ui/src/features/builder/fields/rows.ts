import type { Members } from '@/api/members';
import type { ColumnType } from '@/api/types';

export interface FieldRow {
  kind: 'field';
  name: string;
  label: string;
  type: ColumnType | 'measure';
  measure: boolean;
  chosen: boolean;
  description?: string | null;
}

export interface HeadingRow {
  kind: 'heading';
  group: string;
  label: string;
  count: number;
  open: boolean;
}

export type ListRow = FieldRow | HeadingRow;

export interface Chosen {
  dimensions: readonly string[];
  measures: readonly string[];
}

/** The field list as flat rows, ready to be drawn virtually: what is chosen comes first, groups can be folded. */
export function fieldRows(
  members: Members,
  chosen: Chosen,
  search: string,
  folded: ReadonlySet<string>,
): ListRow[] {
  const measures: FieldRow[] = members.measures.map(({ name, label, description }) => ({
    kind: 'field',
    name,
    label,
    description,
    type: 'measure',
    measure: true,
    chosen: chosen.measures.includes(name),
  }));
  const dimensions: FieldRow[] = members.dimensions.map(({ name, label, description, type }) => ({
    kind: 'field',
    name,
    label,
    description,
    type,
    measure: false,
    chosen: chosen.dimensions.includes(name),
  }));
  const time = new Set(members.time_columns);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const synonyms = new Map(
    [...members.dimensions, ...members.measures].map((member) => [
      member.name,
      [member.name, member.label, ...(member.synonyms ?? [])].join(' ').toLowerCase(),
    ]),
  );
  const found = (row: FieldRow) => words.every((word) => synonyms.get(row.name)?.includes(word));
  const all = [...measures, ...dimensions].filter(found);
  const groups: [string, string, FieldRow[]][] = [
    ['chosen', 'Chosen', all.filter((row) => row.chosen)],
    ['measures', 'Measures', all.filter((row) => row.measure && !row.chosen)],
    ['time', 'Time', all.filter((row) => !row.measure && time.has(row.name) && !row.chosen)],
    ['dimensions', 'Dimensions', all.filter((row) => !row.measure && !time.has(row.name) && !row.chosen)],
  ];
  return groups.flatMap(([group, label, rows]) => {
    if (rows.length === 0) return [];
    const open = words.length > 0 || !folded.has(group);
    const heading: HeadingRow = { kind: 'heading', group, label, count: rows.length, open };
    return open ? [heading, ...rows] : [heading];
  });
}
