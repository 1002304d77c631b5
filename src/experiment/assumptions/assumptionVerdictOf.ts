import { type Key, randomStream, streamKey } from '../../engine/draws.ts';
import { HYPERCUBES } from '../../scenario/assumptions/assumptionsSchema.ts';
import {
  type Criterion,
  type DecisiveOutcomeName,
  decisiveOutcomes,
} from '../../scenario/decide/decisiveOutcomes.ts';
import { estimateOverWorlds } from '../../statistics/estimateOverWorlds.ts';
import { LEAST_RELIABILITY } from '../../statistics/expectedOfDraws.ts';
import { quantile } from '../../statistics/quantile.ts';
import { singleBound } from '../../statistics/singleBound.ts';
import { strongestInputs } from '../../statistics/strongestInputs.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import type { MeanOf } from '../decision/chooseByMeans.ts';
import type { OutcomeBounds, PlanOutcomes } from '../outcomes.ts';
import type { AssumptionVerdict, Contest, Flip, NoisyOutcome, OutcomesInDraws } from './assumptionVerdict.ts';
import { choiceInDraw, type DrawChoice, standing } from './choicesInDraws.ts';
import type { DrawnAssumptions } from './drawnAssumptions.ts';
import { expectedInDraws } from './expectedInDraws.ts';

/** Assumptions that are named at most. */
const MOST_NAMED = 3;

/** A draw in all of whose worlds every plan came, and the hypercube that it is of. */
interface CompleteDraws extends OutcomesInDraws {
  readonly hypercubes: readonly number[];
}

/**
 * What the choice between plans owes to what is not known: the share of draws in which the decision rule chooses each, what moves it, and
 * the bound at which it changes. All speaks of what is to be expected in a draw, never of the few worlds in which it was played.
 * Draws in which a run broke off are left out.
 *
 * @param key the scenario's
 */
export function assumptionVerdictOf(
  drawn: OutcomesInDraws,
  by: readonly Criterion[],
  key: Key,
  bounds?: OutcomeBounds,
): AssumptionVerdict {
  const outcomes = by.map(({ outcome }) => outcome);
  const draws = completeDraws(drawn, outcomes);
  const names = draws.outcomes.map(({ name }) => name);
  const { inDraw, reliabilities } = expectedInDraws(draws, outcomes, bounds);
  const choices = draws.values.map((_, draw) => choiceInDraw(names, by, inDraw(draw)));
  const asked = new Set(choices.flatMap(({ decidedBy }) => decidedBy));
  const noisy = by.flatMap((criterion): NoisyOutcome[] => {
    const found = reliabilities.get(criterion.outcome)!;
    const isRead = asked.has(criterion.outcome) && found.reliability < LEAST_RELIABILITY;
    return isRead && doDrawsDisagree(draws, criterion) ? [found] : [];
  });
  const of = { draws: choices.length, worlds: draws.worlds, paths: draws.paths, noisy };
  if (noisy.length > 0) return { ...of, told: undefined };

  const shareOf = (plan: string | undefined) =>
    shareBetweenHypercubes(
      choices.map((choice) => choice.plan === plan),
      draws.hypercubes,
    );
  const shares = names.map((plan) => ({ plan, share: shareOf(plan) }));
  const [first, second] = [...shares].sort((a, b) => b.share.estimate - a.share.estimate);
  const contest = () =>
    contestOf({ draws, by, choices, inDraw, key: streamKey(key, 'contest') }, first.plan, second.plan);
  return {
    ...of,
    told: {
      shares,
      undecided: shareOf(undefined),
      contest: first.share.estimate > 0 ? contest() : undefined,
    },
  };
}

function completeDraws(drawn: OutcomesInDraws, outcomes: readonly DecisiveOutcomeName[]): CompleteDraws {
  const { values, worlds, paths } = drawn;
  const worldsOf = (draw: number) => Array.from({ length: worlds }, (_, w) => draw * worlds + w);
  const isComplete = (draw: number) =>
    drawn.outcomes.every((plan) =>
      outcomes.every((outcome) => {
        const column = plan.outcomes.get(outcome)!;
        return worldsOf(draw).every((world) => !Number.isNaN(column[world]));
      }),
    );
  const complete = [...values.keys()].filter(isComplete);
  const kept = complete.flatMap(worldsOf);
  return {
    paths,
    worlds,
    values: complete.map((draw) => values[draw]),
    hypercubes: complete.map((draw) => Math.floor((draw * HYPERCUBES) / values.length)),
    outcomes: drawn.outcomes.map(({ name, outcomes: of }) => ({
      name,
      outcomes: new Map(
        [...of].map(([metric, column]) => [metric, Float64Array.from(kept, (k) => column[k])]),
      ),
    })),
  };
}

