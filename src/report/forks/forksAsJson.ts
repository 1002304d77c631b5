import type { BestChange } from '../../experiment/forks/bestChange.ts';
import type { Language } from '../../text/text.ts';
import { bestSentence } from '../sentences/bestSentence.ts';
import { bestChangeJson, differenceJson } from './bestChangeJson.ts';
import type { ForksAnswer } from './forksAnswer.ts';

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
    const { outcome, ...rest } = bestChangeJson(each);
    return {
      outcome,
      sentence: bestSentence(each, answer)[language],
      ...rest,
      besides: each.besides.map(({ outcome: other, difference }) => ({
        outcome: other,
        ...differenceJson(difference),
      })),
      weeks: each.changes.map(({ week, difference }) => ({ week, ...differenceJson(difference) })),
    };
  }
}
