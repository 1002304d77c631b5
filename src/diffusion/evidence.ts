import { concordance } from '../statistics/concordance.ts';
import type { AtRisk } from './atRisk.ts';
import { type Diffusion, isSeed } from './diffusion.ts';
import { logChance } from './hazard.ts';
import type { Prediction } from './predict.ts';

/** How well a model foretold each community, from parameters that were fitted on others: sums, one per community. */
export interface Evidence {
  /** Log-likelihood of what happened, period by period, in natural units. */
  readonly logLikelihood: Float64Array;
  /** Of those at risk in a period, pairs of which one adopted in it and the other did not: how many in the right order. */
  readonly nextConcordant: Float64Array;
  readonly nextPairs: Float64Array;
  /** Of people who adopted at different times, or of whom one never did: how many in the right order from the start. */
  readonly orderConcordant: Float64Array;
  readonly orderPairs: Float64Array;
  /** Adopters foretold by the end of each period, a column of `periods + 1` per community. */
  readonly adopters: readonly Float64Array[];
}

/** Nothing known of any community yet. */
export function createEvidence({ community, periods }: Diffusion): Evidence {
  const sums = () => new Float64Array(community.labels.length);
  return {
    logLikelihood: sums(),
    nextConcordant: sums(),
    nextPairs: sums(),
    orderConcordant: sums(),
    orderPairs: sums(),
    adopters: community.labels.map(() => new Float64Array(periods + 1)),
  };
}

/** Adds a `part` of one piece of evidence to another: several networks of equal standing count by their mean. */
export function addEvidence(to: Evidence, from: Evidence, part: number): void {
  const add = (sums: Float64Array, more: Float64Array) => {
    for (let i = 0; i < sums.length; i++) sums[i] += part * more[i];
  };
  add(to.logLikelihood, from.logLikelihood);
  add(to.nextConcordant, from.nextConcordant);
  add(to.nextPairs, from.nextPairs);
  add(to.orderConcordant, from.orderConcordant);
  add(to.orderPairs, from.orderPairs);
  for (const [c, column] of to.adopters.entries()) add(column, from.adopters[c]);
}

/**
 * Scores the communities for which `scored` is 1 period by period, on the examples that people really had.
 *
 * @param rates above 0, one per row: the chance to adopt in that period is 1 − e^−rate
 */
export function scoreRates(
  evidence: Evidence,
  { community, periods }: Diffusion,
  { person, adopted, first }: AtRisk,
  rates: Float64Array,
  scored: Uint8Array,
): void {
  for (let period = 1; period <= periods; period++) {
    const adoptedIn: number[][] = community.labels.map(() => []);
    const ratesIn: number[][] = community.labels.map(() => []);
    for (let row = first[period]; row < first[period + 1]; row++) {
      const c = community.of[person[row]];
      if (scored[c] === 0) continue;
      evidence.logLikelihood[c] += logChance(rates[row], adopted[row]);
      adoptedIn[c].push(adopted[row] === 1 ? period : -1);
      ratesIn[c].push(-rates[row]);
    }
    for (const [c, times] of adoptedIn.entries()) {
      const { concordant, pairs } = concordance(Int32Array.from(times), Float64Array.from(ratesIn[c]));
      evidence.nextConcordant[c] += concordant;
      evidence.nextPairs[c] += pairs;
    }
  }
}

/**
 * Scores the communities for which `scored` is 1 on what was foretold of them from the first adopters alone.
 *
 * @param alike whether people of one community have the same chances, whatever luck made of them in these replicates
 */
export function scorePrediction(
  evidence: Evidence,
  diffusion: Diffusion,
  { adoptedAt, adopters }: Prediction,
  alike: boolean,
  scored: Uint8Array,
): void {
  const { size, community } = diffusion;
  for (const [c, column] of adopters.entries()) {
    if (scored[c] === 0) continue;
    const members = Array.from({ length: size }, (_, i) => i).filter(
      (i) => community.of[i] === c && !isSeed(diffusion, i),
    );
    const { concordant, pairs } = concordance(
      Int32Array.from(members, (i) => diffusion.adoptedAt[i]),
      Float64Array.from(members, (i) => (alike ? 0 : adoptedAt[i])),
    );
    evidence.orderConcordant[c] += concordant;
    evidence.orderPairs[c] += pairs;
    evidence.adopters[c].set(column);
  }
}
