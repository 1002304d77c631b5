import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openScenario } from '../../src/cli/run/openScenario.ts';
import { compare } from '../../src/experiment/compare.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { resultOf } from '../../src/report/result.ts';
import { writeRun } from '../../src/store/runFolder.ts';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const small = { 'small.yaml': smallScenario };

describe('uptake run', () => {
  test('prints verdict, curves and the folder, and writes below runs/ by name and hash', async () => {
    const folder = folderWith(small);
    const { code, out, err } = await inFolder(folder, ['run', 'small.yaml']);
    expect(code).toBe(0);
    const [name] = readdirSync(join(folder, 'runs'));
    expect(name).toMatch(/^small-[0-9a-f]{8}$/);
    expect(out).toContain('A small firm');
    expect(out).toContain('fingerprint');
    expect(out.trimEnd().endsWith(`runs/${name}`)).toBe(true);
    expect(err).not.toContain('fingerprint');
  });

  test('judges what the file expects, and ends with code 6 where it does not hold', async () => {
    const expecting = (line: string) => ({ 'small.yaml': `${smallScenario}expect: [ "${line}" ]\n` });
    const met = await inFolder(folderWith(expecting('voluntary.facade <= blitzkrieg.facade')), [
      'run',
      'small.yaml',
    ]);
    expect(met.code).toBe(0);
    expect(met.out).toMatch(
      /Expected beforehand\n {2}holds {2}voluntary\.facade <= blitzkrieg\.facade {2}\(/,
    );
    const folder = folderWith(expecting('voluntary.facade > 50%'));
    const unmet = await inFolder(folder, ['run', 'small.yaml', '--lang', 'fr']);
    expect(unmet.code).toBe(6);
    expect(unmet.out).toContain('non tenu  voluntary.facade > 50%');
    // the result stands all the same, and is judged again when it is read back
    const again = await inFolder(folder, ['run', 'small.yaml', '--json']);
    expect(again.code).toBe(6);
    expect(JSON.parse(again.out).expectations).toEqual([
      { expected: 'voluntary.facade > 50%', left: 0, right: 0.5, holds: false },
    ]);
    const kept = join(folder, JSON.parse(again.out).folder);
    expect(JSON.parse(readFileSync(join(kept, 'manifest.json'), 'utf8')).expectations).toEqual(
      JSON.parse(again.out).expectations,
    );
    expect(readFileSync(join(kept, 'report.html'), 'utf8')).toContain('voluntary.facade &gt; 50%');
    const wrong = await inFolder(folderWith(expecting('volontary.facade > 50%')), ['run', 'small.yaml']);
    expect(wrong.code).toBe(3);
    expect(wrong.err).toContain('did you mean "voluntary"');
  });

  test('gives the same bytes again, also from another folder', async () => {
    const [one, other] = [folderWith(small), folderWith(small)];
    for (const folder of [one, other]) await inFolder(folder, ['run', 'small.yaml', '--out', 'r']);
    for (const table of ['weekly.csv', 'summary.csv', 'contrasts.csv'])
      expect(readFileSync(join(other, 'r', table))).toEqual(readFileSync(join(one, 'r', table)));
    const fingerprint = (folder: string) =>
      JSON.parse(readFileSync(join(folder, 'r', 'manifest.json'), 'utf8')).fingerprint;
    expect(fingerprint(other)).toBe(fingerprint(one));
  });

  test('says of a forced run that it found the same result again', async () => {
    const folder = folderWith(small);
    await inFolder(folder, ['run', 'small.yaml']);
    const { code, err } = await inFolder(folder, ['run', 'small.yaml', '--force']);
    expect(code).toBe(0);
    expect(err).toContain('run again: the result is the same');
    expect(err).not.toContain('--force');
  });

  test('refuses a folder without a name', async () => {
    const { code, err } = await inFolder(folderWith(small), ['run', 'small.yaml', '--out', '']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--out names no folder') });
  });

  test('reuses a result that is there, and says so', async () => {
    const folder = folderWith(small);
    const first = await inFolder(folder, ['run', 'small.yaml']);
    const again = await inFolder(folder, ['run', 'small.yaml']);
    expect(again.code).toBe(0);
    expect(again.out).toBe(first.out);
    expect(again.err).toContain('stood there already');
  });

  test('refuses to overwrite another result with code 9 and replaces it with --force', async () => {
    const folder = folderWith(small);
    await inFolder(folder, ['run', 'small.yaml', '-o', 'r']);
    const before = readFileSync(join(folder, 'r', 'weekly.csv'), 'utf8');
    const refused = await inFolder(folder, ['run', 'small.yaml', '-o', 'r', '--seed', 'other']);
    expect(refused.code).toBe(9);
    expect(refused.out).toBe('');
    expect(refused.err).toContain('--force');
    expect(readFileSync(join(folder, 'r', 'weekly.csv'), 'utf8')).toBe(before);
    const forced = await inFolder(folder, ['run', 'small.yaml', '-o', 'r', '--seed', 'other', '--force']);
    expect(forced.code).toBe(0);
    expect(readFileSync(join(folder, 'r', 'weekly.csv'), 'utf8')).not.toBe(before);
  });

  test('refuses to put a run in the place of a file, or of a folder of something else', async () => {
    const folder = folderWith({ ...small, taken: 'a file' });
    expect((await inFolder(folder, ['run', 'small.yaml', '-o', 'taken', '--force'])).code).toBe(9);
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('a file');
    expect((await inFolder(folder, ['run', 'small.yaml', '-o', '.', '--force'])).code).toBe(9);
    expect((await inFolder(folder, ['run', 'small.yaml', '-o', 'taken/r'])).code).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['small.yaml', 'taken']);
  });

  test('takes values from the command line, each with its own result', async () => {
    const folder = folderWith(small);
    const args = ['--json', '-s', 'organisation.generate.people=20', '-s', 'horizon=5', '--replicates', '2'];
    const { code, out } = await inFolder(folder, ['run', 'small.yaml', ...args, '--seed', '7']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ people: 20, horizon: 5, replicates: 2, seed: '7' });
  });

  test('prints nothing but one JSON object with --json', async () => {
    const folder = folderWith(small);
    const { out } = await inFolder(folder, ['run', 'small.yaml', '--json']);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ name: 'small', reused: false, baseline: 'blitzkrieg', failures: [] });
    expect(told.fingerprint.full).toMatch(/^[0-9a-f]{64}$/);
    expect(existsSync(join(folder, told.folder, 'weekly.csv'))).toBe(true);
    expect(JSON.parse((await inFolder(folder, ['run', 'small.yaml', '--json'])).out)).toEqual({
      ...told,
      reused: true,
    });
  });

  test('speaks French in messages, summary and report', async () => {
    const folder = folderWith(small);
    const { out } = await inFolder(folder, ['run', 'small.yaml', '-o', 'r', '--lang', 'fr']);
    expect(out).toContain('Une petite entreprise');
    expect(out).toContain('empreinte');
    expect(out).not.toMatch(/fingerprint|Buy-in/);
    expect(readFileSync(join(folder, 'r', 'report.html'), 'utf8')).toContain('<html lang="fr"');
    const refused = await inFolder(folder, ['run', 'nowhere.yaml'], { environment: { LANG: 'fr_CA.UTF-8' } });
    expect(refused.err).toContain('il n’y a pas de fichier');
  });

  test('runs nothing and writes nothing with --dry-run', async () => {
    const folder = folderWith(small);
    const { code, out } = await inFolder(folder, ['run', 'small.yaml', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(/runs\/small-[0-9a-f]{8}\n {2}9 runs: 3 plans × 3 replicates/);
    expect(readdirSync(folder)).toEqual(['small.yaml']);
  });

  test('leaves nothing behind when the scenario or its data is faulty', async () => {
    const folder = folderWith({
      'key.yaml': smallScenario.replace('horizon', 'horizn'),
      'data.yaml': smallScenario.replace(
        /organisation: .*\n/,
        'organisation: { people: { csv: people.csv } }\n',
      ),
      'people.csv': 'id,manager\na,b\nb,a\n',
    });
    const files = readdirSync(folder).sort();
    const scenario = await inFolder(folder, ['run', 'key.yaml', '-o', 'r']);
    expect(scenario).toMatchObject({ code: 3, out: '' });
    expect(scenario.err).toMatch(/^key\.yaml:3:1 {2}horizn {2}.*horizon/);
    const data = await inFolder(folder, ['run', 'data.yaml', '-o', 'deep/r']);
    expect(data).toMatchObject({ code: 4, out: '' });
    expect(data.err).toContain('people.csv');
    expect(readdirSync(folder).sort()).toEqual(files);
  });

  test('runs the sound ones of several files, tells the faults of the others, and ends with the worst code', async () => {
    const folder = folderWith({
      ...small,
      'faulty.yaml': 'version: 1\n',
      'unmet.yaml': `${smallScenario}expect: [ "voluntary.facade > 50%" ]\n`,
      'data.yaml': 'version: 1\norganisation: { people: { csv: none.csv } }\n',
    });
    const files = ['unmet.yaml', 'faulty.yaml', 'data.yaml', 'small.yaml'];
    const { code, out, err } = await inFolder(folder, ['run', ...files, '--json']);
    expect(code).toBe(3);
    const names = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).name);
    expect(names).toEqual(['unmet', 'small']);
    expect(err).toContain('faulty.yaml');
    expect(err).toContain('1 of 4 files is left out; the others are run');
    expect(err).toContain('there is no file none.csv');
    expect(readdirSync(join(folder, 'runs'))).toHaveLength(2);
    expect((await inFolder(folder, ['run', 'unmet.yaml', 'data.yaml'])).code).toBe(4);
    expect((await inFolder(folder, ['run', 'unmet.yaml', 'small.yaml'])).code).toBe(6);
    expect((await inFolder(folder, ['run', 'faulty.yaml'])).err).not.toContain('left out');
  });

  test('ends several scenarios with a table of them, and says of which a note is', async () => {
    const people = 'id;manager;unit\n1;;a\n2;1;a\n3;1;b\n4;2;b\n';
    const read = smallScenario.replace('generate: { people: 30, units: 3 }', 'people: { csv: people.csv }');
    const folder = folderWith({ 'small.yaml': smallScenario, 'read.yaml': read, 'people.csv': people });
    const both = await inFolder(folder, ['run', 'small.yaml', 'read.yaml']);
    const table = both.out.trimEnd().split('\n').slice(-3);
    expect(table[0]).toMatch(/^Scenario +Choice +Reached and kept +Buy-in .*Fingerprint$/);
    expect(table[1]).toMatch(/^small +(Blitzkrieg|Voluntary).* [\da-f]{4}-[\da-f]{4}-[\da-f]{4}$/);
    expect(table[2]).toMatch(/^read +/);
    const notes = both.err.split('\n').filter((line) => line.startsWith('note:'));
    expect(notes.filter((line) => !/^note: (small|read)\.yaml/.test(line))).toEqual([]);
    expect(notes.some((line) => line.startsWith('note: read.yaml: people.csv'))).toBe(true);
    const alone = await inFolder(folder, ['run', 'read.yaml', '--force']);
    expect(alone.out).not.toMatch(/^Scenario /m);
    expect(alone.err).not.toContain('read.yaml: people.csv');
  });

  test('names / where a path is written with \\, which only one system reads', async () => {
    const plain = smallScenario.replace(
      'generate: { people: 30, units: 3 }',
      'people: { csv: data\\people.csv }',
    );
    const folder = folderWith({
      'plain.yaml': plain,
      'quoted.yaml': plain.replace('data\\people.csv', '"data\\people.csv"'),
    });
    const { code, err } = await inFolder(folder, ['run', 'plain.yaml', 'quoted.yaml', 'c:\\my\\x.yaml']);
    expect(code).toBe(3);
    expect(err.match(/write \/ between/g)).toHaveLength(3);
  });

  test('runs all of several files, each into a folder of its own, or as one study into one', async () => {
    const folder = folderWith(small);
    writeFileSync(join(folder, 'other.yaml'), smallScenario);
    expect((await inFolder(folder, ['run', 'small.yaml', 'other.yaml'])).code).toBe(0);
    expect(readdirSync(join(folder, 'runs'))).toHaveLength(2);
    expect((await inFolder(folder, ['run', 'small.yaml', 'other.yaml', '-o', 'r'])).code).toBe(0);
    expect(readdirSync(join(folder, 'r'))).toContain('points.csv');
  });

  test('ends with 130 when interrupted, and leaves nothing behind', async () => {
    const folder = folderWith(small);
    const interrupt = new AbortController();
    const ended = inFolder(folder, ['run', 'small.yaml', '--replicates', '100000'], {
      signal: interrupt.signal,
    });
    setTimeout(() => interrupt.abort(new Error('interrupted')), 300);
    expect(await ended).toMatchObject({ code: 130, out: '' });
    expect(readdirSync(folder)).toEqual(['small.yaml']);
  });
});

