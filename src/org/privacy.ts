import { type Key, streamKey } from '../engine/draws.ts';
import type { Org } from './org.ts';
import { smallestGroup } from './smallestGroup.ts';

/** Whether figures of a group of so many people may be shown; everybody together always may. */
export const mayShow = ({ real, size }: Pick<Org, 'real' | 'size'>, group: number) =>
  !real || group >= smallestGroup || group === size;

/**
 * A pseudonym such as `P0147` for everybody, by row. Numbers follow a shuffle that depends on the key and the
 * identifiers alone: the order of the file neither shows in them nor changes them. Who knows the key and the
 * identifiers can repeat the shuffle.
 */
export function pseudonyms({ ids }: Pick<Org, 'ids'>, key: Key): string[] {
  const places = ids.map((id) => streamKey(key, id));
  const rows = Int32Array.from(ids, (_, row) => row).sort((a, b) => {
    const [one, other] = [places[a]!, places[b]!];
    return one.high - other.high || one.low - other.low || (ids[a]! < ids[b]! ? -1 : 1);
  });
  const digits = Math.max(4, String(ids.length).length);
  const names: string[] = [];
  for (const [place, row] of rows.entries()) names[row] = `P${String(place + 1).padStart(digits, '0')}`;
  return names;
}
