import { createInterface } from 'node:readline';

/** What a contestant does: run number `index`, and the adopters of every week it came to. */
export type Runner = (index: number) => ArrayLike<number>;

/** What a contestant answers to `run <first> <count>`, on one line of JSON. */
export interface Answer {
  /** Time by the clock, and time of the processor, of all runs together. */
  readonly nanoseconds: number;
  readonly processor: number;
  /** Adopters in the last week of each run, and a number that stands for all of its weeks. */
  readonly finals: number[];
  readonly marks: number[];
}

/**
 * Every contestant is a process of its own that reads lines: `run <first> <count>` is answered by an {@link Answer},
 * `weeks <index>` by one run's weekly numbers. Only the runs are timed, not what is made of their results.
 */
export async function serve(run: Runner): Promise<void> {
  console.log('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, first, count] = line.split(' ');
    const answer =
      command === 'weeks' ? Array.from(run(Number(first))) : timed(run, Number(first), Number(count));
    console.log(JSON.stringify(answer));
  }
}

function timed(run: Runner, first: number, count: number): Answer {
  const results: ArrayLike<number>[] = [];
  const processor = process.cpuUsage();
  const begun = process.hrtime.bigint();
  for (let index = first; index < first + count; index++) results.push(run(index));
  const nanoseconds = Number(process.hrtime.bigint() - begun);
  const { user, system } = process.cpuUsage(processor);
  return {
    nanoseconds,
    processor: 1000 * (user + system),
    finals: results.map((weeks) => weeks[weeks.length - 1]),
    marks: results.map(markOf),
  };
}

/** One number for a series of whole numbers: FNV-1a over its words. */
export function markOf(weeks: ArrayLike<number>): number {
  let mark = 2166136261;
  for (let w = 0; w < weeks.length; w++) mark = Math.imul(mark ^ weeks[w], 16777619);
  return mark >>> 0;
}
