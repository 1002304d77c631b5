import type { Key } from '../../engine/draws.ts';
import type { Network } from '../../engine/network.ts';
import type { Model, Run } from '../../engine/simulate.ts';

/** What a reference rule runs on: ties as they are, who has adopted at week 0, and for how long. */
export interface ReferenceSetting {
  readonly network: Network;
  /** 1 for adopters at week 0. */
  readonly initial: Uint8Array;
  /** Last week. */
  readonly weeks: number;
  /** Key of the seed. */
  readonly key: Key;
}

/** What a reference rule adds to the loop: nobody goes back, so a week is the list of those who adopt in it. */
export interface ReferenceRun {
  /** 1 for those who have adopted by the end of last week. Read by the rule, written by the loop. */
  readonly adopted: Uint8Array;
  /** Rows of those who adopted last week. */
  readonly news: number[];
}

/**
 * A reference rule as a model: one series, `adopters`. `begin` returns the function that lists who adopts in a week,
 * given who had adopted the week before.
 */
export function referenceModel(
  { initial, weeks }: ReferenceSetting,
  begin: (replicate: number, run: ReferenceRun) => (week: number) => number[],
): Model {
  return {
    weeks,
    series: [{ metric: 'adopters', group: 'all' }],
    start(replicate): Run {
      const adopted = initial.slice();
      let count = 0;
      const run = { adopted, news: [] as number[] };
      initial.forEach((is, i) => {
        if (is === 0) return;
        count++;
        run.news.push(i);
      });
      const adopters = begin(replicate, run);
      let next: number[] = [];
      return {
        plan() {},
        learn() {},
        decide(week) {
          next = adopters(week);
        },
        commit() {
          for (const i of next) adopted[i] = 1;
          count += next.length;
          run.news = next;
        },
        observe(_week, values) {
          values[0] = count;
        },
      };
    },
  };
}
