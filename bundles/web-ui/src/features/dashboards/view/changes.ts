const MOST = 30;
const LONGEST = 120;

/** The steps of a change as lines to read; whatever form the server gave them. */
export function changesOf(diff: unknown): string[] {
  if (!Array.isArray(diff)) return [];
  const lines = diff.filter(isStep).map(({ op, path, from, to }) => {
    const before = from === undefined ? '' : ` from ${shortened(from)}`;
    const after = to === undefined ? '' : ` to ${shortened(to)}`;
    return `${op} ${path}${before}${after}`;
  });
  return lines.length > MOST ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more`] : lines;
}

function isStep(value: unknown): value is { op: string; path: string; from?: unknown; to?: unknown } {
  return typeof value === 'object' && value !== null && 'op' in value && 'path' in value;
}

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
