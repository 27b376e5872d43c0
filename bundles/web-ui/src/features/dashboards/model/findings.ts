import type { FieldProblem } from '@/api/problem';

export interface Findings {
  /** By the tile's place in the list. */
  tiles: ReadonlyMap<number, FieldProblem[]>;
  others: FieldProblem[];
}

/** Sorts the findings of a refused save to the tiles they are about. */
export function findingsOf(errors: readonly FieldProblem[] | undefined): Findings {
  const tiles = new Map<number, FieldProblem[]>();
  const others: FieldProblem[] = [];
  for (const error of errors ?? []) {
    const index = error.path.match(/^visuals\[(\d+)\]/)?.[1];
    if (index === undefined) others.push(error);
    else tiles.set(Number(index), [...(tiles.get(Number(index)) ?? []), error]);
  }
  return { tiles, others };
}
