import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleForBrowser, type Chunk } from './bundleForBrowser.ts';

/** Bytes, compressed, that a browser may have to load before the core can read a scenario. */
const MOST = 240_000;

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleForBrowser('test/browser/runInMemory.ts');
});

const first = () => bundle.chunks.filter((chunk) => chunk.first);
const later = () => bundle.chunks.filter((chunk) => !chunk.first);
const holds = (chunk: Chunk, part: string) => [...chunk.from.keys()].some((file) => file.includes(part));
const sizeOf = (chunks: readonly Chunk[]) => chunks.reduce((sum, { gzip }) => sum + gzip, 0);

describe('what a browser loads before it can run a scenario', () => {
  it('is 240 kB at most, compressed', () => {
    const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
    console.log(
      [
        `first load: ${kB(sizeOf(first()))} gzip in ${first().length} chunks`,
        ...largest(first()).map(([origin, bytes]) => `  ${origin}: ${kB(bytes)} before compression`),
        ...later().map(({ name, gzip }) => `later: ${name} ${kB(gzip)}`),
      ].join('\n'),
    );
    expect(sizeOf(first())).toBeGreaterThan(50_000);
    expect(sizeOf(first())).toBeLessThanOrEqual(MOST);
  });

  it('has nothing of Node in it, nor anything else that is not there', () => {
    expect(bundle.outside).toEqual([]);
    const files = bundle.chunks.flatMap(({ from }) => [...from.keys()]);
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => file.startsWith('node:'))).toEqual([]);
    // seedrandom asks for it where there is no other source of seeds; packages say themselves what browsers go without
    expect(files.filter((file) => file.startsWith('(disabled)'))).toEqual(['(disabled):crypto']);
  });

  it.each([
    ['readers of GEXF', 'src/org/imports/gexf.ts'],
    ['readers of GraphML', 'src/org/imports/graphml.ts'],
    ['readers of graphs in JSON', 'src/org/imports/jsonGraph.ts'],
    ['XML', '@xmldom/xmldom'],
    ['parsers of graph files', 'node_modules/graphology-g'],
    ['readers of tables', 'src/org/imports/csvTable.ts'],
    ['the parser of CSV', 'node_modules/csv-parse'],
    ['the report', 'src/report/'],
    ['charts', 'node_modules/d3-'],
  ])('leaves %s for later', (_, part) => {
    expect(first().filter((chunk) => holds(chunk, part))).toEqual([]);
    expect(later().some((chunk) => holds(chunk, part))).toBe(true);
  });

  it('speaks two languages, not the sixty of the library of schemas', () => {
    const locales = bundle.chunks.flatMap(({ from }) =>
      [...from.keys()].filter((file) => file.includes('/locales/')),
    );
    expect(locales.sort()).toEqual([
      'node_modules/zod/v4/locales/en.js',
      'node_modules/zod/v4/locales/fr.js',
    ]);
  });

  it('would be seen to hold what it should not', async () => {
    await expect(bundleForBrowser('src/runners/files.ts')).rejects.toThrow('node:fs');
  });
});

/** The rooms and packages that most of the code comes from. */
function largest(chunks: readonly Chunk[]): [string, number][] {
  const sizes = new Map<string, number>();
  for (const { from } of chunks)
    for (const [file, bytes] of from) {
      const [origin = file] = /^(src\/[^/]+|node_modules\/(@[^/]+\/)?[^/]+)/.exec(file) ?? [];
      sizes.set(origin, (sizes.get(origin) ?? 0) + bytes);
    }
  return [...sizes].sort(([, a], [, b]) => b - a).slice(0, 8);
}
