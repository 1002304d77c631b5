import type { Key } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { evenly } from './evenly.ts';
import type { Hierarchy } from './managementHierarchy.ts';

/** Share of staff without any contact outside their unit: 8 to 17 % of all people in measured firms [C]. */
const INSIDERS = 0.11;
/** A unit is at least this large for somebody to keep to it. */
const INSIDERS_FROM = 5;

/** Documentation of these constants. */
export const insiderConstants: DocumentedConstants = {
  INSIDERS: {
    value: INSIDERS,
    en: 'staff without any contact outside their unit',
    fr: 'personnel sans aucun contact hors de son unité',
    unit: 'share of staff',
    basis: 'C',
    source: '8 to 17 % of all people in measured firms',
    range: [0.05, 0.2],
  },
  INSIDERS_FROM: {
    value: INSIDERS_FROM,
    en: 'size of a unit from which somebody may keep to it',
    fr: 'taille d’une unité à partir de laquelle on peut s’y tenir',
    unit: 'people',
    basis: 'A',
    range: [3, 10],
  },
};

/** Who keeps to their unit (1): some of the staff of units large enough, never a unit's link to the hierarchy. */
export function insiders(
  { manager, firstReport }: Hierarchy,
  unit: Int32Array,
  firstOfUnit: Int32Array,
  key: Key,
): Uint8Array {
  const chance = evenly(key, 'generate.insiders');
  const insider = new Uint8Array(unit.length);
  for (let i = 1; i < unit.length; i++) {
    const staff = firstReport[i + 1] === firstReport[i] && unit[manager[i]] === unit[i];
    const large = firstOfUnit[unit[i] + 1] - firstOfUnit[unit[i]] >= INSIDERS_FROM;
    if (staff && large && chance() < INSIDERS) insider[i] = 1;
  }
  return insider;
}
