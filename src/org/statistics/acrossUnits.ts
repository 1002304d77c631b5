import type { Category } from '../org.ts';
import type { Adjacency } from './adjacency.ts';

/** How far contacts stay within units, over people and ties whose units are known. */
export interface AcrossUnits {
  /** Share of ties between people of one unit. */
  readonly within: number;
  /** The same share if ties were spread over pairs by chance. */
  readonly byChance: number;
  /** Share of people, of those with a contact of known unit, who have none outside their own. */
  readonly inwardOnly: number;
}

/** Undefined where no tie joins two people of known units. */
export function acrossUnitsOf(unit: Category, { first, contact }: Adjacency): AcrossUnits | undefined {
  const sizes = new Float64Array(unit.labels.length);
  let [known, inward, ends, within, placed] = [0, 0, 0, 0, 0];
  for (let i = 0; i < unit.of.length; i++) {
    const own = unit.of[i];
    if (own === -1) continue;
    sizes[own]++;
    placed++;
    let [same, other] = [0, 0];
    for (let c = first[i]; c < first[i + 1]; c++) {
      if (unit.of[contact[c]] === own) same++;
      else if (unit.of[contact[c]] !== -1) other++;
    }
    ends += same + other;
    within += same;
    if (same + other > 0) known++;
    if (same > 0 && other === 0) inward++;
  }
  if (ends === 0) return undefined;
  const samePairs = sizes.reduce((sum, n) => sum + n * (n - 1), 0);
  return {
    within: within / ends,
    byChance: samePairs / (placed * (placed - 1)),
    inwardOnly: inward / known,
  };
}
