import { describe, expect, onTestFinished, test } from 'vitest';
import { ablate } from '../../../src/experiment/ablation/ablate.ts';
import { compareAblated } from '../../../src/experiment/ablation/compareAblated.ts';
import { compare } from '../../../src/experiment/compare.ts';
import { type Prepared, prepare, withReplicates } from '../../../src/experiment/prepare.ts';
import { runHere } from '../../../src/experiment/runner.ts';
import { resultOf } from '../../../src/report/result.ts';
import { shippedFiles } from '../../../src/runners/files.ts';
import { openPool, runOnPool, withCaller } from '../../../src/runners/pool/runOnPool.ts';
import { runOnCores } from '../../../src/runners/runOnCores.ts';
import { startRunThread } from '../../../src/runners/threads/startRunThread.ts';
import { ThreadDied } from '../../../src/runners/threads/threadDied.ts';
import { yieldToEventLoop } from '../../../src/runners/yieldToEventLoop.ts';
import { parseScenario, readScenario } from '../../../src/scenario/readScenario.ts';
import { breakingOff } from './faulty.ts';

const sources = { read: shippedFiles };
const shipped = async (name: string) => prepare(await readScenario(name, sources), shippedFiles);
const made = async (text: string) =>
  prepare(await parseScenario(`version: 1\n${text}`, 'made-here.yaml', sources), shippedFiles);
const small = 'organisation: { generate: { people: 30, units: 3 } }\nhorizon: 12w\n';

/** What came of a comparison on so many threads. */
async function told(prepared: Prepared, replicates: number, jobs?: number) {
  const comparison = await compare(withReplicates(prepared, replicates), { runner: runOnCores({ jobs }) });
  return resultOf(comparison, prepared.source).fingerprint.full;
}

/** Threads in which a module of this folder runs, and a runner on them. */
function threadsWith(module: string, count: number, signal?: AbortSignal) {
  const start = () => startRunThread(`../test/runners/threads/${module}`, { maxOldGenerationSizeMb: 64 });
  const threads = Array.from({ length: count }, start);
  onTestFinished(async () => void (await Promise.all(threads.map((thread) => thread.end()))));
  const pool = { take: () => threads, giveBack: () => {} };
  const runner = (prepared: Prepared, from = 0) =>
    runOnPool(openPool(pool, count, prepared), { prepared, from, signal });
  /** The same, with this thread as one more. */
  const shared = (prepared: Prepared, mine = prepared) =>
    runOnPool(withCaller(openPool(pool, count, prepared), mine, yieldToEventLoop), { prepared, signal });
  return { threads, runner, shared };
}

