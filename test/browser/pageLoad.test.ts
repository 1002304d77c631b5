import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleForBrowser, type Chunk } from './bundleForBrowser.ts';
import { pageFiles } from './servedPage.ts';

/** Bytes, compressed, that may be loaded at most: before the page is seen, and for anything that it is asked for later. */
const MOST_FIRST = 200_000;
const MOST_LATER = 120_000;
/** The same of the worker, before it can compute. */
const MOST_OF_WORKER = 240_000;

const sizeOf = (chunks: readonly Chunk[]) => chunks.reduce((sum, { gzip }) => sum + gzip, 0);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * What of the core the page may hold: words, numbers as they are written, what a chart needs, how a text in Markdown is read,
 * and types, which weigh nothing.
 */
const small =
  /^src\/(text|report|web|engine)\/|^src\/model\/states\.ts$|^src\/story\/(prose|readMarkdown|typesetProse)\.ts$/;
/** What would be the core itself, or one of its libraries. */
const heavy =
  /^src\/(model\/(?!states\.ts)|(scenario|experiment|org|statistics|diffusion|runners)\/)|node_modules\/(zod|yaml|csv-parse|graphology|@xmldom|read-excel-file|@noble|seedrandom)\b/;

describe('the page', () => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await bundleForBrowser('src/web/main.tsx');
  });
  // esbuild gathers the styles of all screens for the entry; those beside it are twins that nobody loads
  const first = () => bundle.chunks.filter((chunk) => chunk.first || /^main\b.*\.css$/.test(chunk.name));
  const later = () => bundle.chunks.filter((chunk) => !first().includes(chunk));

  it('loads 200 kB at most before it is seen, compressed, and 120 kB at most for anything later', () => {
    const origins = new Map<string, number>();
    for (const { from } of first())
      for (const [file, bytes] of from) {
        const [origin = file] =
          /^(src\/web\/[^/]+|src\/[^/]+|node_modules\/(@[^/]+\/)?[^/]+)/.exec(file) ?? [];
        origins.set(origin, (origins.get(origin) ?? 0) + bytes);
      }
    const largest = [...origins].sort(([, a], [, b]) => b - a).slice(0, 14);
    console.log(
      [
        `the page: ${kB(sizeOf(first()))} gzip in ${first().length} files`,
        ...largest.map(([origin, bytes]) => `  ${origin}: ${kB(bytes)} before compression`),
        ...later().map(({ name, gzip }) => `later: ${name} ${kB(gzip)}`),
      ].join('\n'),
    );
    expect(sizeOf(first())).toBeGreaterThan(50_000);
    expect(sizeOf(first())).toBeLessThanOrEqual(MOST_FIRST);
    expect(later().filter(({ gzip }) => gzip > MOST_LATER)).toEqual([]);
  });

  it('loads what reads Markdown once the model is opened, and no sooner', () => {
    const withMarked = bundle.chunks.filter(({ from }) =>
      [...from.keys()].some((file) => file.includes('node_modules/marked/')),
    );
    expect(withMarked.map(({ first }) => first)).toEqual([false]);
  });

  it('holds nothing of the core but words and small pieces, and none of its libraries', () => {
    const files = bundle.chunks.flatMap(({ from }) => [...from.keys()]);
    expect(files.filter((file) => heavy.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith('src/') && !small.test(file))).toEqual([]);
    expect(bundle.outside).toEqual([]);
  });
});

it('takes accessible controls one by one: by way of the whole library, each screen’s would be loaded with the page', () => {
  const sources = readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(20);
  const whole = sources.filter((file) =>
    readFileSync(join('src/web', file), 'utf8').includes("from 'react-aria-components'"),
  );
  expect(whole).toEqual([]);
});

describe('the worker', () => {
  it('loads 240 kB at most before it can compute, compressed, and 120 kB at most for anything later', async () => {
    const { chunks } = await bundleForBrowser('src/web/worker/coreWorker.ts');
    const [first, later] = [true, false].map((is) => chunks.filter((chunk) => chunk.first === is));
    console.log(
      [
        `the worker: ${kB(sizeOf(first!))} gzip in ${first!.length} files`,
        ...later!.map(({ name, gzip }) => `later: ${name} ${kB(gzip)}`),
      ].join('\n'),
    );
    expect(sizeOf(first!)).toBeGreaterThan(50_000);
    expect(sizeOf(first!)).toBeLessThanOrEqual(MOST_OF_WORKER);
    expect(later!.filter(({ gzip }) => gzip > MOST_LATER)).toEqual([]);
  });
});

describe('the folder that any file server can serve', () => {
  it('names everything from where it stands, loads what it names, and shows the scenario that npm start runs', async () => {
    const files = await pageFiles();
    const text = (path: string) => Buffer.from(files.get(path) as Uint8Array).toString();
    const html = text('index.html');
    const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => /^(\/|[a-z]+:)/.test(path))).toEqual([]);
    expect(named.filter((path) => !files.has(path))).toEqual([]);
    expect(named.filter((path) => path.endsWith('.css')).length).toBeGreaterThan(0);
    const { name, files: scenario } = JSON.parse(text('scenario.json'));
    expect([name, Object.keys(scenario)]).toEqual([
      'organic-to-coordinated.yaml',
      ['organic-to-coordinated.yaml'],
    ]);
  });

  it('has contents in the name of whatever may be kept for ever, and all of it is kept for times without a network', async () => {
    const files = await pageFiles();
    const assets = [...files.keys()].filter((path) => path.startsWith('assets/'));
    expect(assets.filter((path) => !/-[A-Z0-9]{8}\.(js|css)$/.test(path))).toEqual([]);
    const [, built = '{}'] = /^const built=(\{.*\});$/m.exec(
      Buffer.from(files.get('sw.js') as Uint8Array).toString(),
    )!;
    const { name, lasting, changing } = JSON.parse(built);
    expect(name).toMatch(/^[0-9a-f]{12}$/);
    expect([...lasting].sort()).toEqual(assets.sort());
    expect([...changing].sort()).toEqual([
      './',
      'brewery.json',
      'icon.svg',
      'manifest.webmanifest',
      'model.json',
      'scenario.json',
      'stories.json',
      'story/blitz/',
      'story/open.js',
      'story/patience/',
      'story/week-20/',
    ]);
    expect(gzipSync(built).byteLength).toBeLessThan(4000);
  });
});
