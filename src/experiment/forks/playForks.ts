import type { RunControl } from '../../engine/runControl.ts';
import type { Trajectory } from '../../engine/trajectory.ts';
import type { Failure } from '../comparison.ts';
import type { Organisations } from '../keepOrganisations.ts';
import { createOutcomes, type Outcomes } from '../outcomes.ts';
import { playPlans } from '../playPlans.ts';
import type { Prepared } from '../prepare.ts';
import type { Runner } from '../runner.ts';
import { type Branch, type Branches, prepareForks } from './prepareForks.ts';

/** What came of a branch. */
export interface PlayedBranch {
  readonly outcomes: Outcomes;
  /** Means over the runs that came, week by week. */
  readonly weekly: { readonly buyIn: Float64Array; readonly declared: Float64Array };
}

/** Branches that were played before and need not be again, by plan, worlds and changes. */
export type PlayedBranches = Map<string, PlayedBranch>;

/** How branches are played; `onProgress` counts runs. */
export interface PlayForksOptions extends RunControl {
  readonly runner?: Runner | undefined;
  readonly organisations?: Organisations | undefined;
  readonly known?: PlayedBranches | undefined;
}

/** What came of every branch, in their order. */
export interface PlayedForks {
  readonly branches: readonly PlayedBranch[];
  readonly worlds: number;
  readonly replicates: number;
  readonly failures: readonly Failure[];
}

/** Plays the branches that are not known yet, and remembers them. */
export async function playForks(
  prepared: Prepared,
  { of, branches, worlds: most }: Branches,
  { onProgress, organisations, known = new Map(), ...control }: PlayForksOptions = {},
): Promise<PlayedForks> {
  const keyOf = (branch: Branch) => JSON.stringify([of, most, branch.map(({ week, to }) => [week, to])]);
  const unknown = branches.filter((branch) => !known.has(keyOf(branch)));
  const ready = prepareForks(prepared, { of, branches: unknown, worlds: most }, organisations);
  const { plans, replicates, worlds } = ready;
  const readers = plans.map(({ model }) => createReader(ready, model));
  let done = 0;
  const failures =
    unknown.length === 0
      ? []
      : await playPlans(ready, {
          ...control,
          onTrajectory(plan, replicate, trajectory) {
            readers[plan].add(replicate, trajectory);
            onProgress?.(++done, plans.length * replicates);
          },
        });
  for (const [k, branch] of unknown.entries()) known.set(keyOf(branch), readers[k].played());
  const played = branches.map((branch) => known.get(keyOf(branch))!);
  return { branches: played, worlds, replicates, failures };
}

function createReader(
  { org, source, replicates }: Prepared,
  { series, weeks }: Prepared['plans'][number]['model'],
) {
  const { target } = source.scenario;
  const reader = createOutcomes({ series, weeks, people: org.size, target }, replicates);
  const span = weeks + 1;
  const sums = (['buyIn', 'declared'] as const).map((metric) => ({
    first: series.findIndex((each) => each.metric === metric && each.group === 'all') * span,
    sum: new Float64Array(span),
  }));
  let came = 0;
  return {
    add(replicate: number, trajectory: Trajectory): void {
      reader.add(replicate, trajectory);
      came++;
      for (const { first, sum } of sums)
        for (let week = 0; week < span; week++) sum[week] += trajectory.values[first + week];
    },
    played(): PlayedBranch {
      const [buyIn, declared] = sums.map(({ sum }) => sum.map((value) => value / came));
      return { outcomes: reader.outcomes, weekly: { buyIn, declared } };
    },
  };
}
