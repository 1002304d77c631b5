import type { Key } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { STRIDE } from '../../text/onProgress.ts';
import type { Adjacency } from '../statistics/adjacency.ts';
import { shuffle } from './shuffle.ts';
import type { TieSet } from './tieSet.ts';
import { uniforms } from './uniforms.ts';
import { mayMeet, type Workforce } from './workforce.ts';

/** At most so many contacts are brought together at a time. */
const GUESTS = 8;
/** Share of occasions that bring together people of one unit only, the unit of the first who is asked. */
const ONE_UNIT = 0.55;
/** Nobody is host more often: a cap that only firms feel in which everybody knows nearly everybody. */
const OCCASIONS = 3;

/** Documentation of these constants. */
export const introductionConstants: DocumentedConstants = {
  GUESTS: {
    value: GUESTS,
    en: 'contacts brought together at a time, at most',
    fr: 'contacts réunis à la fois, au plus',
    unit: 'people',
    basis: 'A',
    range: [4, 16],
  },
  ONE_UNIT: {
    value: ONE_UNIT,
    en: 'occasions that bring together people of one unit only',
    fr: 'occasions qui réunissent les gens d’une seule unité',
    unit: 'share of occasions',
    basis: 'A',
    range: [0.3, 0.8],
  },
  OCCASIONS: {
    value: OCCASIONS,
    en: 'times that somebody is host, at most',
    fr: 'fois où quelqu’un reçoit, au plus',
    unit: 'occasions',
    basis: 'A',
    range: [1, 10],
  },
};

/**
 * Closes triads until there are `wanted` ties or all have been hosts a few times: in random order, hosts bring some of
 * their contacts together, who then know one another. That is what makes two contacts of one person so much likelier
 * to know each other than chance would.
 */
export function closeTriads(
  ties: TieSet,
  wanted: number,
  { first, contact }: Adjacency,
  workforce: Workforce,
  key: Key,
  onStride?: () => void,
): void {
  const people = first.length - 1;
  const { unit } = workforce;
  const uniform = uniforms(key, 'generate.introductions');
  const hosts = new Int32Array(people);
  let most = 0;
  for (let i = 0; i < people; i++) {
    hosts[i] = i;
    most = Math.max(most, first[i + 1] - first[i]);
  }
  /** The contacts of the host at hand; those who are present come first. */
  const guests = new Int32Array(most);
  const invite = (host: number): number => {
    const known = first[host + 1] - first[host];
    for (let g = 0; g < known; g++) guests[g] = contact[first[host] + g];
    shuffle(guests, uniform, known);
    const oneUnit = known > 0 && uniform() < ONE_UNIT;
    if (!oneUnit) return Math.min(known, GUESTS);
    const asked = unit[guests[0]];
    let present = 0;
    for (let g = 0; g < known && present < GUESTS; g++)
      if (unit[guests[g]] === asked) guests[present++] = guests[g];
    return present;
  };
  for (let occasion = 0; occasion < OCCASIONS; occasion++) {
    shuffle(hosts, uniform);
    for (let h = 0; h < people; h++) {
      if (h % STRIDE === 0) onStride?.();
      const present = invite(hosts[h]);
      for (let a = 1; a < present; a++)
        for (let b = 0; b < a; b++) {
          if (ties.size() >= wanted) return;
          if (mayMeet(workforce, guests[a], guests[b])) ties.add(guests[a], guests[b]);
        }
    }
  }
}
