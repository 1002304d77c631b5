import { seedKey, streamKey } from '../../engine/draws.ts';
import type { Org } from '../../org/org.ts';
import { pseudonyms } from '../../org/privacy.ts';
import { hashOf } from '../../scenario/canonical.ts';

/**
 * What everybody is called by those who read about them: the identifiers of people who do not exist, pseudonyms for
 * those who do. They are the same each time for the same organisation and seed, and follow from all of its ties, so
 * that a list of identifiers and the seed are not enough to tell who is who.
 */
export function personNames(org: Org, seed: string): readonly string[] {
  if (!org.real) return org.ids;
  const { ids, ties, manager = [] } = org;
  const content = ties.map(({ from, to, weight }) => `${from}/${to}/${weight}`);
  const secret = hashOf([ids.join('\n'), manager.toString(), ...content].join('\n\n'));
  return pseudonyms(org, streamKey(seedKey(seed), `pseudonyms ${secret}`));
}

/** The row of a person by identifier or by what they are called; undefined where it is nobody's. */
export function personNamed(
  wanted: string,
  { ids }: Pick<Org, 'ids'>,
  names: readonly string[],
): number | undefined {
  const byId = ids.indexOf(wanted);
  const found = byId >= 0 ? byId : names.indexOf(wanted);
  return found < 0 ? undefined : found;
}
