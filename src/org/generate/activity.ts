import type { Key } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { evenly } from './evenly.ts';
import { lognormal } from './lognormal.ts';
import type { Hierarchy } from './managementHierarchy.ts';
import { uniforms } from './uniforms.ts';

/** Spread of sociability, standard deviation on the log scale: gives measured degrees their variation [C]. */
const STAFF_SIGMA = 0.6;
/** The same among executives, of whom sociability is expected [A]. */
const EXECUTIVE_SIGMA = 0.3;
/**
 * How much more the two top layers mix than staff: so much, and so much more for each layer below the head. In a flat
 * firm hardly anybody is far from an executive's circles; in a deep one executives have to go out of their way. Ends at
 * about twice the contacts of staff, whatever the size [V].
 */
const EXECUTIVE = 0.9;
const EXECUTIVE_PER_LAYER = 0.38;
/** The same for the managers below them: a manufacturing firm's middle layers, 15 to 22 contacts against 11 [C]. */
const MANAGER = 1.1;

/** Documentation of these constants. */
export const activityConstants: DocumentedConstants = {
  STAFF_SIGMA: {
    value: STAFF_SIGMA,
    en: 'spread of the sociability of staff',
    fr: 'dispersion de la sociabilité du personnel',
    unit: 'standard deviation of the logarithm',
    basis: 'C',
    source: 'coefficient of variation 0.6–1.1 of contacts in measured networks',
    range: [0.4, 0.9],
  },
  EXECUTIVE_SIGMA: {
    value: EXECUTIVE_SIGMA,
    en: 'the same among executives',
    fr: 'de même chez les dirigeants',
    unit: 'standard deviation of the logarithm',
    basis: 'A',
    range: [0.1, 0.6],
  },
  EXECUTIVE: {
    value: EXECUTIVE,
    en: 'how much more the two top layers mix than staff',
    fr: 'combien les deux couches du haut se mêlent plus que le personnel',
    unit: 'factor',
    basis: 'C',
    source: 'about twice the contacts of staff: Kleinbaum, Stuart & Tushman 2008',
    range: [0.5, 2],
  },
  EXECUTIVE_PER_LAYER: {
    value: EXECUTIVE_PER_LAYER,
    en: 'and as much more for each layer below the head',
    fr: 'et autant de plus par couche sous la tête',
    unit: 'factor a layer',
    basis: 'C',
    source: 'about twice the contacts of staff: Kleinbaum, Stuart & Tushman 2008',
    range: [0.1, 0.6],
  },
  MANAGER: {
    value: MANAGER,
    en: 'how much more the managers below them mix than staff',
    fr: 'combien les cadres en dessous se mêlent plus que le personnel',
    unit: 'factor',
    basis: 'C',
    source:
      'middle layers of a manufacturing firm’s hierarchy and mail, 154 people: 15 to 22 contacts against 11',
    range: [1, 2],
  },
};

/** How readily each person meets others, > 0; only ratios matter. */
export function activities({ level, firstReport }: Hierarchy, key: Key): Float64Array {
  const chance = uniforms(key, 'generate.activity');
  const chanceOfExecutives = evenly(key, 'generate.activity of executives');
  const deepest = level.reduce((most, layers) => Math.max(most, layers), 0);
  const executive = EXECUTIVE + EXECUTIVE_PER_LAYER * deepest;
  return Float64Array.from(level, (layers, i) => {
    if (layers <= 1) return executive * lognormal(chanceOfExecutives(), EXECUTIVE_SIGMA);
    return (firstReport[i + 1] > firstReport[i] ? MANAGER : 1) * lognormal(chance(), STAFF_SIGMA);
  });
}
