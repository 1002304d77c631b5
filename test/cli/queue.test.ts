import { describe, expect, test } from 'vitest';
import { outputFor } from '../../src/cli/output/output.ts';
import { queueAsJson } from '../../src/cli/queue/queueAsJson.ts';
import { queueLines } from '../../src/cli/queue/queueLines.ts';
import type { QueueSeen } from '../../src/runners/queue/queueSeen.ts';
import type { DatabaseSeen } from '../../src/runners/queue/watchQueues.ts';
import type { Language } from '../../src/text/text.ts';
import { folderWith, inFolder } from './testTerminal.ts';

/** An address at which nobody answers. */
const NOWHERE = 'redis://ada:secret@127.0.0.1:1';

const sink = { write() {}, isTerminal: false, width: 100 };
const outputIn = (lang: Language) => outputFor({ environment: {}, out: sink, err: sink } as never, { lang });

const own: QueueSeen = {
  ...{ name: 'uptake-1.0.0', engine: '1.0.0', parts: undefined, isOwn: true, isPaused: false },
  chunks: { waiting: 1200, working: 4, failed: 3, completed: 200 },
  totals: { completed: 5000, failed: 3 },
  failures: [
    {
      reason: 'the thread\nran out\x1b[31m of memory',
      chunks: 2,
      latest: 1_790_000_000_000,
      isHarmless: false,
    },
    { reason: 'cancelled', chunks: 1, latest: 1_780_000_000_000, isHarmless: true },
  ],
  workers: [{ name: '4-node-a-77', threads: 4, machine: 'node-a', process: 77 }],
  threads: 4,
};
const other: QueueSeen = {
  ...own,
  ...{ name: 'uptake-0.9.0-parts-ab12cd34', engine: '0.9.0', parts: 'ab12cd34', isOwn: false },
  chunks: { waiting: 1, working: 0, failed: 0, completed: 0 },
  ...{ failures: [], workers: [], threads: 0 },
};
const seen: DatabaseSeen = {
  room: { bytes: 3 * 2 ** 20, isOfAll: true, limit: 2 ** 30, evicts: 'allkeys-lru' },
  queues: [own, other],
};

describe('what is told of a queue', () => {
  test('is what waits, who works, what failed and why, and what nobody will take', () => {
    expect(queueLines('redis://host:6379', seen, outputIn('en'))).toBe(
      `redis://host:6379 · 3.0 MiB of 1,024 MiB of memory, for all that is in it
this Redis throws away what it has no room for (maxmemory-policy allkeys-lru), chunks too: set it to noeviction

uptake-1.0.0 · engine 1.0.0, as here
  chunks   1,200 waiting · 4 being worked on · 3 failed · 200 completed, of those remembered
  workers  1 with 4 threads
           node-a, process 77: 4 threads
  failed   2 × the thread ran out·[31m of memory (latest 2026-09-21T14:13Z)
           1 × cancelled by whoever had asked for it (latest 2026-05-28T20:26Z)

uptake-0.9.0-parts-ab12cd34 · engine 0.9.0 with the parts ab12cd34, another than here
  chunks   1 waiting · 0 being worked on · 0 failed · 0 completed, of those remembered
  workers  none
           nobody takes the chunk that waits: start uptake worker with engine 0.9.0 with the parts ab12cd34
`,
    );
  });

  test('is told in French, too', () => {
    const told = queueLines('redis://host:6379', seen, outputIn('fr'));
    expect(told).toContain('personne ne prend le morceau qui attend');
    expect(told).toContain('annulé par qui l’avait demandé');
    expect(told).not.toMatch(/waiting|worked|failed|latest|threads/);
  });

  test('is one object for programs', () => {
    const told = JSON.parse(JSON.stringify(queueAsJson('redis://host:6379', seen)));
    expect(told).toMatchObject({
      queue: 'redis://host:6379',
      database: { bytes: 3_145_728, ofAll: true, limit: 1_073_741_824, evicts: 'allkeys-lru' },
      queues: [
        {
          ...{ name: 'uptake-1.0.0', engine: '1.0.0', parts: null, own: true, forsaken: false, threads: 4 },
          chunks: { waiting: 1200, working: 4, failed: 3, completed: 200 },
          workers: [{ machine: 'node-a', process: 77, threads: 4 }],
        },
        { parts: 'ab12cd34', own: false, forsaken: true },
      ],
    });
    expect(told.queues[0].failures[0]).toMatchObject({ chunks: 2, latest: '2026-09-21T14:13:20.000Z' });
  });
});

describe('uptake queue', () => {
  const never = () => Promise.reject(new Error('must not be served'));
  const ask = (args: readonly string[], environment: Record<string, string> = {}) =>
    inFolder(folderWith(), ['queue', ...args], { environment, serveQueue: never });

  test('says that no queue is named, or that a name is none', async () => {
    expect(await ask([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('UPTAKE_QUEUE') });
    expect(await ask(['--queue', 'amqp://ada:secret@host'])).toMatchObject({ code: 2, out: '' });
  });

  test.each([['--json'], ['--page']])(
    'says that nobody answers, and shows no password: %s',
    async (option) => {
      const { code, out, err } = await ask(['--queue', NOWHERE, option]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('redis://ada:***@127.0.0.1:1');
      expect(err).not.toContain('secret');
    },
  );

  test.each([[['--manage']], [['--host', '127.0.0.1']], [['--host-name', 'queue.example']]])(
    'keeps what is of the page to the page: %j',
    async (args) => {
      const { code, err } = await ask(['--queue', NOWHERE, ...args]);
      expect(code).toBe(2);
      expect(err).toContain('--page');
    },
  );

  test.each(['0.0.0.0', '::', '192.0.2.7', 'queue.example'])(
    'shows its page to other machines only behind a password: --host %s',
    async (host) => {
      const args = ['--queue', NOWHERE, '--page', '--host', host, '--host-name', 'queue.example'];
      const refused = await ask(args);
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain('UPTAKE_QUEUE_PAGE_PASSWORD');
      const guessed = await ask(args, { UPTAKE_QUEUE_PAGE_PASSWORD: 'short' });
      expect(guessed).toMatchObject({ code: 2, err: expect.stringContaining('12') });
      // with one, the database is asked
      expect((await ask(args, { UPTAKE_QUEUE_PAGE_PASSWORD: 'long enough to be one' })).code).toBe(1);
    },
  );

  test('wants a name for every address of the machine, and a port that is one', async () => {
    const environment = { UPTAKE_QUEUE_PAGE_PASSWORD: 'long enough to be one' };
    const nameless = await ask(['--queue', NOWHERE, '--page', '--host', '0.0.0.0'], environment);
    expect(nameless).toMatchObject({ code: 2, err: expect.stringContaining('--host-name') });
    expect((await ask(['--queue', NOWHERE, '--page', '70000'])).code).toBe(2);
  });

  test('takes no password on the command line', async () => {
    expect((await ask(['--queue', NOWHERE, '--page', '--password', 'x'])).code).toBe(2);
  });
});
