import type { DatasetColumn } from '@/api/types';
import { typeLabel } from '@/components/data/ColumnTypes';

type Shape = Pick<DatasetColumn, 'name' | 'type'>;

/** How a file's columns differ from those of the version before, as sentences. */
export function columnChanges(before: Shape[], after: Shape[]): string[] {
  const old = new Map(before.map((column) => [column.name, column.type]));
  const fresh = new Map(after.map((column) => [column.name, column.type]));
  const gone = before.filter(({ name }) => !fresh.has(name)).map(({ name }) => `${name} is missing`);
  const added = after.filter(({ name }) => !old.has(name)).map(({ name }) => `${name} is new`);
  const changed = after.flatMap(({ name, type }) => {
    const was = old.get(name);
    return was && was !== type
      ? [`${name} was ${typeLabel(was).toLowerCase()} and is ${typeLabel(type).toLowerCase()}`]
      : [];
  });
  return [...gone, ...added, ...changed];
}
