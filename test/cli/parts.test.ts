import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { blocksOf, documentAt } from '../docs/documents.ts';
import type { Ended } from './testTerminal.ts';

const page = documentAt('docs/guide/parts.md');
const [mine] = blocksOf(page, 'js');
const [letters] = blocksOf(page, 'yaml');
const few = ['--replicates', '4'];

/** A process of its own for every command: one has one set of parts. */
async function fresh(folder: string, args: readonly string[]): Promise<Ended> {
  vi.resetModules();
  const { inFolder } = await import('./testTerminal.ts');
  return inFolder(folder, args);
}

async function folderOf(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const { folderWith } = await import('./testTerminal.ts');
  return folderWith({ 'mine.mjs': mine, 'letters.yaml': letters, ...files });
}

const kept = (folder: string, run: string, file: string) => readFileSync(join(folder, run, file), 'utf8');
const tables = ['weekly.csv', 'summary.csv', 'contrasts.csv', 'replicates.csv'];

describe('the tactic and the metric of the guide', () => {
  test('are steps, outputs, gates and expectations of a run, called by their own names', async () => {
    const folder = await folderOf();
    const { code, err } = await fresh(folder, [
      ...['run', 'letters.yaml', '--parts', './mine.mjs', '--out', 'r', ...few],
    ]);
    expect([code, err]).toEqual([0, expect.not.stringContaining('broke off')]);
    expect(kept(folder, 'r', 'weekly.csv')).toContain('letters,26,undecided,all,');
    expect(kept(folder, 'r', 'README.md')).toContain(
      '| `undecided` | Undecided | share in [0, 1] | share of people who know of it or try it |',
    );
    expect(kept(folder, 'r', 'README.md')).toMatch(/`\.\/mine\.mjs` – sha256 `[0-9a-f]{64}`/);
    expect(kept(folder, 'r', 'report.html')).toContain('A letter every week that keeps the change in mind.');
    const { parts } = JSON.parse(kept(folder, 'r', 'manifest.json'));
    expect(parts).toEqual([
      { path: './mine.mjs', bytes: expect.any(Number), sha256: expect.any(String), imports: [] },
    ]);
    const french = await fresh(folder, ['show', 'letters.yaml', '--parts=./mine.mjs', '--lang', 'fr']);
    expect(french.out.replaceAll(/\s+/g, ' ')).toContain('Une lettre par semaine');
  });

  test('give the same bytes on one thread and on two', async () => {
    const folder = await folderOf();
    for (const jobs of ['1', '2'])
      await fresh(folder, [
        'run',
        'letters.yaml',
        '--parts',
        'mine.mjs',
        '--jobs',
        jobs,
        '--out',
        jobs,
        ...few,
      ]);
    for (const table of tables) expect(kept(folder, '2', table)).toBe(kept(folder, '1', table));
  });

  test('can be taken away, and are unknown without their module', async () => {
    const folder = await folderOf();
    const { code, out } = await fresh(folder, [
      ...['compare', 'letters.yaml', '--parts', 'mine.mjs', '--without', 'newsletter', ...few],
    ]);
    expect([code, out]).toEqual([0, expect.stringContaining('Undecided')]);
    const without = await fresh(folder, ['validate', 'letters.yaml']);
    expect(without.code).toBe(3);
    expect(without.err).toContain('unknown tactic "newsletter"');
  });
});

