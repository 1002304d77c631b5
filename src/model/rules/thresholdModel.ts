import type { Model } from '../../engine/simulate.ts';
import { withPrefetch } from './prefetch.ts';
import {
  type Adopters,
  countersFor,
  type ReferenceRule,
  type ReferenceSetting,
  referenceModel,
} from './referenceModel.ts';

/**
 * Linear threshold (Granovetter 1978), synchronous and deterministic: a person adopts in week t when the adopters of
 * week t − 1 make up at least `need` of the weight of their contacts. Weights and needs are whole numbers, so that a
 * threshold of k/d is met by exactly k of d contacts.
 */
export function thresholdModel(setting: ReferenceSetting, need: Float64Array): Model {
  const { weight } = setting.network;
  const alike = weight.every((each) => each === weight[0]);
  return referenceModel(setting, (adopters) =>
    alike
      ? countingContacts(setting, contactsNeeded(need, weight[0] ?? 1), adopters)
      : addingWeights(setting, need, adopters),
  );
}

/** Contacts needed where every contact weighs the same. */
const contactsNeeded = (need: Float64Array, weight: number): Float64Array =>
  need.map((each) => Math.ceil(each / weight));

/**
 * Where contacts weigh the same: how many adopters each person still lacks. The counter is the state as well, as it
 * passes 0 once.
 */
function countingContacts(
  { network, initial }: ReferenceSetting,
  need: Float64Array,
  adopters: Adopters,
): ReferenceRule {
  const { first, follower } = network;
  const { person } = adopters;
  const { empty, most } = countersFor(network);
  const missing = empty();
  const atOnce = Int32Array.from(need.keys()).filter((i) => need[i] <= 0 && initial[i] === 0);
  const start = empty();
  need.forEach((each, i) => {
    start[i] = each <= 0 || initial[i] === 1 ? 0 : Math.min(each, most);
  });

  const tell = withPrefetch(network, person, missing, (from, until, end) =>
    countDown(first, follower, missing, person, from, until, end),
  );

  return {
    start() {
      missing.set(start);
    },
    adopt(week) {
      const { news, count } = adopters;
      let end = count;
      if (week === 1) {
        person.set(atOnce, end);
        end += atOnce.length;
      }
      return tell(news, count, end);
    },
  };
}

/**
 * Counts the adopters `person[from] … person[until − 1]` for each of their followers, and appends whoever thereby
 * reaches 0 behind `person[end − 1]`. Branch-free compaction: every follower is written, and the end advances by the
 * comparison's result. Columns come as arguments, which stay in registers; those of a closure are loaded for every tie.
 */
function countDown(
  first: Uint32Array,
  follower: Int32Array,
  missing: Int16Array | Int32Array,
  person: Int32Array,
  from: number,
  until: number,
  written: number,
): number {
  let end = written;
  for (let k = from; k < until; k++) {
    const adopter = person[k];
    const last = first[adopter + 1];
    for (let t = first[adopter]; t < last; t++) {
      const i = follower[t];
      const left = missing[i] - 1;
      missing[i] = left;
      person[end] = i;
      end += +(left === 0);
    }
  }
  return end;
}

/** Where contacts weigh differently: the weight of adopters that each person still lacks. */
function addingWeights(
  { network, initial }: ReferenceSetting,
  need: Float64Array,
  adopters: Adopters,
): ReferenceRule {
  const { first, follower, weight } = network;
  const { person } = adopters;
  const missing = new Float64Array(need.length);
  const adopted = new Uint8Array(need.length);
  return {
    start() {
      missing.set(need);
      adopted.set(initial);
    },
    adopt(week) {
      const { news, count } = adopters;
      let end = count;
      const adopt = (i: number) => {
        adopted[i] = 1;
        person[end++] = i;
      };
      if (week === 1)
        for (let i = 0; i < missing.length; i++) if (missing[i] <= 0 && adopted[i] === 0) adopt(i);
      for (let k = news; k < count; k++) {
        const adopter = person[k];
        for (let t = first[adopter]; t < first[adopter + 1]; t++) {
          const i = follower[t];
          missing[i] -= weight[t];
          if (missing[i] <= 0 && adopted[i] === 0) adopt(i);
        }
      }
      return end;
    },
  };
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
