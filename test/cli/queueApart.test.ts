import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { processEnded } from '../processEnded.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'uptake-apart-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Notes at the end which of the packages below `node_modules` a process has loaded. */
const noting = join(folder, 'noting.cjs');
writeFileSync(
  noting,
  `process.on('exit', () => require('node:fs').writeFileSync(process.env.LOADED, Object.keys(require.cache).join('\\n')));`,
);

const ofQueues = /node_modules[\\/](bullmq|ioredis|pg|msgpackr|@bull-board)[\\/]/;

async function loadedBy(...args: string[]): Promise<{ code: number | null; ofQueues: boolean }> {
  const loaded = join(folder, 'loaded.txt');
  const child = spawn(
    process.execPath,
    ['--require', noting, '--import', 'tsx', join(root, 'src/app/main.ts'), ...args],
    { cwd: root, env: { ...process.env, LOADED: loaded } },
  );
  const { code } = await processEnded(child);
  return {
    code,
    ofQueues: readFileSync(loaded, 'utf8')
      .split('\n')
      .some((file) => ofQueues.test(file)),
  };
}

it('loads nothing of a queue where none is named', async () => {
  const study = join(folder, 'study.yaml');
  writeFileSync(
    study,
    `study: 1\nscenarios: [${join(root, 'scenarios/small-firm.yaml')}]\nreplicates: 2\nvary: [{ factor: horizon, values: [8w, 9w] }]\n`,
  );
  expect(await loadedBy('run', study, '--out', join(folder, 'out'))).toEqual({ code: 0, ofQueues: false });
  expect(await loadedBy('--help')).toEqual({ code: 0, ofQueues: false });
}, 60_000);

it('would see it: a worker loads them, and says that nobody answers', async () => {
  const { code, ofQueues } = await loadedBy('worker', '--queue', 'redis://127.0.0.1:1');
  expect(code).toBe(1);
  expect(ofQueues).toBe(true);
}, 60_000);
