import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { openQueue } from '../../src/runners/queue/openQueue.ts';
import { queueAddress } from '../../src/runners/queue/queueAddress.ts';
import { type QueueServer, until } from './servers.ts';
import { CHUNKS, writeStudy } from './study.ts';

/** A process of the program, and what it has said so far. */
export interface Begun {
  readonly child: ChildProcess;
  /** All that it wrote until now. */
  said(): string;
  /** How it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Waits until it says something. */
  says(what: RegExp, seconds?: number): Promise<void>;
}

export interface BeginOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it is started with, such as another clock. */
  readonly within?: readonly string[];
  /** Options of Node. */
  readonly node?: readonly string[];
  /** The program, where it is not the one that was built. */
  readonly program?: string;
}

/** Starts the program in a process that does not outlive the test. */
export function begin(
  args: readonly string[],
  { cwd, env = {}, within = [], node = [], program = inject('program') }: BeginOptions,
): Begun {
  const command = [...within, process.execPath, ...node, program, ...args];
  const child = spawn(command[0], command.slice(1), {
    cwd,
    env: { ...process.env, LANG: 'en_GB.UTF-8', UPTAKE_DEBUG: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await ended;
  });
  return {
    child,
    ended,
    said: () => said,
    says: (what, seconds = 60) =>
      until(
        () => {
          if (child.exitCode !== null && !what.test(said))
            throw new Error(`it ended before it said ${what}: ${said}`);
          return what.test(said);
        },
        { seconds, what: String(what) },
      ).catch((error) => {
        throw new Error(`${error.message}; it said: ${said}`);
      }),
  };
}

/** A folder of a test, with the study in it. */
export function studyFolder(more: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-queue-'));
  writeStudy(folder, more);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Starts a worker, and waits until it works. */
export async function beginWorker(
  { url }: Pick<QueueServer, 'url'>,
  {
    threads = 1,
    args = [],
    ...options
  }: Partial<BeginOptions> & { threads?: number; args?: readonly string[] } = {},
): Promise<Begun> {
  const worker = begin(['worker', '--queue', url, '--jobs', String(threads), '--lang', 'en', ...args], {
    cwd: tmpdir(),
    ...options,
  });
  await worker.says(/^working on /m);
  return worker;
}

/** Hands the study in; its result goes into `result` of the folder. */
export const handIn = (
  { url }: Pick<QueueServer, 'url'>,
  cwd: string,
  {
    args = [],
    study = 'sweep.yaml',
    ...options
  }: Partial<BeginOptions> & { args?: readonly string[]; study?: string } = {},
): Begun =>
  begin(['run', study, '--queue', url, '--out', 'result', '--lang', 'en', ...args], { cwd, ...options });

/** The chunks that are kept beside a result so far. */
export function chunksKept(folder: string): string[] {
  const kept = join(folder, '.uptake-chunks');
  const names = existsSync(kept) ? readdirSync(kept, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => name.endsWith('.chunk') && !name.includes('.uptake-new-')).sort();
}

/** Waits until some chunks are kept, and not all. */
export async function whenKept(folder: string, count: number, seconds = 60): Promise<void> {
  await until(() => chunksKept(folder).length >= count, { seconds, what: `${count} chunks` });
}

/** All files of a result but its times and attempts. */
export function contentsOf(result: string): Record<string, string> {
  const files = readdirSync(result, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = readFileSync(path, 'latin1');
      if (entry.name !== 'manifest.json') return [relative(result, path), content];
      const { environment: _, ...rest } = JSON.parse(content);
      return [entry.name, JSON.stringify(rest)];
    }),
  );
}

/** The names of a result's files that are not as they are of a study that ran at once on this machine: none. */
export function differences(folder: string, study = 'sweep.yaml'): string[] {
  const [here, there] = [contentsOf(join(folder, 'result')), contentsOf(join(inject('alone'), study))];
  return [...new Set([...Object.keys(here), ...Object.keys(there)])].filter(
    (name) => here[name] !== there[name],
  );
}

/** What the queue remembers of its jobs: how often each was begun, and how each ended. */
export async function remembered({
  url,
}: Pick<QueueServer, 'url'>): Promise<
  { id: string; begun: number; ended: 'completed' | 'failed' | undefined }[]
> {
  const queue = await openQueue(queueAddress(url, {}));
  try {
    const jobs = await queue.jobs.getJobs();
    return jobs
      .filter((job) => job !== undefined)
      .map(({ id = '', attemptsStarted, finishedOn, failedReason }) => ({
        id,
        begun: attemptsStarted,
        ended: finishedOn === undefined ? undefined : failedReason ? 'failed' : 'completed',
      }));
  } finally {
    await queue.close();
  }
}

/** How many chunks were begun more than once, of all that the queue remembers. @throws Error where it does not remember all */
export async function redone(server: Pick<QueueServer, 'url'>, all = CHUNKS): Promise<number> {
  const jobs = await remembered(server);
  if (jobs.length !== all || jobs.some(({ ended }) => ended !== 'completed'))
    throw new Error(`the queue remembers ${JSON.stringify(jobs)}`);
  return jobs.reduce((sum, { begun }) => sum + begun - 1, 0);
}
