import type { Trajectory } from '../engine/trajectory.ts';
import type { Prepared } from '../experiment/prepare.ts';
import type { Story } from './story.ts';
import type { Claim } from './storySchema.ts';

/** One outcome of one plan in every world and every week: replicate `r` at week `w` stands at `r * (weeks + 1) + w`. */
export interface WeeklyWorlds {
  readonly values: Float64Array;
  /** Mean over the replicates that came, by week. */
  mean(): Float64Array;
  /** One value a replicate, NaN where it did not come. */
  at(week: number): Float64Array;
}

/** Outcomes of plans by week, each looked up by both names. */
export interface WeeklyReader {
  add(plan: string, replicate: number, trajectory: Trajectory): void;
  of(plan: string, outcome: string): WeeklyWorlds | undefined;
}

/** Both values that a claim is about. */
export const valuesOf = ({ of, against }: Claim) => ({
  of,
  against: { ...of, ...withoutUndefined(against) },
});

const withoutUndefined = (against: Claim['against']): Partial<Claim['of']> =>
  Object.fromEntries(Object.entries(against).filter(([, value]) => value !== undefined));

/** What a story claims anything of. */
export function claimed({
  reveal,
  claims,
}: Pick<Story, 'reveal' | 'claims'>): { plan: string; outcome: string }[] {
  return [...reveal, ...claims].flatMap(({ is }) => Object.values(valuesOf(is)));
}

/** Keeps what a story claims anything of, and nothing else: a world has many series. */
export function createWeeklyReader(
  { plans, replicates, horizon }: Pick<Prepared, 'plans' | 'replicates' | 'horizon'>,
  wanted: readonly { readonly plan: string; readonly outcome: string }[],
): WeeklyReader {
  const span = horizon + 1;
  const kept = new Map<
    string,
    { readonly plan: string; readonly at: number; readonly values: Float64Array }
  >();
  for (const { plan, outcome } of wanted) {
    const series = plans.find(({ name }) => name === plan)?.model.series ?? [];
    const place = series.findIndex(({ metric, group }) => metric === outcome && group === 'all');
    if (place >= 0)
      kept.set(keyOf(plan, outcome), {
        plan,
        at: place * span,
        values: new Float64Array(replicates * span).fill(NaN),
      });
  }
  return {
    add(plan, replicate, { values }) {
      for (const each of kept.values())
        if (each.plan === plan) each.values.set(values.subarray(each.at, each.at + span), replicate * span);
    },
    of(plan, outcome) {
      const found = kept.get(keyOf(plan, outcome));
      if (found === undefined) return undefined;
      const { values } = found;
      const at = (week: number) =>
        Float64Array.from({ length: replicates }, (_, r) => values[r * span + week]);
      return {
        values,
        at,
        mean: () => Float64Array.from({ length: span }, (_, week) => meanOf(at(week))),
      };
    },
  };
}

const keyOf = (plan: string, outcome: string) => `${plan} ${outcome}`;

function meanOf(values: Float64Array): number {
  let sum = 0;
  let n = 0;
  for (const value of values)
    if (!Number.isNaN(value)) {
      sum += value;
      n++;
    }
  return sum / n;
}
