import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const scenario = smallScenario.replace('horizon: 12w', 'horizon: 20w');
const people = `id,manager,unit\n${Array.from({ length: 30 }, (_, k) => `p${k},${k === 0 ? '' : `p${(k - 1) >> 2}`},u${k % 3}`).join('\n')}\n`;
const ofFile = scenario.replace('{ generate: { people: 30, units: 3 } }', '{ people: { csv: people.csv } }');
const study = `study: 1
scenarios: [firm.yaml]
vary:
  - { factor: climate.leadership, values: [0.2, 0.5, 0.8] }
`;

async function studyRun(firm = scenario): Promise<string> {
  const folder = folderWith({ 'firm.yaml': firm, 'study.yaml': study, 'people.csv': people });
  expect((await inFolder(folder, ['run', 'study.yaml', '--out', 'result'])).code).toBe(0);
  // what was kept on the way is not asked
  rmSync(join(folder, '.uptake-chunks'), { recursive: true });
  return folder;
}

const changeFile = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

/** Changes the n of the second row of a table, and what the manifest says of the table where it is to go unseen. */
function changeDigit(folder: string, { hidden }: { readonly hidden: boolean }): void {
  const path = join(folder, 'result', 'summary.csv');
  changeFile(path, (text) => {
    const lines = text.split('\n');
    lines[2] = lines[2].replace(',3,', ',4,');
    return lines.join('\n');
  });
  if (!hidden) return;
  changeFile(join(folder, 'result', 'manifest.json'), (text) => {
    const manifest = JSON.parse(text);
    manifest.files['summary.csv'].sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    return JSON.stringify(manifest);
  });
}

test('a study that was not touched is verified from its folder alone', async () => {
  const folder = await studyRun();
  const { code, out } = await inFolder(folder, ['verify', 'result']);
  expect(out).toMatch(/^verified: study, \d+ rows are as they are written · fingerprint .{14}\n$/);
  expect(code).toBe(0);
});

test.each([false, true])('one changed digit of a table is found, its hash corrected: %s', async (hidden) => {
  const folder = await studyRun();
  changeDigit(folder, { hidden });
  const { code, out } = await inFolder(folder, ['verify', 'result']);
  expect(code).toBe(7);
  expect(out.includes('result/summary.csv  was changed since it was written')).toBe(!hidden);
  expect(out).toContain('result/summary.csv:3  n  written 4, computed 3');
  expect(out).toMatch(/not verified: study, 1 of \d+ rows differ/);
});

test('a manifest whose fingerprint or counts were changed is found', async () => {
  const folder = await studyRun();
  changeFile(join(folder, 'result', 'manifest.json'), (text) =>
    text.replace('"runs": 27', '"runs": 28').replace(/"fingerprint": "./, '"fingerprint": "z'),
  );
  const { code, out } = await inFolder(folder, ['verify', 'result', '--lang', 'fr']);
  expect(code).toBe(7);
  expect(out).toContain('result/manifest.json  counts.runs  écrit 28, calculé 27');
  expect(out).toMatch(/result\/manifest.json {2}fingerprint {2}écrit z/);
});

test('of some points only their rows are compared, and it is said which', async () => {
  const folder = await studyRun();
  const { code, out } = await inFolder(folder, ['verify', 'result', '--points', '1', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ points: { checked: [1], all: 3 }, verified: true, differing: 0 });
});

test('an organisation that was changed or is gone is said, and nothing is computed', async () => {
  const folder = await studyRun(ofFile);
  expect((await inFolder(folder, ['verify', 'result'])).code).toBe(0);
  changeFile(join(folder, 'people.csv'), (text) => text.replace('u2', 'u1'));
  const changed = await inFolder(folder, ['verify', 'result']);
  expect(changed.code).toBe(4);
  expect(changed.err).toContain('people.csv  this file of the organisation was changed since');
  rmSync(join(folder, 'people.csv'));
  const gone = await inFolder(folder, ['verify', 'result']);
  expect(gone.code).toBe(4);
  expect(gone.err).toContain('people.csv  this file of the organisation cannot be opened');
});

test('a result of another engine is computed again, and its tables may be the same', async () => {
  const folder = await studyRun();
  changeFile(join(folder, 'result', 'manifest.json'), (text) =>
    text.replace(/"engine": "[^"]+"/, '"engine": "0.0.1"'),
  );
  const { code, out, err } = await inFolder(folder, ['verify', 'result']);
  expect(err).toContain('came from engine 0.0.1');
  expect(out).toContain('verified: study');
  expect(code).toBe(0);
});

test('a run is verified likewise, its texts as well', async () => {
  const folder = folderWith({ 'firm.yaml': ofFile, 'people.csv': people });
  await inFolder(folder, ['run', 'firm.yaml', '--out', 'result', '-s', 'climate.leadership=0.7']);
  expect(await inFolder(folder, ['verify', 'result'])).toMatchObject({ code: 0 });
  changeDigit(folder, { hidden: true });
  const { code, out } = await inFolder(folder, ['verify', 'result']);
  expect(code).toBe(7);
  expect(out).toContain('result/summary.csv:3  n  written 4, computed 3');
});
