import { bitsWith, decisionKey, replicateKey, weekKey } from '../../engine/draws.ts';
import type { Model } from '../../engine/simulate.ts';
import { type ReferenceSetting, referenceModel } from './reference.ts';
import { rowReader } from './rowReader.ts';

/**
 * Independent cascade: whoever had adopted by week t − 1 tries each contact who had not, independently, every week or
 * only in the week after adopting. k attempts on one person succeed with 1 − (1 − p)ᵏ, which takes one draw.
 */
export function cascadeModel(setting: ReferenceSetting, probability: number, once: boolean): Model {
  const { network, initial } = setting;
  const { first, follower, size } = network;
  return referenceModel(setting, (adopters) => {
    const { person } = adopters;
    /** Attempts a week on each person; far below 0 for those who have adopted. */
    const attempts = new Int32Array(size);
    const untouched = Int32Array.from(initial, (is) => (is === 1 ? ADOPTED : 0));
    /** Everybody who is tried and has not adopted, in the order in which they were first tried; one place to spare. */
    const exposed = new Int32Array(size + 1);
    const chance = chances(probability, mostContacts(follower, size));
    const touch = rowReader(network);
    let tried = 0;
    let key = setting.key;
    return {
      start(replicate) {
        key = decisionKey(replicateKey(setting.key, replicate), 'cascade');
        attempts.set(untouched);
        tried = 0;
      },
      adopt(week) {
        const { news, count } = adopters;
        for (let k = news; k < count; k++) {
          touch(person, k, count);
          const adopter = person[k];
          const until = first[adopter + 1];
          for (let t = first[adopter]; t < until; t++) {
            const i = follower[t];
            const times = attempts[i] + 1;
            attempts[i] = times;
            // written down in any case, and kept the first time
            exposed[tried] = i;
            tried += times === 1 ? 1 : 0;
          }
        }
        const { high, low } = weekKey(key, week);
        let end = count;
        let left = 0;
        for (let k = 0; k < tried; k++) {
          const i = exposed[k];
          if (bitsWith(high, low, i) < chance[attempts[i]]) {
            attempts[i] = ADOPTED;
            person[end++] = i;
          } else if (once) attempts[i] = 0;
          else exposed[left++] = i;
        }
        tried = left;
        return end;
      },
    };
  });
}

/** So far below 0 that no number of contacts makes up for it. */
const ADOPTED = -(2 ** 30);

/** 1 − (1 − p)ᵏ for k = 0 … most attempts, by repeated multiplication, in units of {@link bitsWith}. */
function chances(probability: number, most: number): Float64Array {
  const chance = new Float64Array(most + 1);
  let resisted = 1;
  for (let attempts = 0; attempts <= most; attempts++) {
    chance[attempts] = (1 - resisted) * 2 ** 32;
    resisted *= 1 - probability;
  }
  return chance;
}

function mostContacts(follower: Int32Array, size: number): number {
  const contacts = new Int32Array(size);
  let most = 0;
  for (let t = 0; t < follower.length; t++) most = Math.max(most, ++contacts[follower[t]]);
  return most;
}
