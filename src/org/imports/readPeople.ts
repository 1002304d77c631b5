import { collectFaults } from '../../text/collectFaults.ts';
import { longestName } from '../../text/longestName.ts';
import type { Note } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import type { Org } from '../org.ts';
import type { PeopleColumn, PersonColumn } from '../peopleColumns.ts';
import { collectColumns } from '../personColumns.ts';
import { readAdopterType, readFlag, readLevel, readNumberOrShare } from './cells.ts';
import { peopleSynonyms } from './columnNames.ts';
import { type GrowableArray, growableArray } from './growableArray.ts';
import { labelColumn } from './labelColumn.ts';
import { type ColumnMap, matchColumns } from './matchColumns.ts';
import { nameTooLong } from './nameTooLong.ts';
import * as say from './peopleFaults.ts';
import { readManagers } from './readManagers.ts';
import { type Hierarchy, hierarchy } from './reportingLines.ts';
import type { Table } from './table.ts';

/** The columns of an organisation that a table of people gives. */
export type People = Omit<Org, 'ties' | 'external' | 'real'>;

/** The people of a table, and the row of each by their identifier. */
export interface ReadPeople {
  readonly people: People;
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * Reads a table of people. Blank cells mean: no manager, no unit, level and type unknown, not an initial adopter, not
 * facing customers, threshold not given (NaN: the rule that needs one decides, as it does of a negative one).
 *
 * @throws InputError for missing columns, blank or repeated identifiers, unknown managers, people who manage
 *   themselves or each other in a circle, and cells that cannot be read.
 */
export function readPeople(table: Table, columns: ColumnMap<PeopleColumn> = {}): ReadPeople {
  const { at, notes: matchNotes } = matchColumns(table, peopleSynonyms, ['id'], columns);
  const { decimalComma } = table;
  const faults = collectFaults('data');
  const ids: string[] = [];
  const rowOf = new Map<string, number>();
  const managers: string[] = [];
  const rowNumbers: number[] = [];
  const readers: Reader[] = [];
  let manager: Int32Array | undefined;
  let ranks: Hierarchy | undefined;

  /** Collects a column of values, if there is one. */
  const values = <A>(
    name: PersonColumn,
    column: GrowableArray<A>,
    remedy: Text,
    read: (cell: string) => number | undefined,
  ): (() => A | undefined) => {
    if (at[name] < 0) return () => undefined;
    readers.push((cells, row) => {
      const cell = cells[at[name]]!;
      const value = read(cell);
      if (value === undefined) faults.add(() => say.badValue(table.place(row), name, cell, remedy));
      column.push(value ?? 0);
    });
    return column.finish;
  };

  const personColumns = collectColumns({
    manager: () => () => manager,
    labels(name) {
      const column = labelColumn(at[name], faults, table.place);
      readers.push(column.read);
      return () => column.finish(ids.length);
    },
    layers(name) {
      const stated = values(name, growableArray(Int32Array), say.wholeNumber, (cell) =>
        readLevel(cell, decimalComma),
      );
      return () => stated() ?? ranks?.level ?? new Int32Array(ids.length).fill(-1);
    },
    flag: (name) => values(name, growableArray(Uint8Array), say.oneOrZero, readFlag),
    adopterType: (name) => values(name, growableArray(Int8Array), say.oneOfFive, readAdopterType),
    number: (name) =>
      values(name, growableArray(Float64Array), say.anyNumber, (cell) =>
        cell === '' ? Number.NaN : readNumberOrShare(cell, decimalComma),
      ),
  });

  table.each(faults, (cells, row) => {
    const id = cells[at.id]!;
    const first = rowOf.get(id);
    if (id === '') faults.add(() => say.blankId(table.place(row)));
    if (first !== undefined) faults.add(() => say.repeatedId(table, id, rowNumbers[first]!, row));
    if (id.length > longestName) faults.add(() => nameTooLong(table.place(row), id));
    if (id === '' || first !== undefined || id.length > longestName) return;
    rowOf.set(id, ids.length);
    ids.push(id);
    rowNumbers.push(row);
    if (at.manager >= 0) managers.push(cells[at.manager]!);
    for (const read of readers) read(cells, row);
  });
  if (ids.length === 0) faults.add(() => say.nobody(table.file));
  if (at.manager >= 0) manager = readManagers(managers, ids, rowOf, table, rowNumbers, faults);
  faults.throwIfAny();

  ranks = manager && hierarchy(manager);
  const notes: Note[] = [...table.notes, ...matchNotes];
  if (ranks) notes.push(...say.hierarchyNotes(table.file, ids, ranks));
  const read = personColumns();
  if (at.unit >= 0) notes.push(...say.blankUnits(table.file, read.unit));

  const people: People = {
    size: ids.length,
    ids,
    lines: table.place(0).line === undefined ? undefined : Int32Array.from(rowNumbers),
    ...read,
    notes,
  };
  return { people, rowOf };
}

type Reader = (cells: readonly string[], row: number) => void;
