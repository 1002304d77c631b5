import { adopterTypes } from '../../org/org.ts';
import { rogersShares } from '../../scenario/sections/population.ts';
import { concordance } from '../../statistics/concordance.ts';
import type { Cascade } from './adoptionCascade.ts';

/**
 * Adopter categories (Rogers 2003, ch. 7), which follow from the time of adoption: whoever adopts when fewer than 2.5 % of
 * everybody had before is an innovator, of the next 13.5 % an early adopter, then 34, 34 and 16 %. Not by the mean time and
 * its standard deviation: these are of adopters alone, so that where few adopt some of those few would be laggards; they move
 * with the horizon; and, as curves are skewed, nobody may stand before the mean less two standard deviations.
 *
 * The same five words as adopter types, which are given beforehand, and another thing.
 */
export const adopterCategories = adopterTypes;

/** What the code of a person says who has none: not committed by the end, and gone before. */
export const NOT_ADOPTED = adopterCategories.length;
export const GONE = NOT_ADOPTED + 1;

/** When and as what the people who are there at the start came to commit in one replicate. */
export interface Categories {
  /** Week of the first commitment by row, 0 for whoever is active at the start; −1 for none. */
  readonly week: Int32Array;
  /** Place in the order of adoption: 1 more than had adopted in the weeks before; 0 for none. */
  readonly place: Int32Array;
  /** Index into {@link adopterCategories}, {@link NOT_ADOPTED} or {@link GONE}. */
  readonly category: Uint8Array;
  /** Everybody but those who are gone: of so many are the shares. */
  readonly of: number;
}

/**
 * Puts the people who are there at the start into categories, by their first commitment. Who leaves before it is left out,
 * since nobody knows when they would have; newcomers come later than the change and are not among them. People of one week
 * share a place.
 */
export function categoriesOf({ committed, left }: Pick<Cascade, 'committed' | 'left'>): Categories {
  const size = left.length;
  const week = new Int32Array(size).fill(-1);
  for (const { person, tenure, week: when } of committed) if (tenure === 0) week[person] = when;
  const place = new Int32Array(size);
  const category = Uint8Array.from(week, (when, i) => (when < 0 && left[i] === 1 ? GONE : NOT_ADOPTED));
  const of = category.reduce((count, each) => count + (each === GONE ? 0 : 1), 0);
  const order = Array.from(week.keys())
    .filter((i) => week[i] >= 0)
    .sort((a, b) => week[a] - week[b] || a - b);
  for (const [before, i] of order.entries()) {
    const ahead = order[before - 1];
    place[i] = ahead !== undefined && week[ahead] === week[i] ? place[ahead] : before + 1;
    category[i] = categoryAt((place[i] - 1) / of);
  }
  return { week, place, category, of };
}

/** Where each category ends, as a share of everybody. */
const upTo = rogersShares.map((_, c) => rogersShares.slice(0, c + 1).reduce((sum, share) => sum + share));

/** The category of whoever adopts when a share of everybody had before. */
export const categoryAt = (before: number): number => {
  // sums of shares: 0.16 may be a rounding beside it
  const found = upTo.findIndex((end) => before < end - 1e-9);
  return found < 0 ? adopterCategories.length - 1 : found;
};

/**
 * Of all pairs of people of whom one committed before the other, or alone, in how many the more innovative did: Harrell's
 * concordance, 0.5 where innovativeness says nothing of when. NaN without such a pair.
 */
export function concordanceWith(innovativeness: Float64Array, { week, category }: Categories): number {
  const there = Array.from(week.keys()).filter((i) => category[i] !== GONE);
  const { concordant, pairs } = concordance(
    Int32Array.from(there, (i) => week[i]),
    Float64Array.from(there, (i) => -innovativeness[i]),
  );
  return concordant / pairs;
}
