import type { DocumentedConstants } from '../../text/documentedConstant.ts';

/** People that a unit has at least, unless units are smaller than this on average. */
const FEWEST = 5;
/** People of the smallest unit over those of an average one, at least [A]. */
const SMALLEST = 0.25;
/** People of the largest unit over those of an average one, at most [A]. */
const LARGEST = 3;

/** Documentation of these constants. */
export const unitSizeConstants: DocumentedConstants = {
  FEWEST: {
    value: FEWEST,
    en: 'people of a unit at least, unless units are smaller than this on average',
    fr: 'personnes d’une unité, au moins, sauf si les unités sont en moyenne plus petites',
    unit: 'people',
    basis: 'A',
    range: [1, 10],
  },
  SMALLEST: {
    value: SMALLEST,
    en: 'people of the smallest unit over those of an average one, at least',
    fr: 'personnes de la plus petite unité rapportées à celles d’une unité moyenne, au moins',
    unit: 'factor',
    basis: 'A',
    range: [0.1, 0.5],
  },
  LARGEST: {
    value: LARGEST,
    en: 'people of the largest unit over those of an average one, at most',
    fr: 'personnes de la plus grande unité rapportées à celles d’une unité moyenne, au plus',
    unit: 'factor',
    basis: 'A',
    range: [3, 5],
  },
};

/** How small and how large a unit may be, in people; `most` is at least three times `least`. */
export interface UnitSizes {
  readonly least: number;
  readonly most: number;
}

/** The sizes that units of a generated organisation keep to, whatever the seed. */
export function unitSizes(people: number, units: number): UnitSizes {
  const mean = people / units;
  return {
    least: Math.max(Math.min(FEWEST, Math.floor(mean)), Math.ceil(SMALLEST * mean)),
    most: Math.floor((LARGEST * people) / units),
  };
}
