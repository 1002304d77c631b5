import { states } from '../model/states.ts';
import { HIDDEN, type PlanWorldView } from '../report/page/peopleView.ts';
import type { Follow } from './storySchema.ts';

/** The people who were in one state at the first of some weeks, and where they stood at the others. */
export interface Followed {
  readonly weeks: readonly number[];
  /** Their rows. */
  readonly rows: readonly number[];
  readonly counts: readonly (readonly number[])[];
  readonly moves: readonly {
    readonly from: number;
    readonly state: number;
    readonly to: number;
    readonly people: number;
  }[];
  /** How many of them are in each state in the week that is told of. */
  readonly told: readonly number[];
}

/**
 * Follows everybody who is in a state in the first of the weeks. People are counted one by one: who leaves a state and whom it
 * gains do not cancel out. Those who are not shown are not followed.
 */
export function followPeople(
  { state, weeks, compare }: Follow,
  { states: all }: Pick<PlanWorldView, 'states'>,
  people: number,
): Followed {
  const horizon = all.length / people - 1;
  const code = states.indexOf(state);
  const inState = (week: number) => rowsIn(all, people, week, code);
  const at = (week: Follow['weeks'][number]) =>
    week === 'peak' ? mostIn(all, people, horizon, code) : Math.min(week, horizon);
  const meant = [...new Set(weeks.map(at))].sort((one, other) => one - other);
  const rows = inState(meant[0]);
  const stateOf = (row: number, week: number) => all[week * people + row];
  const counted = (week: number) => {
    const counts = states.map(() => 0);
    for (const row of rows) if (stateOf(row, week) !== HIDDEN) counts[stateOf(row, week)]++;
    return counts;
  };
  const moves = meant.slice(1).flatMap((week, from) => {
    const table = states.map(() => states.map(() => 0));
    for (const row of rows) {
      const [before, after] = [stateOf(row, meant[from]), stateOf(row, week)];
      if (before !== HIDDEN && after !== HIDDEN) table[before][after]++;
    }
    return table.flatMap((to, state) =>
      to.flatMap((people, next) => (people === 0 ? [] : [{ from, state, to: next, people }])),
    );
  });
  return {
    weeks: meant,
    rows,
    counts: meant.map(counted),
    moves,
    told: counted(Math.min(compare.week, horizon)),
  };
}

function rowsIn(all: Uint8Array, people: number, week: number, code: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < people; row++) if (all[week * people + row] === code) rows.push(row);
  return rows;
}

/** The first week in which most people are in a state. */
function mostIn(all: Uint8Array, people: number, horizon: number, code: number): number {
  let best = 0;
  let most = -1;
  for (let week = 0; week <= horizon; week++) {
    const count = rowsIn(all, people, week, code).length;
    if (count > most) [best, most] = [week, count];
  }
  return best;
}
