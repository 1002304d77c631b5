import { seedKey } from '../../engine/draws.ts';
import { estimateOverWorlds } from '../../statistics/estimateOverWorlds.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import type { Failure } from '../comparison.ts';
import { type Outcomes, outcomeBounds, scaleOf } from '../outcomes.ts';
import type { Prepared } from '../prepare.ts';
import { type BestChange, bestChange, type ForkOutcome } from './bestChange.ts';
import { type PlayForksOptions, playForks } from './playForks.ts';
import type { Branches, Fork } from './prepareForks.ts';

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

/** What going on and each change of mind come to by themselves, in one outcome. */
export interface ForkValues {
  readonly goingOn: WorldEstimate;
  /** In the order of the weeks. */
  readonly changes: readonly WorldEstimate[];
}

/** The best week to change one's mind, for each plan that may take over. */
export interface ChangesOfMind {
  readonly of: string;
  readonly plans: readonly {
    readonly to: string;
    /** By each outcome, in the order asked. */
    readonly best: readonly BestChange[];
    readonly values: readonly ForkValues[];
  }[];
  readonly worlds: number;
  readonly replicates: number;
  readonly failures: readonly Failure[];
}

/** The plan that goes on, and every change of mind asked: for each plan that may take over, week by week. */
export const branchesAsked = ({ of, to, weeks, worlds }: Omit<ChangesAsked, 'outcomes'>): Branches => ({
  of,
  branches: [[], ...forksOf({ to, weeks }).map((fork) => [fork])],
  worlds,
});

const forksOf = ({ to, weeks }: Pick<ChangesAsked, 'to' | 'weeks'>): Fork[] =>
  to.flatMap((plan) => weeks.map((week) => ({ week, to: plan })));

/** Plays every change of mind asked, and says of each plan that may take over in which week that is best. */
export async function changesOfMind(
  prepared: Prepared,
  asked: ChangesAsked,
  options: PlayForksOptions = {},
): Promise<ChangesOfMind> {
  const { of, to, weeks, outcomes: by } = asked;
  const forks = forksOf(asked);
  const played = await playForks(prepared, branchesAsked(asked), options);
  const { worlds, replicates, failures } = played;
  const [goingOn, ...outcomes] = played.branches.map((branch) => branch.outcomes);
  const { horizon, org, source } = prepared;
  const { target, seed } = source.scenario;
  const bounds = outcomeBounds({ target, horizon, people: org.size });
  const plans = to.map((plan, p) => {
    const [from, past] = [p * weeks.length, (p + 1) * weeks.length];
    const those = [forks.slice(from, past), outcomes.slice(from, past)] as const;
    const best = by.map((outcome) => bestChange(goingOn, ...those, outcome, worlds, seedKey(seed), bounds));
    const values = by.map((outcome): ForkValues => {
      const told = (of: Outcomes) => estimateOverWorlds(of.get(outcome)!, worlds, scaleOf(outcome, bounds));
      return { goingOn: told(goingOn), changes: those[1].map(told) };
    });
    return { to: plan, best, values };
  });
  return { of, plans, worlds, replicates, failures };
}
