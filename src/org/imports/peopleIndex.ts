import { InputError, MOST_SHOWN, type Place, type Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { withBlankColumns } from '../personColumns.ts';
import type { Count } from './countRows.ts';
import type { OutsideRows } from './readExternal.ts';
import type { People, ReadPeople } from './readPeople.ts';
import type { Parties } from './readTies.ts';

/** Who may stand at the end of a tie while ties are read, and everybody's columns afterwards. */
export interface PeopleIndex {
  readonly parties: Parties;
  readonly size: () => number;
  readonly people: () => People;
}

/**
 * The people of a file: nobody else is one.
 *
 * @param placeOutside where the external party of a row stands
 * @throws InputError if an external party is among them
 */
export function closedPeopleIndex(
  { people, rowOf }: ReadPeople,
  outside: OutsideRows,
  placeOutside: (row: number) => Place = () => ({}),
): PeopleIndex {
  const both = outside.size === 0 ? [] : people.ids.filter((id) => outside.has(id));
  if (both.length > 0)
    throw new InputError(
      'data',
      both.slice(0, MOST_SHOWN).map((id) => insideAndOutside(placeOutside(outside.get(id)!), id)),
      both.length,
    );
  return {
    parties: { rowOf: (id) => rowOf.get(id) ?? -1, externalRowOf: (id) => outside.get(id) ?? -1 },
    size: () => people.size,
    people: () => people,
  };
}

/**
 * Everybody whom the ties name, in the order in which they do; nothing else is known of them.
 *
 * @param count told of everybody who was not named before
 */
export function openPeopleIndex(outside: OutsideRows, count?: Count): PeopleIndex {
  const rows = new Map<string, number>();
  const rowOf = (id: string, place: () => Place) => {
    const row = rows.get(id);
    if (row !== undefined) return row;
    if (id === '' || outside.has(id)) return -1;
    count?.(place);
    rows.set(id, rows.size);
    return rows.size - 1;
  };
  return {
    parties: { rowOf, externalRowOf: (id) => outside.get(id) ?? -1 },
    size: () => rows.size,
    people: () => ({ size: rows.size, ids: [...rows.keys()], ...withBlankColumns(rows.size, {}), notes: [] }),
  };
}

const insideAndOutside = (place: Place, id: string): Problem => ({
  ...place,
  code: 'inside-and-outside',
  message: {
    en: `"${truncate(id)}" is both a person and an external party`,
    fr: `« ${truncate(id)} » est à la fois une personne et une partie externe`,
  },
  remedy: {
    en: 'remove it from one of the two files, or rename it',
    fr: 'retirez-le d’un des deux fichiers, ou renommez-le',
  },
});
