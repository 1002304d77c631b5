import { randomStream, streamKey } from '../../engine/draws.ts';
import { AWARE, TRIAL } from '../states.ts';
import { perNetwork } from './perNetwork.ts';
import { defineWay } from './way.ts';

/** How many people each person influences directly. */
export const degreesOf = perNetwork(({ size, first }) =>
  Float64Array.from({ length: size }, (_, i) => first[i + 1] - first[i]),
);

export const degree = defineWay({
  kind: 'degree',
  title: { en: 'the best connected', fr: 'les mieux reliés' },
  summary: {
    en: 'those with the most contacts',
    fr: 'les personnes qui ont le plus de contacts',
  },
  usesTies: true,
  scores: ({ ties }) => degreesOf(ties),
});

export const innovativeness = defineWay({
  kind: 'innovativeness',
  title: { en: 'the most innovative', fr: 'les plus innovants' },
  summary: { en: 'the most innovative', fr: 'les personnes les plus innovantes' },
  usesTies: false,
  scores: ({ setting }) => setting.innovativeness,
});

/** More than any two drives differ. */
const FIRST = 100;

export const interest = defineWay({
  kind: 'interest',
  title: { en: 'the most interested', fr: 'les plus intéressés' },
  summary: {
    en: 'those who know of it or try it first, and by drive',
    fr: 'd’abord celles qui connaissent ou essaient, et selon l’élan',
  },
  usesTies: false,
  scores: ({ state, drive }) =>
    Float64Array.from(state, (now, i) => drive(i) + (now === AWARE || now === TRIAL ? FIRST : 0)),
});

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
