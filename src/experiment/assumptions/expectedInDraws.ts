import type { DecisiveOutcomeName } from '../../scenario/decide/decisiveOutcomes.ts';
import { type ExpectedOfDraws, expectedOfDraws } from '../../statistics/expectedOfDraws.ts';
import { ranks } from '../../statistics/ranks.ts';
import { smoothFitter } from '../../statistics/ridge.ts';
import { boundsOf } from '../../statistics/worldEstimate.ts';
import type { MeanOf } from '../decision/chooseByMeans.ts';
import { type OutcomeBounds, scaleOf } from '../outcomes.ts';
import type { NoisyOutcome, OutcomesInDraws } from './assumptionVerdict.ts';

/** What is to be expected of plans in every draw, luck removed. */
export interface ExpectedInDraws {
  /** What is to be expected in one draw. */
  inDraw(draw: number): MeanOf;
  /** How well the differences between plans in an outcome are known, and with how many worlds well enough. */
  readonly reliabilities: ReadonlyMap<DecisiveOutcomeName, NoisyOutcome>;
}

/**
 * What is to be expected of every plan in every draw. Plans share their worlds, so that most of their luck is common: it is removed
 * from what they have in common and from what each has beside the others apart. What lies outside of what is possible is cut off.
 */
export function expectedInDraws(
  { values: drawn, worlds, outcomes: plans }: OutcomesInDraws,
  outcomes: readonly DecisiveOutcomeName[],
  bounds: OutcomeBounds | undefined,
): ExpectedInDraws {
  // ranks: of a Latin hypercube they are the places in the ranges, whatever the scale
  const ranked = drawn[0].map((_, k) => ranks(drawn.map((row) => row[k])));
  const fit = smoothFitter(drawn.map((_, draw) => ranked.map((column) => column[draw])));
  const reliabilities = new Map<DecisiveOutcomeName, NoisyOutcome>();
  const values = new Map<string, Float64Array>();
  const keyOf = (plan: string, outcome: DecisiveOutcomeName) => `${outcome} ${plan}`;
  for (const outcome of outcomes) {
    const [least, most] = boundsOf(scaleOf(outcome, bounds));
    const columns = plans.map((plan) => plan.outcomes.get(outcome)!);
    const common = columns[0].map(
      (_, world) => columns.reduce((sum, column) => sum + column[world], 0) / columns.length,
    );
    const ofCommon = expectedOfDraws(common, worlds, fit).values;
    const apart = columns.map((column) =>
      expectedOfDraws(
        column.map((value, world) => value - common[world]),
        worlds,
        fit,
      ),
    );
    for (const [p, { name }] of plans.entries())
      values.set(
        keyOf(name, outcome),
        ofCommon.map((value, draw) => Math.min(most, Math.max(least, value + apart[p].values[draw]))),
      );
    reliabilities.set(outcome, leastReliable(outcome, apart));
  }
  return {
    inDraw: (draw) => (plan, outcome) => values.get(keyOf(plan, outcome))![draw],
    reliabilities,
  };
}

function leastReliable(outcome: DecisiveOutcomeName, found: readonly ExpectedOfDraws[]): NoisyOutcome {
  const reliability = Math.min(...found.map((each) => each.reliability));
  const worldsNeeded = Math.max(...found.map((each) => each.repetitionsNeeded));
  return { outcome, reliability, worldsNeeded };
}
