export interface CellPlace {
  row: number;
  column: number;
}

const PAGE = 10;

/** Where a key leads from a cell; the first key leads to the first cell. */
export function steppedCell(
  from: CellPlace | undefined,
  key: string,
  rows: number,
  columns: number,
): CellPlace | undefined {
  const steps: Record<string, CellPlace> = {
    ArrowUp: { row: -1, column: 0 },
    ArrowDown: { row: 1, column: 0 },
    ArrowLeft: { row: 0, column: -1 },
    ArrowRight: { row: 0, column: 1 },
    PageUp: { row: -PAGE, column: 0 },
    PageDown: { row: PAGE, column: 0 },
    Home: { row: 0, column: -columns },
    End: { row: 0, column: columns },
  };
  const step = steps[key];
  if (!step || rows === 0 || columns === 0) return undefined;
  if (!from) return { row: 0, column: 0 };
  return {
    row: Math.min(Math.max(from.row + step.row, 0), rows - 1),
    column: Math.min(Math.max(from.column + step.column, 0), columns - 1),
  };
}