test.each(['run', 'compare', 'show', 'validate', 'whom', 'org check'])(
  'uptake %s ends with 130 when it was interrupted while it read the scenario',
  async (command) => {
    const args = [...command.split(' '), 'small.yaml'];
    const { code, out, err } = await inFolder(folderWith(small), args, { signal: AbortSignal.abort() });
    expect({ code, out, err }).toEqual({
      code: 130,
      out: '',
      err: 'interrupted: nothing is left half-written\n',
    });
  },
);

describe('a run of which some replicates broke off', () => {
  test('ends with 5 and says which, whenever it is shown', async () => {
    const folder = folderWith(small);
    const { source, files } = await openScenario('small.yaml', { workingFolder: folder });
    const comparison = await compare(await prepare(source, files.read));
    const failures = [{ plan: 'voluntary', replicate: 2, message: 'Error: out of luck' }];
    await writeRun(resultOf({ ...comparison, failures }, source, files.inputs()), {
      folder: join(folder, 'r'),
      workingFolder: folder,
      language: 'en',
      toolVersion: '0.0.0',
      key: 'a'.repeat(64),
      seconds: 1,
      force: false,
    });
    for (const args of [
      ['run', 'small.yaml', '-o', 'r'],
      ['compare', 'r'],
    ]) {
      const { code, err } = await inFolder(folder, args);
      expect(code).toBe(5);
      expect(err).toContain('replicate 2 of voluntary – Error: out of luck');
    }
  });
});

