import type { Key } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { STRIDE } from '../../text/onProgress.ts';
import { meetingContexts, OUTWARD } from './meetingContexts.ts';
import type { TieSet } from './tieSet.ts';
import { uniforms } from './uniforms.ts';
import { mayMeet, type Workforce } from './workforce.ts';

/** Chance that somebody found in a circle nearby counts although of another unit, against 1 for one's own [A]. */
const ACROSS_UNITS = 0.24;
/** Chance that somebody found at another site counts, against 1 for one's own [A]. */
const ACROSS_SITES = 0.3;
/** A wish to meet somebody is given up after so many people it did not work out with. */
const MOST_ATTEMPTS = 12;

/** Documentation of these constants. */
export const encounterConstants: DocumentedConstants = {
  ACROSS_UNITS: {
    value: ACROSS_UNITS,
    en: 'that somebody of another unit found nearby counts, against 1 for one’s own',
    fr: 'qu’une personne d’une autre unité trouvée à proximité compte, contre 1 pour la sienne',
    unit: 'chance',
    basis: 'A',
    range: [0.1, 0.5],
  },
  ACROSS_SITES: {
    value: ACROSS_SITES,
    en: 'that somebody found at another site counts, against 1 for one’s own',
    fr: 'qu’une personne trouvée sur un autre site compte, contre 1 pour le sien',
    unit: 'chance',
    basis: 'A',
    range: [0.1, 0.6],
  },
  MOST_ATTEMPTS: {
    value: MOST_ATTEMPTS,
    en: 'people tried before a wish to meet somebody is given up',
    fr: 'personnes essayées avant de renoncer à une rencontre',
    unit: 'people',
    basis: 'A',
    range: [4, 40],
  },
};

/**
 * Adds about `wanted` ties of a degree-corrected block model: P(tie) = 1 − exp(−μ aᵢ aⱼ f), f being the sum of one
 * rate for each circle that two people share, less across units and across sites. A sum of rates is a sum of
 * independent Poisson encounters. So everybody takes the initiative in proportion to their activity, each time in one
 * circle, and finds a partner there in proportion to the partner's; only pairs that meet are ever looked at, and the
 * number of initiatives is μ. Those who know nobody outside their unit without keeping to it look for somebody at the
 * end. Stops at `most` ties in all. Linear in ties.
 */
export function addEncounters(
  ties: TieSet,
  wanted: number,
  most: number,
  workforce: Workforce,
  key: Key,
  onStride?: () => void,
): void {
  const { unit, site, activity, insider } = workforce;
  const people = unit.length;
  const uniform = uniforms(key, 'generate.encounters');
  const partner = meetingContexts(workforce, uniform);
  const knowsOthers = new Uint8Array(people);

  const meetSomebody = (i: number, circle: number) => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS && ties.size() < most; attempt++) {
      const other = partner(i, circle);
      const across = unit[other] !== unit[i];
      if (circle >= OUTWARD ? !across : across && uniform() >= ACROSS_UNITS) continue;
      if (site[other] !== site[i] && uniform() >= ACROSS_SITES) continue;
      if (!mayMeet(workforce, i, other) || !ties.add(i, other)) continue;
      if (across) knowsOthers[i] = knowsOthers[other] = 1;
      return;
    }
  };

  const initiative = wanted / activity.reduce((sum, one) => sum + one, 0);
  for (let i = 0; i < people; i++) {
    if (i % STRIDE === 0) onStride?.();
    const times = Math.floor(initiative * activity[i] + uniform());
    for (let time = 0; time < times; time++) meetSomebody(i, uniform());
  }
  for (let i = 0; i < people; i++)
    if (knowsOthers[i] === 0 && insider[i] === 0) meetSomebody(i, OUTWARD + (1 - OUTWARD) * uniform());
}
