import { randomStream, streamKey } from '../../engine/draws.ts';
import { defineWay } from './way.ts';

export const random = defineWay({
  kind: 'random',
  title: { en: 'people by lot', fr: 'des personnes au hasard' },
  summary: { en: 'anybody, by lot', fr: 'n’importe qui, tiré au sort' },
  usesTies: false,
  scores({ setting, key, week }) {
    const lot = randomStream(streamKey(key, 'choose-random'), week);
    return Float64Array.from({ length: setting.size }, (_, i) => lot(i));
  },
});
