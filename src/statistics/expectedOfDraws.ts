import { moments } from './moments.ts';
import type { SmoothFitter } from './ridge.ts';

/** What is to be expected in each draw, estimated from a few noisy repetitions, so spread as the expectations are. */
export interface ExpectedOfDraws {
  /** One a draw. */
  readonly values: Float64Array;
  /** Estimated squared correlation of `values` with what would come of endless repetitions, in [0, 1]. */
  readonly reliability: number;
  /** Repetitions of each draw from which the reliability would be at least one half; Infinity where none would do. */
  readonly repetitionsNeeded: number;
}

/** Reliability from which shares of draws may be read off. */
export const LEAST_RELIABILITY = 0.5;
/** Repetitions beyond which nobody is told to go. */
const MOST_REPETITIONS = 10_000;

/**
 * Takes luck out of the means of draws that were each repeated `each` times: the repetitions of draw d stand at
 * d·each, …, d·each + each − 1 of `values`.
 *
 * The variance of luck is that within draws; the variance of what is expected is that of the means less what luck adds to it
 * (one-way analysis of variance). Each mean is drawn towards what the smooth function of the drawn inputs says of it, as far
 * as that explains the others – its best linear prediction – and the predictions are then stretched about their mean to the
 * variance that expectations have: without a fit this is shrinking by the square root of the reliability (Louis 1984). Counted as
 * they come, means would lie beyond any bound too often; as best predictions, too seldom.
 */
export function expectedOfDraws(values: Float64Array, each: number, fit: SmoothFitter): ExpectedOfDraws {
  const count = values.length / each;
  const means = new Float64Array(count);
  let within = 0;
  for (let d = 0; d < count; d++) {
    const { mean, sd } = moments(values.subarray(d * each, (d + 1) * each));
    means[d] = mean;
    within += (sd * sd) / count;
  }
  const { mean, sd } = moments(means);
  const luck = within / each;
  // what is the same in every draw, and in every repetition, is known
  if (sd === 0 && luck === 0) return { values: means, reliability: 1, repetitionsNeeded: 1 };
  const between = Math.max(0, sd * sd - luck);
  if (between === 0) return { values: means.fill(mean), reliability: 0, repetitionsNeeded: Infinity };

  const { withoutItself } = fit(means);
  const error = means.reduce((sum, each, d) => sum + (each - withoutItself[d]) ** 2, 0) / count;
  // of what is expected, the part that the fit does not explain
  const unexplained = Math.min(between, Math.max(0, error - luck));
  const trust = unexplained === 0 && luck === 0 ? 1 : unexplained / (unexplained + luck);
  const predicted = means.map((value, d) => withoutItself[d] + trust * (value - withoutItself[d]));
  const of = moments(predicted);
  const stretch = of.sd > 0 ? Math.sqrt(between) / of.sd : 1;
  const reliabilityWith = (repetitions: number) => {
    const noise = within / repetitions;
    return 1 - (unexplained === 0 ? 0 : (unexplained * noise) / (unexplained + noise)) / between;
  };
  return {
    values: predicted.map((value) => mean + stretch * (value - of.mean)),
    reliability: reliabilityWith(each),
    repetitionsNeeded: fewestOf(reliabilityWith),
  };
}

function fewestOf(reliabilityWith: (repetitions: number) => number): number {
  for (let repetitions = 1; repetitions <= MOST_REPETITIONS; repetitions++)
    if (reliabilityWith(repetitions) >= LEAST_RELIABILITY) return repetitions;
  return Infinity;
}
