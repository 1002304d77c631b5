import { externals } from '../needs.ts';
import { wholeMetric } from '../wholeMetric.ts';
import type { World } from '../world.ts';
import { activeTies } from './activeTies.ts';
import { defineBenefit } from './lens.ts';

/** Share of the external parties that know a committed person, or somebody in contact with one. */
function withinEarshot(world: World): number {
  const { external } = world.setting;
  if (external === undefined || external.size === 0) return 0;
  const { first, person } = external;
  const { committed, contacts } = activeTies(world);
  const hears = (i: number): boolean => {
    if (committed[i] === 1) return true;
    for (let t = contacts.first[i]; t < contacts.first[i + 1]; t++)
      if (committed[contacts.other[t]] === 1) return true;
    return false;
  };
  let heard = 0;
  for (let p = 0; p < external.size; p++)
    for (let t = first[p]; t < first[p + 1]; t++)
      if (hears(person[t])) {
        heard++;
        break;
      }
  return heard / external.size;
}

export const offerRisk = defineBenefit(
  wholeMetric(
    'offerRisk',
    'share',
    { en: 'Offers tried on partners', fr: 'Offres éprouvées auprès de l’extérieur' },
    {
      en: 'share of external parties within two steps of a committed person: more lowers the risk of new offers',
      fr: 'part des parties externes à deux pas au plus d’une personne engagée : plus réduit le risque des offres nouvelles',
    },
    withinEarshot,
    externals,
  ),
  { en: 'new offers that fail less', fr: 'des offres nouvelles qui échouent moins' },
);
