import { decisionKey, drawWith, replicateKey, weekKey } from '../../engine/draws.ts';
import type { Model } from '../../engine/simulate.ts';
import { type ReferenceSetting, referenceModel } from './reference.ts';

/**
 * Independent cascade: whoever had adopted by week t − 1 tries each contact who had not, independently, every week or
 * only in the week after adopting. k attempts on one person succeed with 1 − (1 − p)ᵏ, which takes one draw.
 */
export function cascadeModel(setting: ReferenceSetting, probability: number, once: boolean): Model {
  const { first, follower, size } = setting.network;
  return referenceModel(setting, (replicate, run) => {
    const key = decisionKey(replicateKey(setting.key, replicate), 'cascade');
    const attempts = new Int32Array(size);
    const resisted = resistingTable(probability);
    /** Everybody who has ever been tried and has not adopted, in the order in which they were first tried. */
    let exposed: number[] = [];
    const listed = new Uint8Array(size);
    return (week) => {
      for (const adopter of run.news) {
        for (let t = first[adopter]; t < first[adopter + 1]; t++) {
          const i = follower[t];
          attempts[i]++;
          if (listed[i] === 1) continue;
          listed[i] = 1;
          exposed.push(i);
        }
      }
      const { high, low } = weekKey(key, week);
      const next: number[] = [];
      const left: number[] = [];
      for (const i of exposed) {
        if (run.adopted[i] === 1) continue;
        if (drawWith(high, low, i) < 1 - resisted(attempts[i])) next.push(i);
        else if (!once) left.push(i);
        if (once) {
          attempts[i] = 0;
          listed[i] = 0;
        }
      }
      exposed = left;
      return next;
    };
  });
}

/** (1 − p)ᵏ for k = 0, 1, 2 …, by repeated multiplication. */
function resistingTable(probability: number): (attempts: number) => number {
  const table = [1];
  return (attempts) => {
    while (table.length <= attempts) table.push(table[table.length - 1] * (1 - probability));
    return table[attempts];
  };
}
