import { edge } from '../needs.ts';
import { wholeMetric } from '../wholeMetric.ts';
import { dynamicSignal } from './dynamicSignal.ts';
import { defineBenefit } from './lens.ts';

export const fieldInformation = defineBenefit(
  wholeMetric(
    'fieldInformation',
    'index',
    { en: 'Field information', fr: 'Remontée du terrain' },
    {
      en: 'how near the field is to whoever decides, from 0 to 1: the dynamic signal',
      fr: 'proximité du terrain à qui décide, de 0 à 1 : le signal dynamique',
    },
    dynamicSignal.value,
    edge,
  ),
  {
    en: 'what is learnt in the field reaches whoever needs it',
    fr: 'l’information du terrain qui parvient à qui en a besoin',
  },
);
