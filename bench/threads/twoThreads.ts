import { cpus, loadavg } from 'node:os';
import type { Work } from '../contestants/contestant.ts';
import { median } from '../measure/median.ts';
import { startThread } from './startThread.ts';

/** How many times as fast two threads are as one, or why that cannot be told here. */
export type TwoThreads =
  | { readonly speedUp: number; readonly rounds: number }
  | { readonly unmeasured: string };

/**
 * One thread does a number of runs, then two do as many each at once, in turns and by the clock: with no core to spare
 * the second thread shows nothing, so that a busy machine is not asked.
 */
export async function twoThreads(
  built: string,
  work: Work,
  folder: string,
  rounds: number,
  turn: number,
): Promise<TwoThreads> {
  const [cores, load] = [cpus().length, loadavg()[0]];
  if (cores < 2) return { unmeasured: 'one core' };
  // this process itself is one of the load
  if (load > cores - 0.5) return { unmeasured: `load ${load.toFixed(1)} on ${cores} cores` };
  const threads = await Promise.all([startThread(built, work, folder), startThread(built, work, folder)]);
  try {
    const [one] = threads;
    const warm = await Promise.all(threads.map((thread) => thread.run(0, 100)));
    const count = Math.max(1, Math.round((turn * 1e9 * 100) / warm[0].nanoseconds));
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const alone = await clocked(() => one.run(round * count, count));
      const both = await clocked(() =>
        Promise.all(threads.map((thread, t) => thread.run((2 * round + t) * count, count))),
      );
      ratios.push((2 * alone) / both);
    }
    return { speedUp: median(ratios), rounds };
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

async function clocked(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}
