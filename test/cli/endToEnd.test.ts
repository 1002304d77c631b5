import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { processEnded } from '../processEnded.ts';
import { folderWith, smallScenario } from './testTerminal.ts';

const main = fileURLToPath(new URL('../../src/app/main.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

/** Starts the real command line in a folder. */
function start(folder: string, args: readonly string[]): ChildProcess {
  const { NO_COLOR, npm_lifecycle_event, ...environment } = process.env;
  return spawn(process.execPath, ['--import', tsx, main, ...args], {
    cwd: folder,
    env: { ...environment, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Opens the writing end of a pipe as soon as a process has opened the other end. */
async function whenSomebodyReads(pipe: string): Promise<number> {
  for (;;) {
    try {
      return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

describe('the command line, as a process', () => {
  test('writes data to standard output only, and ends with its code', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const { code, out, err } = await processEnded(start(folder, ['run', 'small.yaml', '--json']));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(join(folder, JSON.parse(out).folder))).toContain('report.html');
    const faulty = await processEnded(start(folder, ['run', 'none.yaml']));
    expect(faulty).toMatchObject({ code: 3, out: '' });
    expect(faulty.err).toContain('there is no file none.yaml');
  });

  test('is quiet when its reader has seen enough', async () => {
    const child = start(folderWith(), ['schema']);
    child.stdout?.destroy();
    const { code, err } = await processEnded(child);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test.skipIf(process.platform !== 'linux').each([
    ['en', 'the disk is full – make room'],
    ['fr', 'le disque est plein – faites de la place'],
  ])(
    'says in the language asked for (%s) that a full disk takes no more, and ends with 1',
    async (lang, told) => {
      const full = openSync('/dev/full', 'w');
      const { NO_COLOR, npm_lifecycle_event, ...environment } = process.env;
      const child = spawn(process.execPath, ['--import', tsx, main, 'schema', '--lang', lang], {
        cwd: folderWith(),
        env: environment,
        stdio: ['ignore', full, 'pipe'],
      });
      const { code, err } = await processEnded(child);
      closeSync(full);
      expect(code).toBe(1);
      expect(err.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(told);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    },
  );

  test('ends with 130 on Ctrl-C, and however it ends early it leaves nothing that looks like a result', async () => {
    const folder = folderWith({
      'long.yaml': smallScenario.replace(
        /organisation: .*\n/,
        'organisation: { people: { csv: people.csv } }\n',
      ),
      'people.csv': 'id,service\na,Sales\nb,Sales\nc,Make\nd,Make\n',
    });
    for (const [signal, expected] of [
      ['SIGINT', 130],
      ['SIGKILL', null],
    ] as const) {
      const child = start(folder, ['run', 'long.yaml', '--replicates', '1000000', '-s', 'horizon=5200']);
      const end = processEnded(child);
      // its remarks on the organisation come just before the first run
      if (child.stderr) await once(child.stderr, 'data');
      child.kill(signal);
      expect((await end).code).toBe(expected);
      expect(readdirSync(folder).sort()).toEqual(['long.yaml', 'people.csv']);
    }
  });

  test.skipIf(process.platform === 'win32').each(['wait.yaml', 'pipe'])(
    'ends when asked twice, even while it waits for a pipe that nobody writes to (run %s)',
    async (file) => {
      const folder = folderWith({ 'wait.yaml': 'version: 1\norganisation: { people: { csv: pipe } }\n' });
      const pipe = join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      const child = start(folder, ['run', file]);
      const end = processEnded(child);
      const writer = await whenSomebodyReads(pipe);
      const asking = setInterval(() => child.kill('SIGTERM'), 200);
      await end;
      clearInterval(asking);
      closeSync(writer);
      expect(child.signalCode).toBe('SIGTERM');
      expect(readdirSync(folder).sort()).toEqual(['pipe', 'wait.yaml']);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'ends at the first Ctrl-C while it makes an organisation, however busy it is',
    async () => {
      const folder = folderWith();
      const child = start(folder, ['org', 'generate', '--people', '1000000']);
      const end = processEnded(child);
      // it says what it is doing once that has taken two seconds
      if (child.stderr) await once(child.stderr, 'data');
      child.kill('SIGINT');
      expect((await end).out).toBe('');
      expect(child.signalCode).toBe('SIGINT');
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('finds the files of whoever calls it through npm, wherever that is', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
    const child = spawn(process.execPath, ['--import', tsx, main, 'run', 'small.yaml', '-o', 'r'], {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: 'uptake', INIT_CWD: folder },
    });
    expect((await processEnded(child)).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'r', 'manifest.json'), 'utf8')).name).toBe('small');
  });
});
