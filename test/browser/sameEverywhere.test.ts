import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { reportHtml } from '../../src/report/reportHtml.ts';
import { resultOf } from '../../src/report/result.ts';
import { filesFrom, shippedScenarios } from '../../src/runners/files.ts';
import { sha256 } from '../../src/runners/sha256.ts';
import { hashingReader } from '../../src/scenario/identity.ts';
import { readScenario } from '../../src/scenario/readScenario.ts';
import { resolvedText } from '../../src/scenario/resolvedText.ts';
import { bundleForBrowser } from './bundleForBrowser.ts';
import { inEachBrowser } from './inEachBrowser.ts';
import type { OpenPage } from './openPage.ts';
import { type Given, type Outcome, runInMemory, runStudyInMemory } from './runInMemory.ts';
import { type Served, serveFiles } from './serveFiles.ts';

/** What the page below calls the module that it loads. */
declare const core: typeof import('./runInMemory.ts');
const html = (entry: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The core in a browser</title>
<link rel="icon" href="data:,">
<script type="module">
import * as core from './${entry}';
globalThis.core = core;
</script>
</html>
`;

const shippedTexts = (...paths: string[]) =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(join(shippedScenarios, path), 'utf8')]));

/** The scenarios that run in full: the one that `uptake start` shows, and one whose people come from files. */
const shipped: Given[] = [
  {
    name: 'organic-to-coordinated.yaml',
    files: shippedTexts('organic-to-coordinated.yaml'),
    language: 'en',
  },
  {
    name: 'brasserie.yaml',
    files: shippedTexts('brasserie.yaml', 'brasserie/personnel.csv', 'brasserie/messages.csv'),
    language: 'fr',
  },
];

/** Twelve people in three units, each in touch with the next two. */
const people = Array.from({ length: 12 }, (_, i) => ({ id: `p${i}`, unit: `unit ${i % 3}` }));
const ties = people.flatMap(({ id }, i) =>
  [1, 2].map((step) => ({ source: id, target: `p${(i + step) % people.length}` })),
);
const graphs = {
  gexf: `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
<attributes class="node"><attribute id="u" title="unit" type="string"/></attributes>
<nodes>${people.map(({ id, unit }) => `<node id="${id}"><attvalues><attvalue for="u" value="${unit}"/></attvalues></node>`).join('')}</nodes>
<edges>${ties.map(({ source, target }) => `<edge source="${source}" target="${target}"/>`).join('')}</edges>
</graph></gexf>`,
  graphml: `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="u" for="node" attr.name="unit" attr.type="string"/>
<graph edgedefault="undirected">
${people.map(({ id, unit }) => `<node id="${id}"><data key="u">${unit}</data></node>`).join('')}
${ties.map(({ source, target }) => `<edge source="${source}" target="${target}"/>`).join('')}
</graph></graphml>`,
  json: JSON.stringify({
    options: { type: 'undirected' },
    nodes: people.map(({ id, unit }) => ({ key: id, attributes: { unit } })),
    edges: ties,
  }),
};
const small = (organisation: string, files: Record<string, string>): Given => ({
  name: 'small.yaml',
  files: {
    'small.yaml': `version: 1
title: Twelve people
organisation: ${organisation}
horizon: 20w
replicates: 5
plans: { voluntary: { style: voluntary }, guerrilla: { style: guerrilla } }
`,
    ...files,
  },
  language: 'en',
});
const ofGraph = Object.entries(graphs).map(([format, text]) => ({
  format,
  given: small(`{ graph: { ${format}: people.${format} }, real: false }`, { [`people.${format}`]: text }),
}));

/** Three points of a small firm, each run until it is precise enough. */
const study: [string, Record<string, string>] = [
  'sweep.yaml',
  {
    'sweep.yaml': `study: 1
scenarios: [firm.yaml]
vary: [{ factor: climate.leadership, values: { from: 0.1, to: 0.9, step: 0.4 } }]
precision: { metric: buyIn, halfWidth: 3%, start: 10, max: 40 }
`,
    'firm.yaml': `version: 1
organisation: { generate: { people: 30, units: 3 } }
horizon: 26
plans: { voluntary: { style: voluntary }, guerrilla: { style: guerrilla } }
`,
  },
];

const { files } = shipped[0] as Given;
const edited = (from: string, to: string): Given => ({
  ...(shipped[0] as Given),
  files: {
    ...files,
    'organic-to-coordinated.yaml': (files['organic-to-coordinated.yaml'] as string).replace(from, to),
  },
});
const faulty: { fault: string; code: string; given: Given }[] = [
  { fault: 'a misspelt key', code: 'unknown-key', given: edited('leadership:', 'leadreship:') },
  { fault: 'a share of more than all', code: 'out-of-range', given: edited('25%', '125%') },
  {
    fault: 'a style that there is not',
    code: 'unknown-value',
    given: edited('style: guerrilla', 'style: gorilla'),
  },
  { fault: 'a text that is no YAML', code: 'yaml-syntax', given: edited('climate: {', 'climate: {{') },
  {
    fault: 'a file that was not given',
    code: 'unopened-file',
    given: small('{ people: { csv: people.csv } }', {}),
  },
  {
    fault: 'a quotation mark that is never closed',
    code: 'unclosed-quote',
    given: small('{ people: { csv: people.csv } }', { 'people.csv': 'id,unit\n1,"sales\n2,research\n' }),
  },
  {
    fault: 'a graph file that breaks off',
    code: 'unreadable-graph',
    given: small('{ graph: { gexf: people.gexf } }', { 'people.gexf': graphs.gexf.slice(0, 600) }),
  },
];

/** A shipped scenario from the disk, as the command line runs it. */
async function fromDisk({ name, language }: Given): Promise<Outcome> {
  const read = hashingReader(filesFrom(shippedScenarios), sha256);
  const source = await readScenario(name, read);
  const comparison = await compare(await prepare(source, read.read));
  const { hash, fingerprint, judgements } = resultOf(comparison, source, read.inputs());
  const told = { fingerprint: fingerprint.short, resolvedText: resolvedText(source), judgements };
  return { hash, fingerprint: fingerprint.full, report: reportHtml(comparison, { language, ...told }) };
}

/** What Node makes of the shipped scenarios; worked out once, for whichever browser comes first. */
const known = new Map<Given, Promise<Outcome>>();
function inNode(given: Given): Promise<Outcome> {
  const outcome = known.get(given) ?? timed(`${given.name} in Node`, () => fromDisk(given));
  known.set(given, outcome);
  return outcome;
}

async function timed<R>(what: string, work: () => Promise<R>): Promise<R> {
  const began = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

inEachBrowser('the core', (openPage, browser) => {
  let served: Served;
  let page: OpenPage;
  let start: string;
  beforeAll(async () => {
    const { entry, chunks } = await bundleForBrowser('test/browser/runInMemory.ts');
    served = await serveFiles(
      new Map<string, string | Uint8Array>([
        ['index.html', html(entry)],
        ...chunks.map(({ name, bytes }) => [name, bytes] as const),
      ]),
    );
    start = served.urlOf('index.html');
    page = await openPage();
    await page.goto(start);
  });
  afterAll(async () => {
    await page?.close();
    await served?.close();
  });
  const run = (given: Given) => page.evaluate((asked: Given) => core.runInMemory(asked), given);

  it('loads without a complaint', () => {
    expect(page.errors).toEqual([]);
  });

  it.each(shipped)('gives the fingerprint and the report of Node for $name', async (given) => {
    const expected = await inNode(given);
    const outcome = await timed(`${given.name} in ${browser}`, () => run(given));
    expect(outcome).toMatchObject({ hash: expect.any(String), fingerprint: expect.any(String) });
    expect(outcome).toEqual(expected);
  });

  it.each(ofGraph)('reads an organisation in $format like Node', async ({ given }) => {
    const outcome = await run(given);
    expect(outcome).toHaveProperty('fingerprint');
    expect(outcome).toEqual(await runInMemory(given));
  });

  it('runs the chunks of a study to the tables of Node', async () => {
    const outcome = await page.evaluate(
      ([name, files]: [string, Record<string, string>]) => core.runStudyInMemory(name, files),
      study,
    );
    expect(outcome).toHaveLength(18);
    expect(outcome).toEqual(await runStudyInMemory(...study));
  });

  it.each(faulty)('tells $fault like Node, in both languages', async ({ given, code }) => {
    const outcome = await run(given);
    const message = { en: expect.any(String), fr: expect.any(String) };
    expect(outcome).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code, message })]),
    });
    expect(outcome).toEqual(await runInMemory(given));
  });

  it('has nothing to complain of after all that, and shows its page', async () => {
    expect(page.errors).toEqual([]);
    const picture = await page.screenshot();
    expect([...picture.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  it('would be seen to complain', async () => {
    const other = await openPage();
    try {
      await other.goto(start);
      await expect(other.evaluate(() => core.runInMemory(undefined as never))).rejects.toThrow();
      await other.evaluate(() => console.error('a complaint'));
      await other.evaluate(() => {
        setTimeout(() => {
          throw new Error('not caught');
        });
      });
      await expect.poll(() => other.errors.join()).toMatch(/a complaint.*not caught/);
    } finally {
      await other.close();
    }
  });
});
