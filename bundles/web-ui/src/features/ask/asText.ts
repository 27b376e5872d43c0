import type { ResultColumn, Row } from '@/api/types';
import { labelOf } from '@/components/chart/types';

const MOST_ROWS = 500;

/** An answer to paste elsewhere: the words, then the rows with tabs between, as spreadsheets take them. */
export function asText(words: string, columns: ResultColumn[], rows: Row[]): string {
  if (rows.length === 0) return words;
  const clean = (value: unknown) =>
    value === null || value === undefined ? '' : String(value).replace(/[\t\r\n]+/g, ' ');
  const lines = rows.slice(0, MOST_ROWS).map((row) => columns.map(({ key }) => clean(row[key])).join('\t'));
  return [words, '', columns.map(labelOf).join('\t'), ...lines].join('\n');
}
