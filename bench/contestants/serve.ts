import { createInterface } from 'node:readline';
import { markOf } from './mark.ts';

/** What a contestant does. */
export interface Runner {
  /** Plays run number `index`, and returns whole numbers that say how it went: the adopters of every week. */
  readonly run: (index: number) => ArrayLike<number>;
  /** One number that stands for everybody's state in every week of a run, where the work is compared so far. */
  readonly states?: (index: number) => number;
}

/** What a contestant answers to `run <first> <count>`, on one line of JSON. */
export interface Answer {
  /** Time by the clock, and time of the processor, of all runs together. */
  readonly nanoseconds: number;
  readonly processor: number;
  /** The last number of each run, adopters as a rule, and a number that stands for all of its weeks. */
  readonly finals: number[];
  readonly marks: number[];
}

/**
 * Every contestant is a process of its own that says `ready` and then reads lines: `run <first> <count>` is answered by
 * an {@link Answer}, `weeks <index>` by one run's weekly numbers, `states <index>` by a number that stands for
 * everybody's states. Only the runs are timed, not what is made of their results.
 */
export async function serve({ run, states }: Runner): Promise<void> {
  console.log('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, first, count] = line.split(' ');
    if (command === 'states') console.log(states?.(Number(first)));
    else if (command === 'weeks') console.log(JSON.stringify(Array.from(run(Number(first)))));
    else console.log(JSON.stringify(timed(run, Number(first), Number(count))));
  }
}

export function timed(run: Runner['run'], first: number, count: number): Answer {
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
