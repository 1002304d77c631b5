import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import type { OpenQueue } from '../../../src/runners/queue/openQueue.ts';
import { workerName, workersSeen } from '../../../src/runners/queue/workersSeen.ts';

/** A queue that is worked on by connections of some names, beside others. */
const queue = (
  here: readonly string[],
  others: Readonly<Record<string, readonly string[]>> = {},
): OpenQueue => {
  const jobs = (names: readonly string[]) => ({
    getWorkers: async () => names.map((rawname) => ({ rawname })),
    isPaused: async () => names.some((name) => name.includes('paused')),
    close: async () => {},
  });
  return {
    name: 'uptake-1',
    jobs: jobs(here),
    open: (name: string) => jobs(others[name]),
    parcels: { registered: async () => ['uptake-1', ...Object.keys(others)] },
  } as unknown as OpenQueue;
};
const connection = (name: string) => `uptake:dXB0YWtl:w:${name}`;

test('a worker is called by its threads, its machine and its process, in letters that a database takes', () => {
  expect(workerName(4)).toMatch(new RegExp(`^4-[\\w.-]{0,16}-${process.pid}$`));
  expect(hostname()).toContain(workerName(4).split('-')[1]);
});

test('a worker that has several connections counts once, with its threads', async () => {
  const [a, b] = [connection('4-alpha-17'), connection('12-beta-9')];
  expect(await workersSeen(queue([a, a, b]))).toEqual({
    ...{ workers: 2, threads: 16, paused: false, elsewhere: [] },
  });
  expect((await workersSeen(queue([connection('1-paused-2')]))).paused).toBe(true);
});

test('who works for others is told only where nobody works here', async () => {
  const others = { 'uptake-2': [connection('1-gamma-3')], 'uptake-3': [] };
  expect(await workersSeen(queue([], others))).toEqual({
    workers: 0,
    threads: 0,
    paused: false,
    elsewhere: [{ queue: 'uptake-2', workers: 1 }],
  });
  expect((await workersSeen(queue([connection('1-alpha-1')], others))).elsewhere).toEqual([]);
});
