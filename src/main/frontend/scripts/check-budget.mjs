// Prints what a first visit downloads, gzipped, and fails when the script of it is above the budget of experience.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET = 150 * 1024;
const out = new URL('../../../../target/frontend', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(out, 'assets/manifest.json'), 'utf8'));
const size = (file) => gzipSync(readFileSync(join(out, file)), { level: 9 }).length;

/** The chunk and all that it imports statically. */
function graph(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) graph(next, seen);
  return seen;
}
const weight = (keys) => [...keys].reduce((sum, key) => sum + size(manifest[key].file), 0);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);

const entry = graph('index.html');
const dynamic = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);
const catalogues = dynamic.filter((key) => key.endsWith('.ftl?raw'));
const language = Math.max(...catalogues.map((key) => weight(graph(key))));
const extra = dynamic.filter((key) => !catalogues.includes(key))
  .map((key) => [key, weight([...graph(key)].filter((chunk) => !entry.has(chunk)))]).sort((a, b) => b[1] - a[1]);

console.log(`${kilobytes(weight(entry))}  entry graph (${entry.size} chunks)`);
console.log(`${kilobytes(language)}  the largest catalogue`);
for (const [key, bytes] of extra) console.log(`${kilobytes(bytes)}  + ${key}`);
const first = weight(entry) + language;
const heaviest = first + (extra[0]?.[1] ?? 0);
console.log(`${kilobytes(first)}  first load; ${kilobytes(heaviest).trim()} with the heaviest route (budget ${kilobytes(BUDGET).trim()})`);
if (heaviest > BUDGET) {
  console.error('Over the budget of script on first load.');
  process.exit(1);
}