describe('a folder that was made with parts', () => {
  test('says which module it needs, and refuses another', async () => {
    const folder = await folderOf();
    const args = ['run', 'letters.yaml', '--parts', './mine.mjs', ...few];
    await fresh(folder, args);
    const [first] = readdirSync(join(folder, 'runs'));
    const run = `runs/${first}`;
    for (const command of [
      ['report', run],
      ['compare', run],
      ['explain', run, '--cascade'],
    ]) {
      const { code, err } = await fresh(folder, command);
      expect([code, err]).toEqual([
        4,
        expect.stringMatching(/mine\.mjs \(sha256 .*add --parts \.\/mine\.mjs/),
      ]);
    }
    const again = await fresh(folder, ['report', run, '--parts', './mine.mjs', '--format', 'md']);
    expect([again.code, again.err]).toEqual([0, '']);

    writeFileSync(join(folder, 'mine.mjs'), mine.replace('0.2', '0.3'));
    const { code, err } = await fresh(folder, ['report', run, '--parts', './mine.mjs']);
    expect([code, err]).toEqual([4, expect.stringContaining('hold something else')]);
    // the same scenario with a changed module is another run
    await fresh(folder, args);
    expect(readdirSync(join(folder, 'runs'))).toHaveLength(2);
  });

  test('of a study is another study once what a module imports has changed', async () => {
    const folder = await folderOf({
      'mine.mjs': `import { most } from './lib.mjs';\n${mine.replace('default(0.2)', 'default(most)')}`,
      'lib.mjs': 'export const most = 0.2;\n',
    });
    writeFileSync(join(folder, 'other.yaml'), letters.replace('Letters', 'Others'));
    const run = (out: string) =>
      fresh(folder, ['run', 'letters.yaml', 'other.yaml', '--parts', 'mine.mjs', '--out', out, ...few]);
    expect((await run('one')).code).toBe(0);
    writeFileSync(join(folder, 'lib.mjs'), 'export const most = 0.9;\n');
    expect((await run('other')).code).toBe(0);
    const [one, other] = ['one', 'other'].map((out) => JSON.parse(kept(folder, out, 'manifest.json')));
    expect(one.parts[0].imports).toEqual([
      { path: 'lib.mjs', bytes: expect.any(Number), sha256: expect.any(String) },
    ]);
    expect(other.key).not.toBe(one.key);
    expect(other.parts[0].sha256).toBe(one.parts[0].sha256);
  });
});

describe('a study that is made with parts', () => {
  const study = `study: 1
scenarios: [letters.yaml]
vary: [{ factor: climate.leadership, values: [0.2, 0.8] }]
`;
  const parts = ['--parts', './mine.mjs'];

  test('is verified, run in parts and merged to the same bytes, and names its modules', async () => {
    const folder = await folderOf({ 'study.yaml': study });
    await fresh(folder, ['run', 'study.yaml', ...parts, ...few, '--out', 'whole']);
    expect(kept(folder, 'whole', 'README.md')).toMatch(
      /`\.\/mine\.mjs` – sha256 `[0-9a-f]{64}`\n.*`newsletter`/,
    );
    const verified = await fresh(folder, ['verify', 'whole', ...parts]);
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('verified: study')]);
    for (const i of ['1', '2'])
      await fresh(folder, ['run', 'study.yaml', ...parts, ...few, '--chunk', `${i}/2`, '--out', i]);
    expect((await fresh(folder, ['merge', '1', '2', ...parts, '--out', 'merged'])).code).toBe(0);
    for (const file of [...tables, 'points.csv', 'README.md', 'report.html'])
      expect(kept(folder, 'merged', file)).toBe(kept(folder, 'whole', file));
    for (const command of [
      ['verify', 'whole'],
      ['report', 'whole'],
      ['export', 'whole', '--table', 'points', '--format', 'csv'],
      ['compare', 'whole', 'merged'],
      ['merge', '1', '2', '--out', 'again'],
    ]) {
      const { code, err } = await fresh(folder, command);
      expect([code, err]).toEqual([4, expect.stringMatching(/add --parts \.\/mine\.mjs/)]);
    }
  });

  test('and one that was made without is not computed again with them', async () => {
    const plain = letters
      .replace(
        / {2}letters:[\s\S]*?outputs/,
        '  letters: { steps: [{ id: teach, do: [{ tactic: train }] }] }\noutputs',
      )
      .replace(', undecided] }', '] }')
      .replace(/expect:.*\n/, '');
    const folder = await folderOf({ 'plain.yaml': plain, 'study.yaml': study.replace('letters', 'plain') });
    expect((await fresh(folder, ['run', 'study.yaml', ...few, '--out', 'whole'])).code).toBe(0);
    const { code, err } = await fresh(folder, ['verify', 'whole', ...parts]);
    expect([code, err]).toEqual([4, expect.stringContaining('leave out --parts')]);
  });
});

