import type { Text } from '../../text/text.ts';
import * as lens from '../lenses/socialBusiness.ts';
import type { WholeMetric } from '../metric.ts';
import { edge, type Need } from '../needs.ts';
import type { World } from '../world.ts';

/** The four components of Social Business Design. */
const component = (
  name: string,
  unit: WholeMetric['unit'],
  title: Text,
  meaning: Text,
  value: (world: World) => number,
  needs?: Need,
): WholeMetric => ({
  of: 'whole',
  name,
  title,
  meaning,
  unit,
  ...(needs && { needs }),
  measure: (world, out, offset) => {
    out[offset] = value(world);
  },
});

export const ecosystem = component(
  'ecosystem',
  'share',
  { en: 'Ecosystem', fr: 'Écosystème' },
  {
    en: 'share of units and external parties that the largest connected group of committed people reaches',
    fr: 'part des unités et des parties externes que touche le plus grand groupe connexe de personnes engagées',
  },
  lens.ecosystem,
);

export const hivemind = component(
  'hivemind',
  'index',
  { en: 'Hivemind', fr: 'Intelligence collective' },
  {
    en: 'buy-in, the less the more unevenly ties are spread among the committed, from 0 to 1',
    fr: 'adhésion, d’autant moindre que les liens entre personnes engagées sont inégalement répartis, de 0 à 1',
  },
  lens.hivemind,
);

export const dynamicSignal = component(
  'dynamicSignal',
  'index',
  { en: 'Dynamic signal', fr: 'Signal dynamique' },
  {
    en: 'nearness of front-line units and external parties to the centre or the lead of a hub, from 0 to 1',
    fr: 'proximité des unités de terrain et des parties externes au centre ou à un responsable de relais, de 0 à 1',
  },
  lens.dynamicSignal,
  edge,
);

export const metafilter = component(
  'metafilter',
  'share',
  { en: 'Metafilter (experimental)', fr: 'Métafiltre (expérimental)' },
  {
    en: 'share of the committed whom two disjoint paths of coordination join to the centre',
    fr: 'part des personnes engagées que deux chemins de coordination disjoints relient au centre',
  },
  lens.metafilter,
);
