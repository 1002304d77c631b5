import type { BestChange } from '../../experiment/forks/bestChange.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import type { Language } from '../../text/text.ts';
import type { ForksAnswer } from './forksAnswer.ts';
import { bestSentence } from './sentences.ts';

/** Changes of mind as programs read them; values that there are none of are null. */
export function forksAsJson(answer: ForksAnswer, language: Language) {
  const { scenario, of, seed, worlds, replicates, deadline, currency, engineVersion, plans, failures } =
    answer;
  return {
    ...{ scenario, of, seed, worlds, replicates, deadline, currency, engineVersion },
    plans: plans.map(({ to, best }) => ({ to, by: best.map(byOutcome) })),
    failures,
  };

  function byOutcome(each: BestChange) {
    const {
      outcome,
      changes,
      best,
      gain,
      verdict,
      areAllWorse,
      alike,
      besides,
      worldsChoosing,
      worldsJudging,
    } = each;
    return {
      outcome,
      sentence: bestSentence(each, answer)[language],
      best: best?.week ?? null,
      gain: gain === undefined ? null : estimate(gain),
      verdict,
      areAllWorse,
      alike: alike.map(({ week }) => week),
      ...{ worldsChoosing, worldsJudging },
      besides: besides.map(({ outcome: other, difference }) => ({ outcome: other, ...estimate(difference) })),
      weeks: changes.map(({ week, difference }) => ({ week, ...estimate(difference) })),
    };
  }
}

/** JSON writes what is no number as null. */
const estimate = ({ estimate: difference, low, high, method, n }: WorldEstimate) => ({
  difference,
  low,
  high,
  method,
  worlds: n,
});