describe('a part that fails', () => {
  const failing = `export default () => ({
    tactics: [{ kind: 'burst', title: 'Burst', summary: 'It breaks.', begin() { throw new Error('boom'); } }],
    metrics: [
      ['nan', () => Number.NaN],
      ['text', () => '5'],
      ['meddles', (world) => { world.state[3] = 3 - world.state[3]; return 1; }],
    ].map(([name, value]) => ({ name, unit: 'index', title: name, meaning: name, value })),
  });`;
  const scenario = (tactic: string, metric: string) => `version: 1
horizon: 4w
replicates: 2
organisation: { generate: { people: 30, units: 3 } }
plans: { only: { steps: [{ id: first, do: [{ tactic: ${tactic} }] }] } }
outputs: { metrics: [${metric}] }
`;

  test.each([
    ['burst', 'buyIn', 'the tactic burst of bad.mjs: boom'],
    ['announce', 'nan', 'the metric nan of bad.mjs: it gave NaN, no number'],
    ['announce', 'text', 'the metric text of bad.mjs: it gave the text "5", no number'],
    ['announce', 'meddles', 'the metric meddles of bad.mjs: it changed the world'],
  ])('breaks its runs off, by name: %s, %s', async (tactic, metric, told) => {
    const folder = await folderOf({ 'bad.mjs': failing, 'bad.yaml': scenario(tactic, metric) });
    const { code, err, out } = await fresh(folder, ['run', 'bad.yaml', '--parts', 'bad.mjs']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('broke off by a fault of a part from outside');
    expect(code).toBe(5);
    expect(err).toContain(told);
  });
});

test('a schema of a part that throws, or takes its time, is a fault at the line of the value', async () => {
  const schemas = {
    throws: "z.number().transform(() => { throw new Error('no'); })",
    waits: 'z.number().refine(async () => true)',
  };
  for (const [kind, schema] of Object.entries(schemas)) {
    const module = `export default ({ z }) => ({ tactics: [{ kind: '${kind}', title: 'a', summary: 'b',
      params: { n: ${schema} }, begin: () => () => false }] });`;
    const scenario = letters
      .replace('tactic: train', `tactic: ${kind}, n: 3`)
      .replace('newsletter, weeks: 8w', 'announce');
    const folder = await folderOf({ 'a.mjs': module, 'a.yaml': scenario.replace(', undecided', '') });
    const { code, err } = await fresh(folder, ['validate', 'a.yaml', '--parts', 'a.mjs']);
    expect(code).toBe(3);
    expect(err).toMatch(new RegExp(`^a\\.yaml:\\d+:\\d+ .*${kind}.* – mend the schema in the module`, 'm'));
  }
});

test('serve and start take no parts', async () => {
  const folder = await folderOf();
  for (const command of ['serve', 'start']) {
    const { code, err } = await fresh(folder, [command, '--parts', './mine.mjs', '--lang', 'fr']);
    expect([code, err]).toEqual([2, expect.stringContaining('n’acceptent pas de parties')]);
  }
});

test('a faulty module ends with code 3 and a sentence, before the scenario is read', async () => {
  const folder = await folderOf({ 'bad.mjs': 'export default () => ({\n  tactics: [ , ]]\n});\n' });
  const { code, err } = await fresh(folder, ['validate', 'gone.yaml', '--parts', 'bad.mjs']);
  expect(code).toBe(3);
  expect(err).toMatch(/^bad\.mjs:2:\d+ {2}this is no JavaScript/);
  expect(err.trim().split('\n')).toHaveLength(1);
});
