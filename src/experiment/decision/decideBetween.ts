import type { Key } from '../../engine/draws.ts';
import {
  type Criterion,
  type DecisiveOutcomeName,
  decisiveOutcomes,
} from '../../scenario/decide/decisiveOutcomes.ts';
import { differenceOverWorlds } from '../../statistics/differenceOverWorlds.ts';
import { estimateOverWorlds } from '../../statistics/estimateOverWorlds.ts';
import { type OutcomeBounds, outcomeScales, type PlanOutcomes } from '../outcomes.ts';
import { chooseByMeans, marginOf } from './chooseByMeans.ts';
import type { BesideNothing, Decision, DecisiveDifference, Rival } from './decision.ts';
import { type PairDifference, simultaneousPairs } from './simultaneousPairs.ts';

/** A plan that may be chosen, or that only stands beside the others: the arm in which nothing is done. */
export interface DecidedPlan extends PlanOutcomes {
  readonly ranked: boolean;
}

/**
 * The choice between the ranked plans by the outcomes of `by`, one after the other: those that fall short of the best by
 * less than what matters go on to the next, and the best of those left in the last is chosen; between equals there the
 * outcomes before it say who, and those that are equal in all lead together. A difference as large as the margin matters.
 *
 * The intervals hold together over all pairs of ranked plans and all outcomes of `by`, not over the pairs with the chosen one
 * alone: that one was picked by looking at the same worlds. A relative margin is a share of the better plan's mean – of the
 * best of a stage, and of the chosen one in the verdicts – whose own uncertainty is left out.
 *
 * A plan that lost in an early outcome by more than what matters may be within it of the plan that was chosen in the end, and
 * ahead of it later: it is then not told apart from it, for nothing tells the two apart.
 *
 * @returns undefined where no plan is ranked
 * @throws Error where a ranked plan lacks an outcome
 */
export function decideBetween(
  plans: readonly DecidedPlan[],
  by: readonly Criterion[],
  worlds: number,
  key: Key,
  bounds?: OutcomeBounds,
): Decision | undefined {
  const ranked = plans.filter((plan) => plan.ranked);
  if (ranked.length === 0) return undefined;
  const means = new Map(
    by.map(({ outcome }) => [
      outcome,
      new Map(ranked.map((plan) => [plan.name, mean(plan, outcome, worlds)])),
    ]),
  );
  const meanOf = (plan: string, outcome: DecisiveOutcomeName) => means.get(outcome)?.get(plan) ?? NaN;

  const outcomes = by.map(({ outcome }) => outcome);
  const { stages, chosenWith } = chooseByMeans(
    ranked.map(({ name }) => name),
    by,
    meanOf,
  );
  const [chosen] = chosenWith;

  const pairs = simultaneousPairs(ranked, outcomes, worlds, key, bounds);
  const rivals = ranked.flatMap(({ name: plan }): Rival[] => {
    if (plan === chosen) return [];
    const differences = by.map((criterion) => ({
      ...differenceBetween(pairs, chosen, plan, criterion.outcome),
      outcome: criterion.outcome,
      margin: marginOf(criterion, meanOf(chosen, criterion.outcome)),
    }));
    return [{ plan, ...verdictOn(differences), differences }];
  });
  return {
    by,
    chosen,
    chosenWith,
    contenders: [chosen, ...rivals.flatMap(({ plan, verdict }) => (verdict === 'told-apart' ? [] : [plan]))],
    stages,
    rivals,
    worlds,
    besideNothing: besideNothing(plans, chosen, worlds),
  };
}

/** The chosen plan beside the plan that is not ranked, where the target may be in place as often under either. */
function besideNothing(
  plans: readonly DecidedPlan[],
  chosen: string,
  worlds: number,
): BesideNothing | undefined {
  const nothing = plans.find(({ ranked }) => !ranked);
  const leader = plans.find(({ name }) => name === chosen);
  if (nothing === undefined || leader === undefined) return undefined;
  const [before, after] = [nothing, leader].map(({ outcomes }) => outcomes.get('kept'));
  if (before === undefined || after === undefined) return undefined;
  const isNowhere = ({ outcomes }: DecidedPlan) =>
    outcomes.get('kept')?.every((value) => value === 0) ?? false;
  const keptNowhere = plans.every((plan) => !plan.ranked || isNowhere(plan));
  const kept = differenceOverWorlds(before, after, worlds, outcomeScales.kept);
  // where the worlds are too few for an interval, they are for everything, and that is told elsewhere
  if (!keptNowhere && !(kept.low <= 0 && kept.high >= 0)) return undefined;
  const means = (outcome: 'buyIn' | 'cost') => ({
    ofChosen: leader.outcomes.has(outcome) ? mean(leader, outcome, worlds) : NaN,
    ofNothing: nothing.outcomes.has(outcome) ? mean(nothing, outcome, worlds) : NaN,
  });
  return { plan: nothing.name, keptNowhere, kept, buyIn: means('buyIn'), cost: means('cost') };
}

function mean({ name, outcomes }: DecidedPlan, outcome: DecisiveOutcomeName, worlds: number): number {
  const values = outcomes.get(outcome);
  if (values === undefined) throw new Error(`plan "${name}" has no ${outcome} to decide by`);
  return estimateOverWorlds(values, worlds, outcomeScales[outcome]).estimate;
}

/** The chosen plan less the rival, whichever of them stands first. */
function differenceBetween(
  pairs: readonly PairDifference[],
  chosen: string,
  rival: string,
  outcome: DecisiveOutcomeName,
) {
  const pair = pairs.find(
    ({ a, b, metric }) => metric === outcome && (a === chosen ? b === rival : a === rival && b === chosen),
  );
  if (pair === undefined) throw new Error(`no difference of ${chosen} and ${rival} in ${outcome}`);
  const { a, estimate, low, high, method, n } = pair;
  return a === chosen
    ? { estimate: -estimate, low: -high, high: -low, method, n }
    : { estimate, low, high, method, n };
}

/** What the differences with the chosen plan say of a rival, gone through in their order. */
function verdictOn(differences: readonly DecisiveDifference[]): Pick<Rival, 'verdict' | 'at' | 'aheadAt'> {
  let open: DecisiveOutcomeName | undefined;
  let rivalMayBe = false;
  for (const difference of differences) {
    const { outcome, margin } = difference;
    const lead = leadOf(difference);
    if (lead === undefined || lead.least < -margin) {
      // what a later outcome says for the rival is told, however open the one before it is
      if (lead !== undefined && lead.most < 0)
        return { verdict: 'not-told-apart', at: open ?? outcome, aheadAt: outcome };
      open ??= outcome;
      rivalMayBe = true;
    } else if (!rivalMayBe) {
      if (lead.least > margin) return { verdict: 'told-apart', at: outcome };
      if (lead.most > margin) open ??= outcome;
    }
  }
  return open === undefined
    ? { verdict: 'no-difference-that-matters', at: undefined }
    : { verdict: 'not-told-apart', at: open };
}

/** By how much the chosen plan is better, at least and at most; undefined where the worlds are too few to say. */
function leadOf({ outcome, estimate, low, high, method }: DecisiveDifference) {
  if (method === 'too-few') return undefined;
  // an amount of money that is the same in every world follows from the plans, not from what is drawn: it is known
  const [from, to] = method === 'same' ? [estimate, estimate] : [low, high];
  return decisiveOutcomes[outcome].better === 1 ? { least: from, most: to } : { least: -to, most: -from };
}
