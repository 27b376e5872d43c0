// What a browser must load before the first page can show: the entry and everything it imports statically.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 135;

export function checkInitialSize(out) {
  const manifest = JSON.parse(readFileSync(join(out, '.vite', 'manifest.json'), 'utf8'));
  const files = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    (chunk.imports ?? []).forEach(visit);
  };
  Object.keys(manifest)
    .filter((key) => manifest[key].isEntry)
    .forEach(visit);
  const bytes = [...files]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file)), { level: 9 }).length, 0);
  const kb = bytes / 1000;
  const figure = `initial JS is ${kb.toFixed(1)} kB gzip (limit ${LIMIT_KB})`;
  if (kb > LIMIT_KB) throw new Error(`web-ui: ${figure}. Make a route or a library lazy.`);
  console.log(`web-ui: ${figure}`);
}
