import { isBlankMarker } from '../matching/blankMarkers.ts';
import { looseKey } from '../matching/keyForms.ts';
import type { Key } from '../matching/matchPeople.ts';
import { keysIn, splitNames } from '../matching/splitNames.ts';
import type { TableLook } from '../matching/tableLook.ts';
import type { Parties, PeopleIndex } from './peopleIndex.ts';

/** The people, and what the columns of their file tell of names that nobody has. */
type People = Pick<PeopleIndex, 'partiesBy' | 'read'>;

/** Another column of the people's file in which ends of ties stand. */
export interface Join {
  readonly key: Key;
  /** Share of the ends that are found by it and not otherwise. */
  readonly share: number;
}

/** How often the ends of the first lines are not known, by the name that they are given. */
function unknownEnds({ rows }: TableLook, ends: readonly number[], parties: Parties) {
  const unknown = new Map<string, number>();
  let all = 0;
  for (const cells of rows)
    for (const column of ends) {
      const cell = cells[column] ?? '';
      if (cell === '' || isBlankMarker(cell)) continue;
      all++;
      const known = (name: string) =>
        parties.rowOf(name, () => ({})) >= 0 || parties.externalRowOf(name) >= 0;
      if (!unknown.has(cell) && (known(cell) || splitNames(cell).some(known))) continue;
      unknown.set(cell, (unknown.get(cell) ?? 0) + 1);
    }
  return { unknown, all };
}

const shareFound = (unknown: ReadonlyMap<string, number>, names: ReadonlySet<string>) => {
  let found = 0;
  for (const [name, count] of unknown)
    if (names.has(looseKey(name)) || splitNames(name).some((part) => names.has(looseKey(part))))
      found += count;
  return found;
};

const namesBy = ({ valuesOf }: NonNullable<PeopleIndex['read']>, key: Key) =>
  new Set(
    valuesOf(key)
      .filter((value) => value !== '')
      .flatMap(keysIn)
      .map(looseKey),
  );

/**
 * Other columns of the people's file in which the ends of ties stand that are not among the identifiers.
 *
 * @param ends the columns of the two ends
 */
export function joinedKeys(look: TableLook, ends: readonly number[], index: People): Join[] {
  const { read } = index;
  if (!read || read.keys.length === 0) return [];
  const { unknown, all } = unknownEnds(look, ends, index.partiesBy([]));
  let missing = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  if (missing <= 0.02 * all) return [];
  const joins: Join[] = [];
  const names = read.keys.map((key) => ({ key, names: namesBy(read, key) }));
  while (joins.length < 3 && missing > 0) {
    const best = names
      .map(({ key, names }) => ({ key, names, found: shareFound(unknown, names) }))
      .sort((a, b) => b.found - a.found)[0]!;
    const nearlyAll =
      best.found >= 0.5 * missing ||
      (joins.length === 0 && missing >= 0.9 * all && best.found >= 0.2 * missing);
    if (best.found === 0 || !nearlyAll) break;
    joins.push({ key: best.key, share: best.found / all });
    for (const name of [...unknown.keys()]) if (best.names.has(looseKey(name))) unknown.delete(name);
    missing -= best.found;
  }
  return joins;
}

/** The column in which most of those stand who are not known, too few to be joined by it. */
export function bestKey(look: TableLook, ends: readonly number[], index: People): Join | undefined {
  const { read } = index;
  if (!read) return undefined;
  const { unknown, all } = unknownEnds(look, ends, index.partiesBy([]));
  const found =
    unknown.size === 0
      ? []
      : read.keys.map((key) => ({ key, share: shareFound(unknown, namesBy(read, key)) / all }));
  const best = found.sort((a, b) => b.share - a.share)[0];
  return best && best.share > 0 ? best : undefined;
}