describe('uptake compare', () => {
  test('fits a narrow terminal', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    for (const lang of ['en', 'fr']) {
      const { out } = await inFolder(folder, ['compare', 'small.yaml', '--lang', lang], { width: 60 });
      for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(60);
    }
  });

  test('prints the same differences from a scenario and from the folder of its run', async () => {
    const folder = folderWith(small);
    await inFolder(folder, ['run', 'small.yaml', '-o', 'r']);
    const fromFile = await inFolder(folder, ['compare', 'small.yaml']);
    const fromFolder = await inFolder(folder, ['compare', 'r']);
    expect(fromFile.code).toBe(0);
    expect(fromFile.out).toContain('Voluntary − Blitzkrieg');
    expect(fromFolder).toMatchObject({ code: 0, out: fromFile.out });
    expect(readdirSync(folder).sort()).toEqual(['r', 'small.yaml']);
  });

  test('is the same JSON object from a scenario and from the folder of its run, and what run printed', async () => {
    const folder = folderWith({ 'small.yaml': `${smallScenario}expect: [ "voluntary.facade > 50%" ]\n` });
    const json = async (...args: string[]) =>
      JSON.parse((await inFolder(folder, [...args, '--json', '--lang', 'fr'])).out);
    const { folder: _, reused: __, ...printed } = await json('run', 'small.yaml', '-o', 'r');
    expect(printed).toMatchObject({ title: 'Une petite entreprise', expectations: [{ holds: false }] });
    expect(await json('compare', 'small.yaml')).toEqual(printed);
    expect(await json('compare', 'r')).toEqual(printed);
  });

  test('takes another plan as the baseline, whose differences are the opposite', async () => {
    const folder = folderWith(small);
    const differences = async (...args: string[]) => {
      const { out } = await inFolder(folder, ['compare', 'small.yaml', '--json', ...args]);
      return JSON.parse(out) as { baseline: string; contrasts: { metric: string; difference: number }[] };
    };
    const usual = await differences();
    const turned = await differences('--baseline', 'voluntary');
    expect([usual.baseline, turned.baseline]).toEqual(['blitzkrieg', 'voluntary']);
    const buyIn = ({ contrasts }: typeof usual) => contrasts.find(({ metric }) => metric === 'buyIn');
    expect(buyIn(turned)?.difference).toBeCloseTo(-(buyIn(usual)?.difference ?? Number.NaN), 12);
  });

  test.each(['voluntary', 'nothing'])(
    'takes %s as the baseline of a finished run, from its folder, as if it were run again',
    async (baseline) => {
      const folder = folderWith(small);
      await inFolder(folder, ['run', 'small.yaml', '-o', 'r']);
      const told = async (what: string) => {
        const { code, out } = await inFolder(folder, ['compare', what, '--json', '--baseline', baseline]);
        expect(code).toBe(0);
        return JSON.parse(out) as { baseline: string; contrasts: { a: string }[]; fingerprint: unknown };
      };
      const { fingerprint: ofRun, ...kept } = await told('r');
      const { fingerprint: _, ...again } = await told('small.yaml');
      expect(kept).toEqual(again);
      expect(kept.baseline).toBe(baseline);
      expect(kept.contrasts[0].a).toBe(baseline);
      // the run stays what it is
      const asWritten = await inFolder(folder, ['compare', 'r', '--json']);
      expect(JSON.parse(asWritten.out).fingerprint).toEqual(ofRun);
    },
  );

  test('refuses a baseline that is no plan, and what a finished run can no longer change', async () => {
    const folder = folderWith(small);
    await inFolder(folder, ['run', 'small.yaml', '-o', 'r']);
    const unknown = await inFolder(folder, ['compare', 'small.yaml', '--baseline', 'volontary']);
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('did you mean "voluntary"?');
    const unknownHere = await inFolder(folder, ['compare', 'r', '--baseline', 'volontary']);
    expect(unknownHere).toMatchObject({ code: 2, out: '' });
    expect(unknownHere.err).toContain('there is no plan "volontary"');
    expect(unknownHere.err).toContain('did you mean "voluntary"?');
    expect((await inFolder(folder, ['compare', 'r', '--replicates', '9'])).code).toBe(2);
    expect((await inFolder(folder, ['compare', 'r/..'])).code).toBe(4);
  });
});
