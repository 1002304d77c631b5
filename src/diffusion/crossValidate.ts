import { type Key, uniform } from '../engine/draws.ts';
import { checkpoint } from '../engine/runControl.ts';
import type { AtRisk } from './atRisk.ts';
import type { Diffusion } from './diffusion.ts';
import { addEvidence, createEvidence, type Evidence, scorePrediction, scoreRates } from './evidence.ts';
import type { Explanation } from './explanation.ts';
import { type Prediction, type PredictionControl, predict } from './predict.ts';

/** One model on one network: two fits, each judged on the communities that it has not seen. */
export interface CrossValidation<Fit> {
  /** Fitted on the second half and on the first half, in this order: those that the first and the second were judged by. */
  readonly fits: readonly [Fit, Fit];
  readonly evidence: Evidence;
  /** Adopters by the end of each period in the first and in the second half, a column per replicate. */
  readonly together: readonly [Prediction['together'], Prediction['together']];
}

/** Fits a model on each half of the communities, and judges it on the other. `half` is −1 for communities in neither. */
export async function crossValidate<Fit>(
  explanation: Explanation<Fit>,
  diffusion: Diffusion,
  rows: AtRisk,
  half: Int8Array,
  retold: Omit<PredictionControl, 'scored'>,
): Promise<CrossValidation<Fit>> {
  const evidence = createEvidence(diffusion);
  const judgeHalf = async (side: 0 | 1) => {
    const of = (wanted: number) => Uint8Array.from(half, (each) => (each === wanted ? 1 : 0));
    const scored = of(side);
    const fit = await explanation.fit(of(1 - side));
    await checkpoint(retold.control);
    scoreRates(evidence, diffusion, rows, explanation.rates(fit), scored);
    const foretold = await predict(diffusion, explanation.timesOf(fit), { ...retold, scored });
    scorePrediction(evidence, diffusion, foretold, explanation.alike(fit), scored);
    return { fit, together: foretold.together };
  };
  const first = await judgeHalf(0);
  const second = await judgeHalf(1);
  return { fits: [first.fit, second.fit], evidence, together: [first.together, second.together] };
}

/** What several networks of equal standing show on average. */
export function meanEvidence(diffusion: Diffusion, judged: readonly CrossValidation<unknown>[]): Evidence {
  const mean = createEvidence(diffusion);
  for (const { evidence } of judged) addEvidence(mean, evidence, 1 / judged.length);
  return mean;
}

/**
 * Which half each community falls into, 0 or 1, by lot; the halves are equal in communities, or the first has one more.
 * A community of which everybody had adopted at the start has nothing to tell, and is in neither: −1.
 *
 * @param waiting people of each community who could adopt after the start
 */
export function halves(waiting: Float64Array, key: Key): Int8Array {
  const open = [...waiting.keys()].filter((community) => waiting[community] > 0);
  const lot = Float64Array.from(waiting, (_, community) => uniform(key, community, 0));
  const order = open.sort((a, b) => lot[a] - lot[b] || a - b);
  const half = new Int8Array(waiting.length).fill(-1);
  for (const [position, community] of order.entries())
    half[community] = position < Math.ceil(order.length / 2) ? 0 : 1;
  return half;
}
