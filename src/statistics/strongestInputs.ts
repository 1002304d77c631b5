import { quantile } from './quantile.ts';
import { correlation } from './rankCorrelation.ts';
import { ranks } from './ranks.ts';
import { type Draws, shuffled } from './shuffled.ts';

/** How one input goes together with an outcome over points. */
export interface InputStrength {
  /** The column of the input. */
  readonly input: number;
  /** Spearman's rank correlation, in [−1, 1], with its bootstrap interval at 95 %. */
  readonly correlation: number;
  readonly low: number;
  readonly high: number;
  /** Share of the resamples in which it was one of the strongest. */
  readonly amongStrongest: number;
}

const RESAMPLES = 999;

/** Deals of the outcome among the points, and how many of them may hold a correlation as strong as one that is told. */
const DEALS = 200;
const MOST_AS_STRONG = 9;

/**
 * The inputs that go together with an outcome most, the strongest first, at most `most` of them. They were picked among many: one
 * is told only where it is stronger than the strongest of all inputs is in 95 % of {@link DEALS} deals of the outcome anew, and its
 * own interval leaves out 0. Points are resampled with replacement (percentile bootstrap) with the ranks that they have among all.
 *
 * @param inputs a row a point
 * @param draws the draws of one resample, or of one deal, each; deals come after resamples
 */
export function strongestInputs(
  inputs: readonly (readonly number[])[],
  outcome: Float64Array,
  most: number,
  draws: (resample: number) => Draws,
): InputStrength[] {
  const count = inputs.length;
  const ranked = ranks(outcome);
  const columns = inputs[0].map((_, input) => ranks(inputs.map((row) => row[input])));
  const found = columns.map((column) => correlation(column, ranked));
  const dealtBest = Float64Array.from({ length: DEALS }, (_, deal) => {
    const dealt = Float64Array.from(shuffled([...ranked], draws(RESAMPLES + deal)));
    return Math.max(...columns.map((column) => Math.abs(correlation(column, dealt))));
  }).sort();
  const toBeat = dealtBest[DEALS - 1 - MOST_AS_STRONG];
  const resampled = columns.map(() => new Float64Array(RESAMPLES));
  const amongStrongest = columns.map(() => 0);
  const picked = new Int32Array(count);
  const ofOutcome = new Float64Array(count);
  const ofInput = new Float64Array(count);
  const strengths = columns.map(() => 0);
  for (let b = 0; b < RESAMPLES; b++) {
    const draw = draws(b);
    for (let k = 0; k < count; k++) picked[k] = Math.floor(draw(k) * count);
    for (let k = 0; k < count; k++) ofOutcome[k] = ranked[picked[k]];
    for (let input = 0; input < columns.length; input++) {
      const column = columns[input];
      for (let k = 0; k < count; k++) ofInput[k] = column[picked[k]];
      strengths[input] = correlation(ofInput, ofOutcome);
      resampled[input][b] = strengths[input];
    }
    for (const input of strongestOf(strengths, most)) amongStrongest[input]++;
  }
  return strongestOf(found, most).flatMap((input) => {
    const sorted = resampled[input].sort();
    const [low, high] = [quantile(sorted, 0.025), quantile(sorted, 0.975)];
    const isShown = Math.abs(found[input]) > toBeat && (low > 0 || high < 0);
    return isShown
      ? [{ input, correlation: found[input], low, high, amongStrongest: amongStrongest[input] / RESAMPLES }]
      : [];
  });
}

/** The columns with the largest absolute values, the largest first. */
const strongestOf = (values: readonly number[], most: number): number[] =>
  [...values.keys()].sort((a, b) => Math.abs(values[b]) - Math.abs(values[a]) || a - b).slice(0, most);
