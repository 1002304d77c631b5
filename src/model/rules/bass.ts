import { decisionKey, drawWith, replicateKey, weekKey } from '../../engine/draws.ts';
import { exp } from '../../engine/elementary.ts';
import type { Model } from '../../engine/simulate.ts';
import { type ReferenceSetting, referenceModel } from './reference.ts';

/**
 * Bass's hazard (1969) in weekly steps: whoever has not adopted does so with 1 − e^−(p + qF), F being the share of
 * adopters among their contacts, or among everybody when people mix well.
 */
export function bassModel(setting: ReferenceSetting, p: number, q: number, wellMixed: boolean): Model {
  const { first, follower, size } = setting.network;
  const contacts = new Int32Array(size);
  for (const i of follower) contacts[i]++;
  return referenceModel(setting, (replicate, run) => {
    const key = decisionKey(replicateKey(setting.key, replicate), 'bass');
    const adopters = new Int32Array(size);
    let everywhere = 0;
    return (week) => {
      everywhere += run.news.length;
      if (!wellMixed)
        for (const adopter of run.news)
          for (let t = first[adopter]; t < first[adopter + 1]; t++) adopters[follower[t]]++;
      const { high, low } = weekKey(key, week);
      const shared = 1 - exp(-(p + (q * everywhere) / size));
      const next: number[] = [];
      for (let i = 0; i < size; i++) {
        if (run.adopted[i] === 1) continue;
        const among = contacts[i] === 0 ? 0 : adopters[i] / contacts[i];
        const hazard = wellMixed ? shared : 1 - exp(-(p + q * among));
        if (drawWith(high, low, i) < hazard) next.push(i);
      }
      return next;
    };
  });
}
