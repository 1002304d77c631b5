import { collectFaults } from '../../text/collectFaults.ts';
import { longestName } from '../../text/longestName.ts';
import type { Note, Place, Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { isBlankSign } from '../matching/blankMarkers.ts';
import { type ExternalColumn, externalColumns } from '../matching/columnNames.ts';
import { seenKey } from '../matching/keyForms.ts';
import type { KeyColumn } from '../matching/keyIndex.ts';
import type { ExternalParties } from '../org.ts';
import { labelColumn } from './labelColumn.ts';
import { type ColumnMap, matchColumns } from './matchColumns.ts';
import { nameTooLong } from './nameTooLong.ts';
import { repeatedId } from './peopleFaults.ts';
import type { Table } from './table.ts';

/** Row of each external party by its identifier. */
export type OutsideRows = ReadonlyMap<string, number>;

/** The external parties of a file, whose ties are read later. */
export interface Outsiders extends Pick<ExternalParties, 'ids' | 'kind'> {
  readonly rows: OutsideRows;
  /** Where the party of a row stands in its file. */
  readonly place: (row: number) => Place;
  /** Other columns by which parties are named: addresses. */
  readonly keys: readonly KeyColumn[];
  readonly notes: readonly Note[];
}

/**
 * Reads a table of external parties; a blank kind is none, lines without identifier are left out and counted.
 *
 * @throws InputError for a missing column, repeated identifiers, and where there is none
 */
export function readExternal(table: Table, columns: ColumnMap<ExternalColumn> = {}): Outsiders {
  const { at, notes } = matchColumns(table, externalColumns, ['id'], columns);
  const faults = collectFaults('data');
  const rows = new Map<string, number>();
  const lines: number[] = [];
  const kind = labelColumn(at.kind, faults, table.place);
  const addressed = addressColumns(table, at.id);
  const keys = addressed.map((column) => ({ label: table.header[column]!, values: [] as string[] }));
  let blank = 0;
  table.each(faults, (cells, line) => {
    const id = cells[at.id]!;
    const first = rows.get(id);
    if (id === '' || isBlankSign(id)) blank++;
    else if (id.length > longestName) faults.add(() => nameTooLong(table.place(line), id));
    else if (first !== undefined) faults.add(() => repeatedId(table, id, lines[first]!, line));
    else {
      rows.set(id, rows.size);
      lines.push(line);
      kind.read(cells, line);
      for (const [k, column] of addressed.entries()) keys[k]!.values.push(cells[column]!);
    }
  });
  if (rows.size === 0 && blank > 0) faults.add(() => nobodyNamed(table, at.id, blank));
  faults.throwIfAny();
  const ids = [...rows.keys()];
  return {
    rows,
    ids,
    kind: kind.finish(ids.length),
    place: (row) => table.place(lines[row]!),
    keys,
    notes: [
      ...table.notes,
      ...notes,
      ...(blank > 0 && rows.size > 0 ? [blankParties(table.file, blank)] : []),
    ],
  };
}

/** Columns of addresses, by which the files of ties may name parties as well. */
function addressColumns(table: Table, id: number): number[] {
  const filled = table.header.map(() => 0);
  const addresses = table.header.map(() => 0);
  table.scan((cells) => {
    for (const [k, cell] of cells.entries()) {
      if (cell !== '') filled[k]!++;
      if (/^[^\s@]+@[^\s@]+$/.test(seenKey(cell))) addresses[k]!++;
    }
  });
  return [...table.header.keys()].filter(
    (k) => k !== id && addresses[k]! > 0 && addresses[k]! >= 0.8 * filled[k]!,
  );
}

const nobodyNamed = ({ file, header }: Table, id: number, lines: number): Problem => ({
  file,
  code: 'blank-id',
  message: {
    en: `none of ${lines} lines has an identifier in "${truncate(header[id]!)}"`,
    fr: `aucune des ${lines} lignes n’a d’identifiant dans « ${truncate(header[id]!)} »`,
  },
  remedy: {
    en: 'fill in the column, or say which other one it is: columns: { id: … }',
    fr: 'remplissez la colonne, ou dites quelle autre c’est : columns: { id: … }',
  },
});

const blankParties = (file: string, count: number): Note => ({
  file,
  code: 'blank-parties',
  strength: 'counted',
  message: {
    en: `${count} ${count === 1 ? 'line' : 'lines'} without an identifier left out`,
    fr: `${count} ${count === 1 ? 'ligne sans identifiant écartée' : 'lignes sans identifiant écartées'}`,
  },
  remedy: { en: 'fill in the id column to keep them', fr: 'remplissez la colonne id pour les garder' },
});
