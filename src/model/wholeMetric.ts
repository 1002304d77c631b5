import type { Text } from '../text/text.ts';
import type { Dimension, WholeMetric } from './metric.ts';
import type { Need } from './needs.ts';
import type { World } from './world.ts';

/** A metric of the whole organisation that is one number. */
export type NumberMetric = WholeMetric & { readonly value: (world: World) => number };

/** A metric of one number; `needs` says what it cannot be measured without. */
export const wholeMetric = (
  name: string,
  unit: WholeMetric['unit'],
  title: Text,
  meaning: Text,
  value: (world: World) => number,
  needs?: Need,
): NumberMetric => ({
  of: 'whole',
  name,
  title,
  meaning,
  unit,
  ...(needs && { needs }),
  value,
  measure: (world, out, offset) => {
    out[offset] = value(world);
  },
});

/**
 * A metric that is one member of a dimension, such as a structure or a stage: 1 for the one, 0 for the others. `found`
 * is its position among the members.
 */
export const oneOfMetric = (
  name: string,
  title: Text,
  meaning: Text,
  dimension: Dimension,
  found: (world: World) => number,
  needs?: Need,
): WholeMetric => ({
  of: 'whole',
  name,
  title,
  meaning,
  unit: 'yes or no',
  ...(needs && { needs }),
  dimension,
  groups: () => Object.keys(dimension.members).map((member) => `${dimension.name}=${member}`),
  measure: (world, out, offset, groups) => {
    const one = found(world);
    for (let k = 0; k < groups.length; k++) out[offset + k] = k === one ? 1 : 0;
  },
});
