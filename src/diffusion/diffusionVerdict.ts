import { excludesZero } from '../statistics/interval.ts';
import { type CandidateModel, withoutTies } from './candidateModels.ts';
import type { CandidateContrast } from './contrast.ts';

/**
 * What may be said of the ties, by log-likelihood over all communities:
 *
 *  - `ties`      they alone foretell better than every curve without them, and than permuted ties
 *  - `added`     beside the share of adopters in the community they add something, and more than permuted ties do
 *  - `contacts`  they add something, but permuted ties cannot be told from them: having contacts counts, not which
 *  - `worse`     they add nothing, and alone they foretell worse than some curve without them
 *  - `none`      no difference is shown
 */
export const verdicts = ['ties', 'added', 'contacts', 'worse', 'none'] as const;

export interface Verdict {
  readonly says: (typeof verdicts)[number];
  /** Curves without ties that foretell better than the ties alone. */
  readonly better: readonly CandidateModel[];
  /** Curves without ties that foretell worse than the ties alone. */
  readonly worse: readonly CandidateModel[];
}

/** What the intervals of the contrasts allow to be said. */
export function verdictOf(contrasts: readonly CandidateContrast[]): Verdict {
  const sign = (one: CandidateModel, other: CandidateModel): number => {
    const contrast = contrasts.find((each) => each.one === one && each.other === other);
    if (contrast === undefined) throw new Error(`${one} was not compared with ${other}`);
    const { likelihood } = contrast.scores.all;
    return excludesZero(likelihood) ? Math.sign(likelihood.value) : 0;
  };
  const better = withoutTies.filter((rival) => sign('network', rival) < 0);
  const worse = withoutTies.filter((rival) => sign('network', rival) > 0);
  const rewired = sign('network', 'rewired');
  const adds = sign('communityAndNetwork', 'community');
  const addsMore = sign('communityAndNetwork', 'communityAndRewired');
  const says = () => {
    if (worse.length === withoutTies.length && rewired > 0) return 'ties';
    if (adds > 0) return addsMore > 0 ? 'added' : 'contacts';
    return better.length > 0 || adds < 0 ? 'worse' : 'none';
  };
  return { says: says(), better, worse };
}
