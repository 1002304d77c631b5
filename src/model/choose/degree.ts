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
