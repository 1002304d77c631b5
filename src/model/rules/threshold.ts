import type { Model } from '../../engine/simulate.ts';
import { type ReferenceSetting, referenceModel } from './reference.ts';

/**
 * Linear threshold (Granovetter 1978), synchronous and deterministic: a person adopts in week t when the adopters of
 * week t − 1 make up at least `need` of the weight of their contacts. Weights and needs are whole numbers, so that a
 * threshold of k/d is met by exactly k of d contacts.
 */
export function thresholdModel(setting: ReferenceSetting, need: Float64Array): Model {
  const { first, follower, weight } = setting.network;
  return referenceModel(setting, (_replicate, run) => {
    // weight still missing; who needs nothing adopts in week 1
    const missing = need.slice();
    const queued = run.adopted.slice();
    const ready = (i: number, next: number[]) => {
      queued[i] = 1;
      next.push(i);
    };
    return (week) => {
      const next: number[] = [];
      if (week === 1)
        for (let i = 0; i < missing.length; i++) if (missing[i] <= 0 && queued[i] === 0) ready(i, next);
      for (const adopter of run.news) {
        for (let t = first[adopter]; t < first[adopter + 1]; t++) {
          const i = follower[t];
          missing[i] -= weight[t];
          if (missing[i] <= 0 && queued[i] === 0) ready(i, next);
        }
      }
      return next;
    };
  });
}

/**
 * The smallest whole weight of adopters that meets a share of a whole total: `total` × `share`, where the quotient
 * of whole numbers as a double decides, so that 1 of 3 contacts meets a threshold written 0.3333333333333333.
 * Infinity where no weight can: a share above 1, or no contacts and a positive share.
 */
export function neededWeight(share: number, total: number): number {
  if (share <= 0) return 0;
  if (share > 1 || total === 0) return Number.POSITIVE_INFINITY;
  let need = Math.ceil(share * total);
  while (need > 0 && (need - 1) / total >= share) need--;
  while (need / total < share) need++;
  return need;
}
