// What the first screen weighs, and what each later one adds. Above the budget the build fails.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const kB = 1000;
const budget = { firstRouteScript: 130 * kB, firstRouteStyle: 25 * kB, lazyChunk: 80 * kB };
const dist = new URL('../target/dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));

async function compressed(file) {
  return gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length;
}

/** The chunk and all that it imports at once. */
function closure(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    for (const next of manifest[key].imports ?? []) {
      closure(next, seen);
    }
  }
  return seen;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const first = closure(entry);
closure('src/language/locales/fr/main.ts', first);

const scripts = [...first].map((key) => manifest[key].file);
const styles = [...new Set([...first].flatMap((key) => manifest[key].css ?? []))];
const sum = async (files) => (await Promise.all(files.map(compressed))).reduce((all, each) => all + each, 0);

const faults = [];
function compare(what, is, limit) {
  console.log(`${is <= limit ? '✓' : '✗'} ${what}: ${(is / kB).toFixed(1)} of ${limit / kB} kB`);
  if (is > limit) {
    faults.push(what);
  }
}

compare('first route, scripts (gzip)', await sum(scripts), budget.firstRouteScript);
compare('first route, styles (gzip)', await sum(styles), budget.firstRouteStyle);
for (const key of Object.keys(manifest)) {
  if (!first.has(key) && manifest[key].file.endsWith('.js')) {
    compare(manifest[key].file, await compressed(manifest[key].file), budget.lazyChunk);
  }
}
if (faults.length > 0) {
  console.error(`Over the budget: ${faults.join(', ')}`);
  process.exit(1);
}
