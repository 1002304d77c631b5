import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openScenario } from '../../src/cli/run/openScenario.ts';
import { compare } from '../../src/experiment/compare.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { type Result, resultOf } from '../../src/report/result.ts';
import { folderStatus } from '../../src/store/folderStatus.ts';
import type { Keeping } from '../../src/store/manifest.ts';
import { readRun } from '../../src/store/readRun.ts';
import { usualFolder, writeRun } from '../../src/store/runFolder.ts';
import { folderWith, smallScenario } from '../cli/testTerminal.ts';

async function resultFrom(folder: string, file = 'small.yaml'): Promise<Result> {
  const { source, files } = await openScenario(file, { workingFolder: folder });
  const comparison = await compare(await prepare(source, files.read));
  return resultOf(comparison, source, files.inputs());
}

const keeping = (folder: string, over: Partial<Keeping> = {}): Keeping => ({
  folder: join(folder, 'run'),
  workingFolder: folder,
  language: 'en',
  toolVersion: '0.0.0',
  key: 'a'.repeat(64),
  seconds: 1,
  force: false,
  ...over,
});

const manifestAt = (folder: string) => JSON.parse(readFileSync(join(folder, 'run', 'manifest.json'), 'utf8'));

const filesOfARun = [
  'README.md',
  'contrasts.csv',
  'manifest.json',
  'replicates.csv',
  'report.html',
  'scenario.resolved.yaml',
  'summary.csv',
  'weekly.csv',
];

describe('a run that is kept', () => {
  test('has all its files, each as the manifest says', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const result = await resultFrom(folder);
    expect(await writeRun(result, keeping(folder))).toBe('written');
    expect(readdirSync(join(folder, 'run')).sort()).toEqual(filesOfARun);
    const manifest = manifestAt(folder);
    expect(Object.keys(manifest.files).sort()).toEqual(
      filesOfARun.filter((name) => name !== 'manifest.json'),
    );
    for (const [name, { sha256, bytes }] of Object.entries<{ sha256: string; bytes: number }>(
      manifest.files,
    )) {
      const content = readFileSync(join(folder, 'run', name));
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(content.byteLength).toBe(bytes);
    }
    expect(manifest).toMatchObject({
      fingerprint: result.fingerprint.full,
      seed: '42',
      replicates: 3,
      failures: [],
      sketches: false,
      counts: { people: 30, runs: 9 },
      inputs: [{ path: 'small.yaml' }],
    });
  });

  test('keeps the intervals that hold together, as no table does', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const result = await resultFrom(folder);
    await writeRun(result, keeping(folder));
    const { decision } = manifestAt(folder);
    const { chosen, rivals } = result.comparison.verdict.decision!;
    expect(decision.chosen).toBe(chosen);
    expect(decision.rivals.map((rival: { plan: string }) => rival.plan)).toEqual(
      rivals.map(({ plan }) => plan),
    );
    expect(decision.rivals[0].differences[0]).toMatchObject({ outcome: 'kept', n: 3, method: 'too-few' });
  });

  test('is kept once when several write it at the same moment, and the others find it there', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const result = await resultFrom(folder);
    const done = await Promise.all([1, 2, 3].map(() => writeRun(result, keeping(folder))));
    expect(done.sort()).toEqual(['reused', 'reused', 'written']);
    expect(readdirSync(join(folder, 'run')).sort()).toEqual(filesOfARun);
    expect(readdirSync(folder).sort()).toEqual(['run', 'small.yaml']);
  });

  test('is read back as it was, to the last bit', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const result = await resultFrom(folder);
    await writeRun(result, keeping(folder));
    const { comparison, fingerprint } = await readRun(join(folder, 'run'));
    expect(comparison).toEqual(result.comparison);
    expect(fingerprint).toEqual(result.fingerprint);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that may not be read is told so, and not as one that was changed or is none',
    async () => {
      const folder = folderWith({ 'small.yaml': smallScenario });
      await writeRun(await resultFrom(folder), keeping(folder));
      for (const name of ['weekly.csv', 'manifest.json']) {
        chmodSync(join(folder, 'run', name), 0o000);
        await expect(readRun(join(folder, 'run'))).rejects.toMatchObject({
          problems: [{ code: 'cannot-open' }],
        });
      }
    },
  );

  test('is read back with the notes on its files, whatever they are worth', async () => {
    const folder = folderWith({
      'small.yaml': `version: 1
organisation: { people: { csv: people.csv }, ties: [{ csv: mail.csv }], real: false }
horizon: 8w
replicates: 2
`,
      // nobody has a manager, one of those who write is a stranger, one writes to herself
      'people.csv': 'id,unit\nann,sales\nbob,sales\ncy,works\ndee,works\n',
      'mail.csv': 'source,target\nann,bob\nbob,cy\ncy,dee\nann,eve\nann,ann\n',
    });
    const result = await resultFrom(folder);
    await writeRun(result, keeping(folder));
    const { comparison } = await readRun(join(folder, 'run'));
    expect(comparison.notes).toEqual(result.comparison.notes);
    const { notes } = manifestAt(folder);
    expect(new Set(notes.map(({ strength }: { strength?: string }) => strength))).toContain(
      'mayChangeResult',
    );
  });

  test('is left as it is when the same comes again', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const result = await resultFrom(folder);
    await writeRun(result, keeping(folder));
    const before = readFileSync(join(folder, 'run', 'manifest.json'), 'utf8');
    expect(await writeRun(result, keeping(folder, { seconds: 2 }))).toBe('reused');
    expect(readFileSync(join(folder, 'run', 'manifest.json'), 'utf8')).toBe(before);
  });

  test('is not replaced by another unless forced', async () => {
    const folder = folderWith({
      'small.yaml': smallScenario,
      'other.yaml': smallScenario.replace('horizon: 12w', 'horizon: 13w'),
    });
    await writeRun(await resultFrom(folder), keeping(folder));
    const other = await resultFrom(folder, 'other.yaml');
    await expect(writeRun(other, keeping(folder))).rejects.toMatchObject({ fault: 'exists' });
    expect(manifestAt(folder).horizon).toBe(12);
    expect(await writeRun(other, keeping(folder, { force: true }))).toBe('written');
    expect(manifestAt(folder).horizon).toBe(13);
    expect(readdirSync(folder).sort()).toEqual(['other.yaml', 'run', 'small.yaml']);
  });

  test('never replaces a folder that holds anything else, forced or not', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const result = await resultFrom(folder);
    await writeRun(result, keeping(folder));
    writeFileSync(join(folder, 'run', 'thesis.docx'), 'years of work');
    await expect(writeRun(result, keeping(folder, { force: true }))).rejects.toMatchObject({
      fault: 'exists',
    });
    expect(readFileSync(join(folder, 'run', 'thesis.docx'), 'utf8')).toBe('years of work');
  });

  test('counts as another once one of its files was changed, and is then not read', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const result = await resultFrom(folder);
    await writeRun(result, keeping(folder));
    expect(await folderStatus(join(folder, 'run'), result.hash)).toMatchObject({ is: 'sameRun' });
    appendFileSync(join(folder, 'run', 'weekly.csv'), 'voluntary,1,declared,all,3,1,0,1,1,1,1,1\n');
    expect(await folderStatus(join(folder, 'run'), result.hash)).toEqual({ is: 'anotherRun' });
    await expect(readRun(join(folder, 'run'))).rejects.toMatchObject({ subject: 'data' });
  });

  test('is written again in another language without being forced, for the result is the same', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const result = await resultFrom(folder);
    await writeRun(result, keeping(folder));
    expect(await writeRun(result, keeping(folder, { language: 'fr' }))).toBe('written');
    expect(readFileSync(join(folder, 'run', 'report.html'), 'utf8')).toContain('lang="fr"');
    expect(manifestAt(folder).fingerprint).toBe(result.fingerprint.full);
  });

  test('goes by its name and the first digits of its hash unless told otherwise', () => {
    expect(usualFolder('organic', 'abcdef0123456789')).toBe(join('runs', 'organic-abcdef01'));
    expect(usualFolder('', 'abcdef0123456789')).toBe(join('runs', 'scenario-abcdef01'));
  });
});

