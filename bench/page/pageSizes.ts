import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtPage } from '../../test/browser/servedPage.ts';
import type { PageMeasure } from './page.ts';

/** Bytes, compressed, of what the page and its worker load first, and of the largest of what they load later. */
export async function pageSizes(): Promise<PageMeasure[]> {
  const folder = await builtPage();
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const gzip = (path: string) => gzipSync(readFileSync(join(folder, path))).byteLength;
  const linked = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, path]) => path!);
  const ofPage = linked(
    /(?:<link rel="(?:stylesheet|modulepreload)"|<script type="module") (?:href|src)="([^"]+)"/g,
  );
  const ofWorker = linked(/<link rel="prefetch"[^>]* href="([^"]+)"/g);
  const first = new Set([...ofPage, ...ofWorker]);
  const later = readdirSync(join(folder, 'assets'))
    .map((name) => `assets/${name}`)
    .filter((path) => !first.has(path));
  const kB = (paths: readonly string[]) => paths.reduce((sum, path) => sum + gzip(path), 0) / 1000;
  return [
    {
      what: 'page, first load, compressed',
      values: [kB(['index.html', ...ofPage])],
      unit: 'kB',
      most: 200,
    },
    { what: 'worker, first load, compressed', values: [kB(ofWorker)], unit: 'kB', most: 240 },
    {
      what: 'largest part that is loaded on demand, compressed',
      values: [Math.max(...later.map((path) => kB([path])))],
      unit: 'kB',
      most: 120,
    },
  ];
}
