import { InputError, MOST_SHOWN, type Note, type Place, type Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { looseKey, seenKey } from '../matching/keyForms.ts';
import { type KeyColumn, keyIndex, NOBODY } from '../matching/keyIndex.ts';
import type { Key } from '../matching/matchPeople.ts';
import { keysIn, splitNames } from '../matching/splitNames.ts';
import { withBlankColumns } from '../personColumns.ts';
import type { Count } from './countRows.ts';
import { equatedNotes } from './equatedNotes.ts';
import type { OutsideRows } from './readExternal.ts';
import type { People, ReadPeople } from './readPeople.ts';

/** Who may stand at the end of a tie. */
export interface Parties {
  /** Row of a person, below 0 if there is no such person; `place` is where they are named. */
  rowOf(id: string, place: () => Place): number;
  /** Row of an external party, below 0 if there is no such party. */
  externalRowOf(id: string): number;
  /** The first row of people whom the people's file names and `where` leaves out. */
  readonly leftOutFrom: number;
  /** The names in a cell that holds several; without it, those of which some are known. */
  readonly severalIn?: ((cell: string) => string[]) | undefined;
  /** What was taken for the same, of the ties of this file. */
  notes(file: string): Note[];
}

/** Who may stand at the end of a tie while ties are read, and everybody's columns afterwards. */
export interface PeopleIndex {
  /** Those whom a file of ties may name: by the identifier, and by these keys besides those that the people file states. */
  partiesBy(keys: readonly Key[]): Parties;
  /** Whether somebody is known by a name, in whatever column; undefined where nobody is known beforehand. */
  readonly isKnown: ((name: string) => boolean) | undefined;
  /** The people's file, where there is one: what its columns can tell of names that nobody has. */
  readonly read: ReadPeople | undefined;
  readonly size: () => number;
  readonly people: () => People;
}

/**
 * The people of a file: nobody else is one.
 *
 * @param placeOutside where the external party of a row stands
 * @param outsideKeys by what else external parties are named
 * @throws InputError if an external party is among them
 */
export function closedPeopleIndex(
  read: ReadPeople,
  outside: OutsideRows,
  placeOutside: (row: number) => Place = () => ({}),
  outsideKeys: readonly KeyColumn[] = [],
): PeopleIndex {
  const { people, rowOf } = read;
  const both = outside.size === 0 ? [] : people.ids.filter((id) => outside.has(id));
  if (both.length > 0)
    throw new InputError(
      'data',
      both.slice(0, MOST_SHOWN).map((id) => insideAndOutside(placeOutside(outside.get(id)!), id)),
      both.length,
    );
  const outsideIds = [...outside.keys()];
  let loose: Set<string> | undefined;
  const everyName = () => {
    loose ??= new Set([
      ...people.ids.map(looseKey),
      ...[...outsideIds, ...outsideKeys.flatMap(({ values }) => values)]
        .filter((value) => value !== '')
        .map(looseKey),
      ...[...read.also, ...read.keys].flatMap((key) =>
        read
          .valuesOf(key)
          .filter((value) => value !== '')
          .flatMap(keysIn)
          .map(looseKey),
      ),
    ]);
    return loose;
  };
  return {
    partiesBy(keys) {
      const index = read.indexBy([...read.also, ...keys]);
      const parties = keyIndex(outsideIds, outside, outsideKeys);
      return {
        rowOf: (name) => {
          const row = rowOf.get(name);
          if (row !== undefined) return row;
          return outside.has(name) ? NOBODY : index.find(name);
        },
        externalRowOf: (name) => parties.find(name),
        leftOutFrom: people.size,
        notes: (file): Note[] => [...equatedNotes(file, index), ...equatedNotes(file, parties)],
      };
    },
    isKnown: (name) => rowOf.has(name) || outside.has(name) || everyName().has(looseKey(name)),
    read,
    size: () => people.size,
    people: () => people,
  };
}

/** People who are known by these names and no others. */
export const fixedPeopleIndex = (
  rowOf: ReadonlyMap<string, number>,
  size: number,
): Pick<PeopleIndex, 'partiesBy' | 'isKnown' | 'read' | 'size'> => ({
  partiesBy: () => ({
    rowOf: (name) => rowOf.get(name) ?? NOBODY,
    externalRowOf: () => NOBODY,
    leftOutFrom: Number.POSITIVE_INFINITY,
    notes: () => [],
  }),
  isKnown: (name) => rowOf.has(name),
  read: undefined,
  size: () => size,
});

/**
 * Everybody whom the ties name, in the order in which they do; nothing else is known of them. An address is the same in
 * whatever case.
 *
 * @param count told of everybody who was not named before
 */
export function openPeopleIndex(outside: OutsideRows, count?: Count): PeopleIndex {
  const rows = new Map<string, number>();
  const addresses = new Map<string, number>();
  const rowOf = (id: string, place: () => Place): number => {
    const row = rows.get(id);
    if (row !== undefined) return row;
    if (id === '' || outside.has(id)) return NOBODY;
    // `<Ann@X.example>` is ann@x.example
    if (id.includes('@')) {
      const seen = seenKey(id);
      const same = addresses.get(seen);
      if (same !== undefined) return same;
      addresses.set(seen, rows.size);
    }
    count?.(place);
    rows.set(id, rows.size);
    return rows.size - 1;
  };
  const parties: Parties = {
    rowOf,
    externalRowOf: (id) => outside.get(id) ?? NOBODY,
    leftOutFrom: Number.POSITIVE_INFINITY,
    // nobody is known: several names stand in a cell where they are addresses or codes, or nothing else can part them
    severalIn: (cell) => {
      const parts = splitNames(cell);
      const apart = /[;|\n]/.test(cell) || parts.every((part) => /^\S+@\S+$|^\p{L}+[-_.]?\d+$/u.test(part));
      return parts.length > 1 && apart ? parts : [];
    },
    notes: () => [],
  };
  return {
    partiesBy: () => parties,
    isKnown: undefined,
    read: undefined,
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