describe('replicates on several threads', () => {
  test.each([
    ['small-firm.yaml', 7],
    ['brasserie-partners.yaml', 3],
    ['changing-ones-mind.yaml', 2],
    ['complex-contagion.yaml', 1],
  ])('of %s give the same bits for any number of them', async (name, replicates) => {
    const prepared = await shipped(name);
    const alone = await told(prepared, replicates, 1);
    for (const jobs of [2, 3, 5])
      expect(await told(prepared, replicates, jobs), `${jobs} threads`).toBe(alone);
  });

  test.each([
    ['worlds with firms of their own', 'generate: { people: 30, units: 3, worlds: 3 }'],
    ['worlds of one firm that is kept', 'generate: { people: 30, units: 3, fixed: true, worlds: 3 }'],
    ['one world alone', 'generate: { people: 30, units: 3, worlds: 1 }'],
  ])('that share %s give the same bits for any number of them', async (_, organisation) => {
    const prepared = await made(`organisation: { ${organisation} }\nhorizon: 12w\n`);
    const alone = await told(prepared, 9, 1);
    for (const jobs of [2, 3, 5]) expect(await told(prepared, 9, jobs), `${jobs} threads`).toBe(alone);
  });

  test('so many that they are sketched give the same bits', async () => {
    const rumour = await made(
      'organisation: { generate: { people: 20, units: 2 } }\nhorizon: 6w\nrule: { kind: bass, p: 0.03, q: 0.38 }',
    );
    const alone = await told(rumour, 10_400, 1);
    for (const jobs of [2, 3]) expect(await told(rumour, 10_400, jobs)).toBe(alone);
  });

  test('that break off are left out and listed in the same order', async () => {
    const whole = withReplicates(await made(small), 40);
    const here = await compare({ ...whole, plans: breakingOff(whole.plans) });
    const { runner } = threadsWith('breakingOffThread', 3);
    const there = await compare(whole, { runner });
    expect(there).toEqual(here);
    expect(there.failures).toHaveLength(4 * 13);
    expect(there.failures[1]).toEqual({
      plan: 'guerrilla',
      replicate: 1,
      message: 'RangeError: guerrilla knows no luck 1',
    });
  });

  test.each(['resistance', 'hub'])('of plans without %s give the same differences', async (name) => {
    for (const pair of ablate(withReplicates(await made(small), 7), name)) {
      const here = await compareAblated(pair);
      const there = await compareAblated(pair, { runner: runOnCores({ jobs: 2 }) });
      expect(there).toEqual(here);
    }
  });

  test('are told one by one and in order', async () => {
    const counted: string[] = [];
    await compare(withReplicates(await made(small), 4), {
      runner: runOnCores({ jobs: 3 }),
      onProgress: (done, total, { plan }) => counted.push(`${done}/${total} ${plan}`),
    });
    expect(counted).toHaveLength(16);
    expect(counted.slice(3, 6)).toEqual(['4/16 nothing', '5/16 blitzkrieg', '6/16 guerrilla']);
  });

  test('can take over in the middle of a world, and between two', async () => {
    const prepared = withReplicates(await made(small), 7);
    const { runner } = threadsWith('breakingOffThread', 2);
    const here = [...runHere({ ...prepared, plans: breakingOff(prepared.plans) })];
    for (const from of [1, 7, 8, 19]) {
      const there = [];
      for await (const result of runner(prepared, from)) there.push(result);
      expect(there).toEqual(here.slice(from));
    }
  });

  test('can be shared with the thread that asks, which does its part', async () => {
    const prepared = withReplicates(await made(small), 40);
    const mine = { ...prepared, plans: breakingOff(prepared.plans) };
    const here = [...runHere(mine)];
    let done = 0;
    const counted = mine.plans.map((plan) => ({
      ...plan,
      model: {
        ...plan.model,
        start(replicate: number) {
          done++;
          return plan.model.start(replicate);
        },
      },
    }));
    const there = [];
    const { shared } = threadsWith('breakingOffThread', 1);
    for await (const result of shared(prepared, { ...mine, plans: counted })) there.push(result);
    expect(there).toEqual(here);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(here.length);
  });

  test('are begun by the thread that asks, where that is soon done', async () => {
    const prepared = await made(small);
    expect(await told(prepared, 3)).toBe(await told(prepared, 3, 1));
  });

  test('can follow one another on the same threads, whatever the organisation', async () => {
    const { runner, threads } = threadsWith('breakingOffThread', 2);
    for (const people of [30, 40, 30]) {
      const whole = withReplicates(await made(small.replace('30', String(people))), 5);
      const here = await compare({ ...whole, plans: breakingOff(whole.plans) });
      expect(await compare(whole, { runner })).toEqual(here);
    }
    expect(threads.every(({ alive }) => alive)).toBe(true);
  });
});

describe('work on several threads', () => {
  test('ends at once when it is cancelled in the middle of a run, with the reason given', async () => {
    const cancel = new AbortController();
    const { runner, threads } = threadsWith('endlessThread', 2, cancel.signal);
    const running = compare(await made(small), { runner, signal: cancel.signal });
    let cancelled = 0;
    setTimeout(() => {
      cancelled = performance.now();
      cancel.abort(new Error('enough'));
    }, 500);
    await expect(running).rejects.toThrow('enough');
    const took = performance.now() - cancelled;
    expect(threads.some(({ alive }) => alive)).toBe(false);
    // a quarter of what a small comparison takes that starts as many threads, on a machine at rest
    const began = performance.now();
    await compare(withReplicates(await made(small), 5), {
      runner: threadsWith('breakingOffThread', 2).runner,
    });
    expect(took).toBeLessThan(4 * (performance.now() - began));
  });

  test('that was cancelled before it began does not begin', async () => {
    const signal = AbortSignal.abort(new Error('never mind'));
    const { runner } = threadsWith('endlessThread', 1, signal);
    await expect(compare(await made(small), { runner, signal })).rejects.toThrow('never mind');
  });

  test('fails with a remedy when a thread is out of memory, and leaves no thread behind', async () => {
    const { runner, threads } = threadsWith('greedyThread', 2);
    const running = compare(await made(small), { runner });
    await expect(running).rejects.toThrow(ThreadDied);
    await expect(running).rejects.toThrow(/out of memory – .*--jobs 1/);
    expect(threads.some(({ alive }) => alive)).toBe(false);
  });

  test('fails when a thread ends by itself', async () => {
    const { runner } = threadsWith('quittingThread', 2);
    await expect(compare(await made(small), { runner })).rejects.toThrow('ended unexpectedly (code 7)');
  });

  test('ends with the first thread that dies, though the one that asks could go on', async () => {
    const { shared } = threadsWith('quittingThread', 1);
    await expect(compare(await made(small), { runner: (prepared) => shared(prepared) })).rejects.toThrow(
      'ended unexpectedly (code 7)',
    );
  });

  test('ends with whoever asked for it', async () => {
    const { runner, threads } = threadsWith('breakingOffThread', 2);
    const prepared = withReplicates(await made(small), 100);
    for await (const result of runner(prepared)) {
      expect(result).toBeTypeOf('object');
      break;
    }
    expect(threads.some(({ alive }) => alive)).toBe(false);
  });
});
