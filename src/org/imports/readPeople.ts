import type { Note } from '../../text/problem.ts';
import type { Org } from '../org.ts';
import { readAdopterType, readFlag, readLevel, readNumber } from './cells.ts';
import { collectFaults, type Faults } from './collectFaults.ts';
import { type PeopleColumn, peopleColumns } from './columnNames.ts';
import { type GrowableArray, growableArray } from './growableArray.ts';
import { labelColumn } from './labelColumn.ts';
import { type ColumnMap, matchColumns } from './matchColumns.ts';
import * as say from './peopleFaults.ts';
import { readManagers } from './readManagers.ts';
import { hierarchy } from './reportingLines.ts';
import type { Table } from './table.ts';

/** The columns of an organisation that a table of people gives. */
export type People = Omit<Org, 'ties' | 'external' | 'real'>;

/**
 * Reads a table of people. Blank cells mean: no manager, no unit, level and type unknown, not an initial adopter, not
 * facing customers, threshold not given (NaN: the rule that needs one decides, as it does of a negative one).
 *
 * @throws InputError for missing columns, blank or repeated identifiers, unknown managers, people who manage
 *   themselves or each other in a circle, and cells that cannot be read.
 */
export function readPeople(table: Table, columns: ColumnMap<PeopleColumn> = {}): People {
  const { at, notes: matchNotes } = matchColumns(table, peopleColumns, ['id'], columns);
  const faults = collectFaults();
  const ids: string[] = [];
  const rowOf = new Map<string, number>();
  const managers: string[] = [];
  const rowNumbers: number[] = [];
  const readers: Reader[] = [];

  const labels = (name: PeopleColumn) => {
    const column = labelColumn(at[name]);
    readers.push(column.read);
    return column.finish;
  };
  const values = <A extends Int8Array | Uint8Array | Int32Array | Float64Array>(
    name: PeopleColumn,
    column: GrowableArray<A>,
    read: (cell: string) => number | undefined,
  ) => valueColumn(table, name, at[name], column, read, faults, readers);

  const unit = labels('unit');
  const division = labels('division');
  const site = labels('site');
  const jobFunction = labels('function');
  const level = values('level', growableArray(Int32Array), (cell) => readLevel(cell, table.decimalComma));
  const customerFacing = values('customerFacing', growableArray(Uint8Array), readFlag);
  const adopterType = values('adopterType', growableArray(Int8Array), readAdopterType);
  const threshold = values('threshold', growableArray(Float64Array), (cell) =>
    cell === '' ? Number.NaN : readNumber(cell, table.decimalComma),
  );
  const start = values('start', growableArray(Uint8Array), readFlag);

  table.each(faults, (cells, row) => {
    const id = cells[at.id]!;
    const first = rowOf.get(id);
    if (id === '') faults.add(() => say.blankId(table.place(row)));
    if (first !== undefined) faults.add(() => say.repeatedId(table, id, rowNumbers[first]!, row));
    if (id === '' || first !== undefined) return;
    rowOf.set(id, ids.length);
    ids.push(id);
    rowNumbers.push(row);
    if (at.manager >= 0) managers.push(cells[at.manager]!);
    for (const read of readers) read(cells, row);
  });
  if (ids.length === 0) faults.add(() => say.nobody(table.file));
  const manager = at.manager < 0 ? undefined : readManagers(managers, ids, rowOf, table, rowNumbers, faults);
  faults.throwIfAny();

  const size = ids.length;
  const ranks = manager && hierarchy(manager);
  const notes: Note[] = [...table.notes, ...matchNotes];
  if (ranks) notes.push(...say.hierarchyNotes(table.file, ids, ranks));
  const units = unit(size);
  if (at.unit >= 0) notes.push(...say.blankUnits(table.file, units));

  return {
    size,
    ids,
    lines: table.place(0).line === undefined ? undefined : Int32Array.from(rowNumbers),
    unit: units,
    division: division(size),
    site: site(size),
    function: jobFunction(size),
    manager,
    level: level?.finish() ?? ranks?.level ?? new Int32Array(size).fill(-1),
    customerFacing: customerFacing?.finish(),
    adopterType: adopterType?.finish(),
    threshold: threshold?.finish(),
    start: start?.finish(),
    notes,
  };
}

type Reader = (cells: readonly string[], row: number) => void;

function valueColumn<A>(
  table: Table,
  name: PeopleColumn,
  at: number,
  column: GrowableArray<A>,
  read: (cell: string) => number | undefined,
  faults: Faults,
  readers: Reader[],
): GrowableArray<A> | undefined {
  if (at < 0) return undefined;
  readers.push((cells, row) => {
    const value = read(cells[at]!);
    if (value === undefined) faults.add(() => say.badValue(table.place(row), name, cells[at]!));
    column.push(value ?? 0);
  });
  return column;
}
