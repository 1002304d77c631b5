import type { Key } from '../../engine/draws.ts';
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

/**
 * Closes triads until there are `wanted` ties or all have been hosts a few times: in random order, hosts bring some of
 * their contacts together, who then know one another. That is what makes two contacts of one person so much likelier
 * to know each other than chance would.
 */
export function introduce(
  ties: TieSet,
  wanted: number,
  { first, contact }: Adjacency,
  workforce: Workforce,
  key: Key,
): void {
  const people = first.length - 1;
  const uniform = uniforms(key, 'generate.introductions');
  const hosts = Int32Array.from({ length: people }, (_, i) => i);
  const guestsOf = (known: Int32Array) => {
    shuffle(known, uniform);
    const oneUnit = known.length > 0 && uniform() < ONE_UNIT;
    const asked = oneUnit
      ? known.filter((guest) => workforce.unit[guest] === workforce.unit[known[0]])
      : known;
    return asked.subarray(0, GUESTS);
  };
  for (let occasion = 0; occasion < OCCASIONS; occasion++) {
    shuffle(hosts, uniform);
    for (const host of hosts) {
      const present = guestsOf(contact.slice(first[host], first[host + 1]));
      for (let a = 1; a < present.length; a++)
        for (let b = 0; b < a; b++) {
          if (ties.size() >= wanted) return;
          if (mayMeet(workforce, present[a], present[b])) ties.add(present[a], present[b]);
        }
    }
  }
}
