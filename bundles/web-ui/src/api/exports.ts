import { send } from './http';
import type { SemanticQuery } from './types';

export type ExportFormat = 'csv' | 'xlsx';

/** Runs the query as a file and hands it to the browser's downloads; a refusal is thrown like any other. */
export async function downloadResult(
  query: SemanticQuery,
  format: ExportFormat,
  name: string,
): Promise<void> {
  const response = await send('POST', '/query/export', {
    query: { format },
    body: query,
    headers: { Accept: '*/*' },
  });
  saveFile(await response.blob(), `${safeFileName(name)}.${format}`);
}

export function savePng(dataUrl: string, name: string): void {
  const link = document.createElement('a');
  link.href = dataUrl;
  link.download = `${safeFileName(name)}.png`;
  link.click();
}

function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function safeFileName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'result'
  );
}
