import { type Key, replicateKey, streamKey, uint32From, weekStreamKey } from '../../engine/draws.ts';
import type { Model } from '../../engine/simulate.ts';
import { withPrefetch } from './prefetch.ts';
import { countersFor, mostContacts, type ReferenceSetting, referenceModel } from './referenceModel.ts';

/**
 * Independent cascade: whoever had adopted by week t − 1 tries each contact who had not, independently, every week or
 * only in the week after adopting. k attempts on one person succeed with 1 − (1 − p)ᵏ, which takes one draw.
 *
 * Both loops compact without branches: every person is written behind the end, and the end advances by the comparison's
 * result, because a branch that depends on a draw is mispredicted.
 */
export function cascadeModel(setting: ReferenceSetting, probability: number, once: boolean): Model {
  const { network, initial } = setting;
  const { first, follower, size } = network;
  return referenceModel(setting, (adopters) => {
    const { person } = adopters;
    const { empty, most } = countersFor(network);
    /** So far below 0 that no number of contacts makes up for it. */
    const adopted = -most;
    /** Attempts a week on each person; far below 0 for those who have adopted. */
    const attempts = empty();
    const untouched = empty().map((_, i) => (initial[i] === 1 ? adopted : 0));
    /** Everybody who is tried and has not adopted, in the order in which they were first tried; one place to spare. */
    const exposed = new Int32Array(size + 1);
    const chance = chances(probability, mostContacts(network));
    let tried = 0;
    let key = setting.key;

    const expose = withPrefetch(network, person, attempts, (from, until, end) =>
      countUp(first, follower, attempts, exposed, person, from, until, end),
    );
    const forget = () => {
      for (let k = 0; k < tried; k++) attempts[exposed[k]] = 0;
      tried = 0;
    };

    return {
      start(replicate) {
        key = streamKey(replicateKey(setting.key, replicate), 'cascade');
        attempts.set(untouched);
        tried = 0;
      },
      adopt(week) {
        const { news, count } = adopters;
        tried = expose(news, count, tried);
        const end = drawForAll(weekStreamKey(key, week), exposed, tried, attempts, chance, person, count);
        tried -= end - count;
        for (let k = count; k < end; k++) attempts[person[k]] = adopted;
        if (once) forget();
        return end;
      },
    };
  });
}

/** `person[from] … person[until − 1]` try their contacts; who is tried for the first time is listed behind `end`. */
function countUp(
  first: Uint32Array,
  follower: Int32Array,
  attempts: Int16Array | Int32Array,
  exposed: Int32Array,
  person: Int32Array,
  from: number,
  until: number,
  listed: number,
): number {
  let end = listed;
  for (let k = from; k < until; k++) {
    const adopter = person[k];
    const last = first[adopter + 1];
    for (let t = first[adopter]; t < last; t++) {
      const i = follower[t];
      const times = attempts[i] + 1;
      attempts[i] = times;
      exposed[end] = i;
      end += +(times === 1);
    }
  }
  return end;
}

/** Draws for all who are tried; winners go behind `person[count − 1]`, the others move up. Returns the new count. */
function drawForAll(
  { high, low }: Key,
  exposed: Int32Array,
  tried: number,
  attempts: Int16Array | Int32Array,
  chance: Float64Array,
  person: Int32Array,
  count: number,
): number {
  let end = count;
  let left = 0;
  for (let k = 0; k < tried; k++) {
    const i = exposed[k];
    const won = +(uint32From(high, low, i) < chance[attempts[i]]);
    exposed[left] = i;
    left += 1 - won;
    person[end] = i;
    end += won;
  }
  return end;
}

/** 1 − (1 − p)ᵏ for k = 0 … most attempts, by repeated multiplication, in units of {@link uint32From}. */
function chances(probability: number, most: number): Float64Array {
  const chance = new Float64Array(most + 1);
  let resisted = 1;
  for (let attempts = 0; attempts <= most; attempts++) {
    chance[attempts] = (1 - resisted) * 2 ** 32;
    resisted *= 1 - probability;
  }
  return chance;
}
