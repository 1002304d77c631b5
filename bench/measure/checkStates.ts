import type { Contestant } from '../contestants/contestant.ts';
import type { Child } from './child.ts';

const RUNS = 3;

/** Whether everybody's state is the same in every week of some runs, for all contestants. */
export async function checkStates(
  contestants: readonly Contestant[],
  children: readonly Child[],
): Promise<void> {
  for (let index = 0; index < RUNS; index++) {
    const marks: number[] = [];
    for (const child of children) marks.push(await child.states(index));
    const other = marks.findIndex((mark) => mark !== marks[0]);
    if (other >= 0)
      throw new Error(
        `change: somebody's state in run ${index} differs between ${contestants[0].name} and ${contestants[other].name}`,
      );
  }
}
