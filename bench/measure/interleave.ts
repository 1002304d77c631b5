import type { Contestant, Work } from '../contestants/contestant.ts';
import type { Answer } from '../contestants/serve.ts';
import { checkRuns } from './checkRuns.ts';
import { checkStates } from './checkStates.ts';
import { type Child, startChild } from './child.ts';
import type { Timing } from './timing.ts';

/** What one contestant did of one work. */
export interface Measured {
  readonly contestant: string;
  /** Seconds of the processor for one run, round by round; a neighbour who takes the core does not count in them. */
  readonly processor: readonly number[];
  /** Seconds by the clock for one run, round by round. */
  readonly clock: readonly number[];
  /** Seconds by the clock from its start until it had read its inputs and made them ready. */
  readonly ready: number;
  /** Peak memory in bytes, inputs included. */
  readonly peak: number | undefined;
  /** Numbers of the last week, over all timed runs. */
  readonly finals: { readonly runs: number; readonly mean: number; readonly sd: number };
}

/**
 * Measures contestants in turns, so that whatever else the machine does falls on all of them alike. Every round goes on
 * to runs that nobody has seen; all contestants begin it with the same run, and slow ones do fewer. Results are
 * compared with those of the first contestant, run by run, but for contestants who do something else.
 *
 * @throws Error where results differ
 */
export async function interleave(
  contestants: readonly Contestant[],
  work: Work,
  folder: string,
  timing: Timing,
): Promise<Measured[]> {
  const children: Child[] = [];
  try {
    for (const contestant of contestants) children.push(await startChild(contestant, work, folder));
    const counts: number[] = [];
    for (const child of children) counts.push(await runsPerTurn(child, timing));

    const answers: Answer[][] = contestants.map(() => []);
    const stride = Math.max(...counts);
    const begun = performance.now();
    for (let round = 0; round < timing.rounds; round++) {
      if (round >= timing.leastRounds && performance.now() - begun > 1000 * timing.enough) break;
      for (const [c, child] of children.entries())
        answers[c].push(await child.run(FIRST_TIMED + round * stride, counts[c]));
    }

    contestants.forEach((contestant, c) => {
      if (contestant.comparedIn?.includes(work) ?? true)
        checkRuns(work, contestants[0], answers[0], contestant, answers[c]);
    });
    await checkStates(work, contestants, children);
    return contestants.map(({ name }, c) => ({
      contestant: name,
      processor: answers[c].map(({ processor }) => processor / 1e9 / counts[c]),
      ready: children[c].ready,
      clock: answers[c].map(({ nanoseconds }) => nanoseconds / 1e9 / counts[c]),
      peak: children[c].peak(),
      finals: momentsOf(answers[c].flatMap(({ finals }) => finals)),
    }));
  } finally {
    for (const child of children) child.stop();
  }
}

/** Runs before this one only warm up. */
const FIRST_TIMED = 1_000_000;

/** How many runs fill a turn, as fast as a contestant is once it is warm; one where a run is too long to warm up by. */
async function runsPerTurn(child: Child, { turn, warmUp }: Timing): Promise<number> {
  if (warmUp === 0) return 1;
  let done = 0;
  let count = 1;
  let perRun = 0;
  for (let spent = 0; spent < warmUp; ) {
    const { processor } = await child.run(done, count);
    done += count;
    perRun = processor / 1e9 / count;
    spent += processor / 1e9;
    count = Math.max(1, Math.min(2 * count, Math.round(turn / perRun)));
  }
  return Math.max(1, Math.round(turn / perRun));
}

function momentsOf(values: readonly number[]): Measured['finals'] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { runs: values.length, mean, sd: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}
