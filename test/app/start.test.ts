import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { processEnded } from '../processEnded.ts';

const root = resolve(import.meta.dirname, '../..');

/** A clone as npm leaves it, but for the programs of developers, tsx among them. */
function freshClone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-clone-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of ['src', 'starter', 'scenarios', 'stories', 'docs/reference', 'package.json'])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  const left = ['.bin', 'tsx', 'typescript', 'vitest', 'vite'];
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!left.includes(name)) symlinkSync(join(root, 'node_modules', name), join(packages, name));
  return folder;
}

function start(clone: string, args: readonly string[], environment = {}): ChildProcess {
  const { NO_COLOR, npm_lifecycle_event, ...own } = process.env;
  return spawn(process.execPath, ['starter/start.mjs', ...args], {
    cwd: clone,
    env: { ...own, LC_ALL: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const started = (clone: string, args: readonly string[], environment = {}) =>
  processEnded(start(clone, args, environment));

const builds = (clone: string) => readdirSync(join(clone, '.built')).sort();

/** Has the help tell other words, as whoever changes a source would. */
const addToHelp = (clone: string, words: string) =>
  appendFileSync(
    join(clone, 'src/app/main.ts'),
    `\nif (process.argv.includes('--version')) console.log('${words}');\n`,
  );

describe('npm start, in a clone', () => {
  test('runs without tsx, builds itself the first time, and not again', async () => {
    const clone = freshClone();
    const { version } = await import('../../package.json');
    expect(await started(clone, ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const [built, ...more] = builds(clone);
    expect(more).toEqual([]);
    const mark = join(clone, '.built', built, 'mark');
    writeFileSync(mark, '');
    expect(await started(clone, ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(readdirSync(join(clone, '.built', built))).toContain('mark');
  });

  test('runs replicates on threads of the same build', async () => {
    const clone = freshClone();
    const ran = await started(clone, [
      ...['compare', 'scenarios/brasserie.yaml', '--replicates', '4', '-s', 'assumptions=none'],
      ...['-j', '2', '--json'],
    ]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out).name).toBe('brasserie');
  });

  test('a source that is changed, older than the build or not, is what runs next', async () => {
    const clone = freshClone();
    await started(clone, ['--version']);
    addToHelp(clone, 'changed once');
    expect((await started(clone, ['--version'])).out).toContain('changed once');
    addToHelp(clone, 'changed twice');
    const longAgo = new Date('2001-01-01');
    utimesSync(join(clone, 'src/app/main.ts'), longAgo, longAgo);
    expect((await started(clone, ['--version'])).out).toContain('changed twice');
  });

  test('a source that is deleted is missed at once', async () => {
    const clone = freshClone();
    await started(clone, ['--version']);
    rmSync(join(clone, 'src/cli/uptake.ts'));
    const { code, err } = await started(clone, ['--version']);
    expect(code).toBe(1);
    expect(err).toContain('cli/uptake.ts');
    expect(err).toContain('the sources cannot be built');
    const french = await started(clone, ['--version', '--lang', 'fr']);
    expect(french.err).toContain('les sources ne peuvent pas être construites');
  });

  test('two that start at once both run, and leave one build', async () => {
    const clone = freshClone();
    const both = await Promise.all([started(clone, ['--version']), started(clone, ['--version'])]);
    expect(both.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 0, err: '' },
      { code: 0, err: '' },
    ]);
    expect(builds(clone)).toHaveLength(1);
  });

  test('a build that is killed in the middle is never run, and built anew', async () => {
    const clone = freshClone();
    for (let patience = 0; patience < 20; patience++) {
      const child = start(clone, ['--version']);
      while (child.exitCode === null && !isWriting(clone)) await new Promise((go) => setTimeout(go, 2));
      child.kill('SIGKILL');
      await processEnded(child);
      if (builds(clone).some((name) => name.startsWith('unfinished-'))) break;
      rmSync(join(clone, '.built'), { recursive: true });
    }
    expect(builds(clone).filter((name) => name.startsWith('unfinished-'))).toHaveLength(1);
    const { code, err } = await started(clone, ['--version']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  // nobody is kept from writing anything by the mode of a folder who may do everything
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a clone that may only be read is told so, and runs once it is built',
    async () => {
      const clone = freshClone();
      chmodSync(clone, 0o555);
      onTestFinished(() => chmodSync(clone, 0o755));
      const refused = await started(clone, ['--version'], { LC_ALL: 'fr_FR.UTF-8' });
      expect(refused.code).toBe(1);
      expect(refused.err).toContain('rien ne peut être écrit dans');
      chmodSync(clone, 0o755);
      expect((await started(clone, ['--version'])).code).toBe(0);
      chmodSync(clone, 0o555);
      expect((await started(clone, ['--version'])).code).toBe(0);
    },
  );

  test('a place that cannot be written to is told in words, in both languages', async () => {
    const clone = freshClone();
    // nobody, whatever they may do, makes a folder below a file
    writeFileSync(join(clone, '.built'), '');
    const english = await started(clone, ['--version']);
    expect(english).toMatchObject({ code: 1, out: '' });
    expect(english.err).toContain('nothing can be written to');
    expect(english.err.trimEnd().split('\n')).toHaveLength(1);
    const french = await started(clone, ['--version', '--lang=fr']);
    expect(french.err).toContain('rien ne peut être écrit');
  });

  test('without its libraries it says what to do', async () => {
    const clone = freshClone();
    rmSync(join(clone, 'node_modules'), { recursive: true });
    const { code, err } = await started(clone, ['--version']);
    expect(code).toBe(1);
    expect(err).toContain('run npm ci');
  });

  test('without one of its libraries it says the same, and nothing of faulty sources', async () => {
    const clone = freshClone();
    rmSync(join(clone, 'node_modules/yaml'));
    const { code, err } = await started(clone, ['--version']);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain('run npm ci');
  });

  test('a library that is looked for while it runs is told in words as well', async () => {
    const clone = freshClone();
    rmSync(join(clone, 'node_modules/fastify'));
    const { code, err } = await started(clone, ['serve', '--port', '0']);
    expect(code).toBe(1);
    expect(err).toContain('run npm ci');
    expect(err).toContain('fastify');
    expect(err).not.toContain('should not happen');
  });

  test('of many faults of the sources the first are told, each with its place', async () => {
    const clone = freshClone();
    for (const name of ['uptake', 'output/output', 'output/print', 'help/describedCommand'])
      appendFileSync(join(clone, `src/cli/${name}.ts`), '\nconst = 1;\n');
    const { err } = await started(clone, ['--version']);
    const lines = err.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.length).toBeLessThanOrEqual(4);
    expect(lines[0]).toMatch(/^src\/cli\/\S+\.ts:\d+:\d+ {2}\S/);
  });

  test('stacks name the sources where they are asked for', async () => {
    const clone = freshClone();
    writeFileSync(
      join(clone, 'src/app/main.ts'),
      "import '../cli/uptake.ts';\nconst where = (): never => {\n  throw new Error('here');\n};\nwhere();\n",
    );
    const { err } = await started(clone, [], { UPTAKE_DEBUG: '1' });
    expect(err).toContain('src/app/main.ts:3');
  });
});

function isWriting(clone: string): boolean {
  try {
    return builds(clone).some((name) => name.startsWith('unfinished-'));
  } catch {
    return false;
  }
}
