import { seedKey } from '../../engine/draws.ts';
import type { RunControl } from '../../engine/runControl.ts';
import type { Failure } from '../comparison.ts';
import type { Organisations } from '../keepOrganisations.ts';
import { createOutcomes, outcomeBounds } from '../outcomes.ts';
import { playPlans } from '../playPlans.ts';
import type { Prepared } from '../prepare.ts';
import type { Runner } from '../runner.ts';
import { type BestChange, bestChange, type ForkOutcome } from './bestChange.ts';
import { prepareForks } from './prepareForks.ts';

/** Weeks in which minds may change, the plans that may take over, and by what the best is chosen. */
export interface ChangesAsked {
  /** Name of the plan that is followed first. */
  readonly of: string;
  readonly to: readonly string[];
  /** In ascending order. */
  readonly weeks: readonly number[];
  /** What the best week is told by: each has one of its own. */
  readonly outcomes: readonly ForkOutcome[];
  /** Possible worlds of each, at most. */
  readonly worlds: number;
}

/** The best week to change one's mind, for each plan that may take over. */
export interface ChangesOfMind {
  readonly of: string;
  readonly plans: readonly {
    readonly to: string;
    /** By each outcome, in the order asked. */
    readonly best: readonly BestChange[];
  }[];
  readonly worlds: number;
  readonly replicates: number;
  readonly failures: readonly Failure[];
}

/** How they are played; `onProgress` counts runs. */
export interface PlayChanges extends RunControl {
  readonly runner?: Runner | undefined;
  readonly organisations?: Organisations | undefined;
}

/** Plays every change of mind asked, and says of each plan that may take over in which week that is best. */
export async function changesOfMind(
  prepared: Prepared,
  { of, to, weeks, outcomes: by, worlds: most }: ChangesAsked,
  { onProgress, organisations, ...control }: PlayChanges = {},
): Promise<ChangesOfMind> {
  const forks = to.flatMap((plan) => weeks.map((week) => ({ week, to: plan })));
  const ready = prepareForks(prepared, { of, forks, worlds: most }, organisations);
  const { plans, replicates, worlds, horizon, org, source } = ready;
  const { target, seed } = source.scenario;
  const readers = plans.map(({ model: { series, weeks: last } }) =>
    createOutcomes({ series, weeks: last, people: org.size, target }, replicates),
  );
  let done = 0;
  const failures = await playPlans(ready, {
    ...control,
    onTrajectory(plan, replicate, trajectory) {
      readers[plan].add(replicate, trajectory);
      onProgress?.(++done, plans.length * replicates);
    },
  });
  const [goingOn, ...outcomes] = readers.map((reader) => reader.outcomes);
  const bounds = outcomeBounds({ target, horizon, people: org.size });
  return {
    of,
    plans: to.map((plan, p) => {
      const [from, past] = [p * weeks.length, (p + 1) * weeks.length];
      const inIt = [forks.slice(from, past), outcomes.slice(from, past)] as const;
      const best = by.map((outcome) => bestChange(goingOn, ...inIt, outcome, worlds, seedKey(seed), bounds));
      return { to: plan, best };
    }),
    worlds,
    replicates,
    failures,
  };
}
