import type { Contestant, Work } from '../contestants/contestant.ts';
import type { Child } from './child.ts';

const RUNS = 3;

/** Whether everybody's state is the same in every week of some runs, for all contestants who tell. */
export async function checkStates(
  work: Work,
  contestants: readonly Contestant[],
  children: readonly Child[],
): Promise<void> {
  const tell = contestants.flatMap(({ name, tellsStates }, c) =>
    tellsStates?.includes(work) ? [{ name, child: children[c] }] : [],
  );
  for (let index = 0; tell.length > 1 && index < RUNS; index++) {
    const marks: number[] = [];
    for (const { child } of tell) marks.push(await child.states(index));
    const other = marks.findIndex((mark) => mark !== marks[0]);
    if (other >= 0)
      throw new Error(
        `${work}: somebody's state in run ${index} differs between ${tell[0].name} and ${tell[other].name}`,
      );
  }
}