describe('the identity of a result', () => {
  const people = 'id,unit,manager\na,Sales,\nb,Sales,a\nc,Make,a\nd,Make,c\ne,Sales,b\nf,Make,c\n';
  const ties = 'source,target\na,b\nb,c\nc,d\nd,e\ne,f\nf,a\n';
  const scenario = (peopleFile: string, tiesFile: string) => `version: 1
horizon: 6w
replicates: 2
organisation:
  people: { csv: ${peopleFile} }
  ties: [{ csv: ${tiesFile} }]
  real: false
plans: { voluntary: { style: voluntary } }
outputs: { metrics: [declared, buyIn], by: [] }
`;

  test('does not depend on where files lie or what they are called', async () => {
    const one = folderWith({
      's.yaml': scenario('people.csv', 'ties.csv'),
      'people.csv': people,
      'ties.csv': ties,
    });
    const other = folderWith({
      's.yaml': scenario('hr.csv', 'mail.csv'),
      'hr.csv': people,
      'mail.csv': ties,
    });
    const [a, b] = [await resultFrom(one, 's.yaml'), await resultFrom(other, 's.yaml')];
    expect(b.hash).toBe(a.hash);
    expect(b.fingerprint).toEqual(a.fingerprint);
  });

  test('changes with the content of a file, also where no table shows it', async () => {
    const folder = folderWith({
      's.yaml': scenario('people.csv', 'ties.csv'),
      'people.csv': people,
      'ties.csv': ties,
    });
    const before = await resultFrom(folder, 's.yaml');
    writeFileSync(join(folder, 'ties.csv'), ties.replaceAll('\n', '\r\n'));
    const after = await resultFrom(folder, 's.yaml');
    expect(after.tables).toEqual(before.tables);
    expect(after.hash).not.toBe(before.hash);
    expect(after.fingerprint).not.toEqual(before.fingerprint);
  });

  test('is the same for the resolved scenario of the run, which runs from where it lies', async () => {
    const folder = folderWith({
      's.yaml': scenario('people.csv', 'ties.csv'),
      'people.csv': people,
      'ties.csv': ties,
    });
    const first = await resultFrom(folder, 's.yaml');
    await writeRun(first, keeping(folder));
    const again = await resultFrom(folder, 'run/scenario.resolved.yaml');
    expect(again.fingerprint).toEqual(first.fingerprint);
    expect(again.hash).toBe(first.hash);
  });

  test('moves with the folder: a copy of a run is the same run', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const result = await resultFrom(folder);
    await writeRun(result, keeping(folder));
    cpSync(join(folder, 'run'), join(folder, 'copy'), { recursive: true });
    renameSync(join(folder, 'run'), join(folder, 'moved'));
    for (const name of ['copy', 'moved'])
      expect(await folderStatus(join(folder, name), result.hash)).toMatchObject({ is: 'sameRun' });
    rmSync(join(folder, 'copy', 'README.md'));
    expect(await folderStatus(join(folder, 'copy'), result.hash)).toEqual({ is: 'anotherRun' });
  });
});