/** The share of draws with its interval between Latin hypercubes; where all draws say the same, every draw counts. */
function shareBetweenHypercubes(is: readonly boolean[], hypercubes: readonly number[]): WorldEstimate {
  if (is.every((each) => each === is[0]))
    return estimateOverWorlds(
      Float64Array.from(is, (each) => (each ? 1 : 0)),
      is.length,
      'yes-no',
    );
  const byHypercube = Array.from({ length: HYPERCUBES }, (_, h) =>
    is.filter((_, draw) => hypercubes[draw] === h),
  );
  const most = Math.max(...byHypercube.map((of) => of.length));
  // replicate r of an estimate lives in world r mod worlds; a draw that is missing is a blank
  const values = Float64Array.from({ length: most * HYPERCUBES }, (_, r) => {
    const each = byHypercube[r % HYPERCUBES][Math.floor(r / HYPERCUBES)];
    return each === undefined ? NaN : Number(each);
  });
  return estimateOverWorlds(values, HYPERCUBES, 'yes-no');
}

/** The mean of a plan in an outcome over the worlds of each draw, luck and all. */
function meansOf({ worlds }: DrawnAssumptions, { outcomes }: PlanOutcomes, outcome: DecisiveOutcomeName) {
  const values = outcomes.get(outcome)!;
  return Float64Array.from({ length: values.length / worlds }, (_, draw) => {
    let sum = 0;
    for (let w = 0; w < worlds; w++) sum += values[draw * worlds + w];
    return sum / worlds;
  });
}

/** Whether two plans stand otherwise beside each other in some draws than in others, as they came. */
function doDrawsDisagree(draws: OutcomesInDraws, criterion: Criterion): boolean {
  const means = draws.outcomes.map((plan) => meansOf(draws, plan, criterion.outcome));
  return means.some((first, p) =>
    means.slice(p + 1).some((second) => {
      const standings = Array.from(first, (value, draw) => standing(criterion, value, second[draw]));
      return new Set(standings).size > 1;
    }),
  );
}

interface ContestOf {
  readonly draws: CompleteDraws;
  readonly by: readonly Criterion[];
  readonly choices: readonly DrawChoice[];
  readonly inDraw: (draw: number) => MeanOf;
  readonly key: Key;
}

function contestOf(of: ContestOf, leader: string, rival: string): Contest {
  const { draws, inDraw, key } = of;
  const outcome = tellingOutcome(of, leader, rival);
  const { better } = decisiveOutcomes[outcome];
  const planOf = (name: string) => draws.outcomes.find((plan) => plan.name === name)!;
  const expected = Float64Array.from(draws.values, (_, draw) => {
    const meanOf = inDraw(draw);
    return meanOf(leader, outcome) - meanOf(rival, outcome);
  }).sort();
  const ofRival = meansOf(draws, planOf(rival), outcome);
  // as it came: the fit by which luck was removed is made of the assumptions, and would tell of itself
  const lead = meansOf(draws, planOf(leader), outcome).map((value, draw) => (value - ofRival[draw]) * better);
  const resampling = streamKey(key, 'resamples');
  return {
    leader,
    rival,
    outcome,
    difference: [quantile(expected, 0.05), quantile(expected, 0.5), quantile(expected, 0.95)],
    strongest: strongestInputs(draws.values, lead, MOST_NAMED, (resample) =>
      randomStream(resampling, resample),
    ).map(({ input, ...strength }) => ({ path: draws.paths[input], ...strength })),
    flip: flipOf(of, leader),
  };
}

/** The first outcome in which two plans differ by what matters, in most draws; the last where they hardly ever do. */
function tellingOutcome(
  { by, draws, inDraw }: ContestOf,
  leader: string,
  rival: string,
): DecisiveOutcomeName {
  const counts = by.map(() => 0);
  for (const draw of draws.values.keys()) {
    const meanOf = inDraw(draw);
    const k = by.findIndex(
      (criterion) =>
        standing(criterion, meanOf(leader, criterion.outcome), meanOf(rival, criterion.outcome)) !== 0,
    );
    counts[k < 0 ? by.length - 1 : k]++;
  }
  return by[counts.indexOf(Math.max(...counts))].outcome;
}

function flipOf({ draws, choices, key }: ContestOf, leader: string): Flip | undefined {
  const dealing = streamKey(key, 'deals');
  const found = singleBound(
    {
      inputs: draws.values,
      yes: choices.map(({ plan }) => plan !== leader),
      folds: draws.hypercubes,
    },
    (deal) => randomStream(dealing, deal),
  );
  if (found === undefined) return undefined;
  const { input, bound, yesAbove, heldOut } = found;
  const isBeyond = (draw: number) => draws.values[draw][input] > bound === yesAbove;
  const chosen = (beyond: boolean) =>
    choices.filter((_, draw) => isBeyond(draw) === beyond).map(({ plan }) => plan);
  const sideOf = (plans: readonly (string | undefined)[]) => ({
    draws: plans.length,
    leader: plans.filter((plan) => plan === leader).length,
  });
  const [beyond, elsewhere] = [chosen(true), chosen(false)];
  const others = draws.outcomes.flatMap(({ name: plan }) => {
    const count = beyond.filter((each) => each === plan).length;
    return plan === leader || count === 0 ? [] : [{ plan, draws: count }];
  });
  const [instead] = others.sort((one, other) => other.draws - one.draws);
  return {
    path: draws.paths[input],
    bound,
    above: yesAbove,
    beyond: { ...sideOf(beyond), instead },
    elsewhere: sideOf(elsewhere),
    heldOut,
  };
}
