import { replicateKey, streamKey, uniformFrom, weekStreamKey } from '../../engine/draws.ts';
import { exp } from '../../engine/elementary.ts';
import type { Model } from '../../engine/simulate.ts';
import { type ReferenceSetting, referenceModel } from './referenceModel.ts';

/**
 * Bass's hazard (1969) in weekly steps: whoever has not adopted does so with 1 − e^−(p + qF), F being the share of
 * adopters among their contacts, or among everybody when people mix well.
 */
export function bassModel(setting: ReferenceSetting, p: number, q: number, wellMixed: boolean): Model {
  const { network, initial } = setting;
  const { first, follower, size } = network;
  const contacts = new Int32Array(size);
  for (const i of follower) contacts[i]++;
  return referenceModel(setting, (adopters) => {
    const { person } = adopters;
    const adopted = new Uint8Array(size);
    /** Adopters among each person's contacts. */
    const among = new Int32Array(size);
    let key = setting.key;
    return {
      start(replicate) {
        key = streamKey(replicateKey(setting.key, replicate), 'bass');
        adopted.set(initial);
        among.fill(0);
      },
      adopt(week) {
        const { news, count } = adopters;
        if (!wellMixed)
          for (let k = news; k < count; k++)
            for (let t = first[person[k]]; t < first[person[k] + 1]; t++) among[follower[t]]++;
        const { high, low } = weekStreamKey(key, week);
        const shared = 1 - exp(-(p + (q * count) / size));
        let end = count;
        for (let i = 0; i < size; i++) {
          if (adopted[i] === 1) continue;
          const share = contacts[i] === 0 ? 0 : among[i] / contacts[i];
          const hazard = wellMixed ? shared : 1 - exp(-(p + q * share));
          if (uniformFrom(high, low, i) >= hazard) continue;
          adopted[i] = 1;
          person[end++] = i;
        }
        return end;
      },
    };
  });
}
