import { collectFaults } from '../../text/collectFaults.ts';
import { longestName } from '../../text/longestName.ts';
import type { Note, Place, Problem } from '../../text/problem.ts';
import { type ExternalColumn, externalColumns } from '../matching/columnNames.ts';
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
  readonly notes: readonly Note[];
}

/**
 * Reads a table of external parties; a blank kind is none.
 *
 * @throws InputError for a missing column, and for blank or repeated identifiers
 */
export function readExternal(table: Table, columns: ColumnMap<ExternalColumn> = {}): Outsiders {
  const { at, notes } = matchColumns(table, externalColumns, ['id'], columns);
  const faults = collectFaults('data');
  const rows = new Map<string, number>();
  const lines: number[] = [];
  const kind = labelColumn(at.kind, faults, table.place);
  table.each(faults, (cells, line) => {
    const id = cells[at.id]!;
    const first = rows.get(id);
    if (id === '') faults.add(() => blankParty(table.place(line)));
    else if (id.length > longestName) faults.add(() => nameTooLong(table.place(line), id));
    else if (first !== undefined) faults.add(() => repeatedId(table, id, lines[first]!, line));
    else {
      rows.set(id, rows.size);
      lines.push(line);
      kind.read(cells, line);
    }
  });
  faults.throwIfAny();
  const ids = [...rows.keys()];
  return {
    rows,
    ids,
    kind: kind.finish(ids.length),
    place: (row) => table.place(lines[row]!),
    notes: [...table.notes, ...notes],
  };
}

const blankParty = (place: Place): Problem => ({
  ...place,
  code: 'blank-id',
  message: { en: 'this external party has no identifier', fr: 'cette partie externe n’a pas d’identifiant' },
  remedy: { en: 'fill in the id column', fr: 'remplissez la colonne id' },
});
