import { simulate } from '../../src/engine/simulate.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';

/** What is given to people whom nobody obliges and among whom nobody speaks against the change. */
export interface Means {
  readonly posts: boolean;
  readonly leadership: number;
  /** Training seats a week, as a percentage of people. */
  readonly seats: number;
  /** Hours of training offered to each person. */
  readonly hours: number;
}

export const weeksRead = [26, 52, 104] as const;

/**
 * Share committed in each of the weeks read: a mean over the replicates, which share their luck from one setting to another.
 * Seats are not bunched, and the means allow the longest of these courses: what varies is what is offered.
 */
export async function committedShares(
  { posts, leadership, seats, hours }: Means,
  replicates: number,
): Promise<number[]> {
  const holders =
    '{ tactic: centralTeam, fill: volunteers, grows: true }, { tactic: hub, who: all, fill: volunteers }, ';
  const { plans, horizon } = await prepareText(
    `
organisation: { generate: { people: 120, units: 5 } }
horizon: 104w
climate: { leadership: ${leadership} }
resources: { seats: ${seats}%, peak: 1, course: 24, leadCourse: 24 }
rule: { kind: change, resistantVoice: 0, discontinuedVoice: 0 }
outputs: { metrics: [buyIn] }
plans:
  invite:
    steps:
      - id: invite
        do: [ { tactic: announce }, ${posts ? holders : ''}{ tactic: train, hours: ${hours}, open: 104w } ]`,
  );
  const { model } = plans[0];
  const row = model.series.findIndex(({ metric, group }) => metric === 'buyIn' && group === 'all');
  const sums = weeksRead.map(() => 0);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const { values } = simulate(model, replicate);
    weeksRead.forEach((week, k) => {
      sums[k] += values[row * (horizon + 1) + week];
    });
  }
  return sums.map((sum) => sum / replicates);
}

/** The largest fall from one step of a ladder to the next, over the weeks read. */
export function largestFall(ladder: readonly (readonly number[])[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let step = 1; step < ladder.length; step++)
    for (const k of weeksRead.keys()) most = Math.max(most, ladder[step - 1][k] - ladder[step][k]);
  return most;
}
