import { AWARE, TRIAL } from '../states.ts';
import { defineWay } from './way.ts';

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
