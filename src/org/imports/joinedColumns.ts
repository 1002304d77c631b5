import { headerMeaning } from '../matching/headerMeaning.ts';
import type { Table } from './table.ts';

/** A table with one more column, which joins the cells of others: `Manager First Name + Manager Last Name`. */
export function withJoined(table: Table, columns: readonly number[]): Table {
  const join = (cells: readonly string[]) => [
    ...cells,
    columns
      .map((column) => cells[column]!)
      .filter((cell) => cell !== '')
      .join(' '),
  ];
  return {
    ...table,
    header: [...table.header, columns.map((column) => table.header[column]!).join(' + ')],
    each: (faults, take) => table.each(faults, (cells, row) => take(join(cells), row)),
    scan: (take) => table.scan((cells, row) => take(join(cells), row)),
  };
}

/** The two columns in which managers are named by half a name each; undefined where there are none. */
export function halvesOfManagers(header: readonly string[]): readonly [number, number] | undefined {
  const meanings = header.map(headerMeaning);
  const ofManagers = header.map((_, column) => column).filter((column) => meanings[column]!.has('manager'));
  const first = ofManagers.find(
    (column) => meanings[column]!.has('first') && !meanings[column]!.has('last', 'full'),
  );
  const last = ofManagers.find(
    (column) =>
      column !== first &&
      !meanings[column]!.has('first', 'mail', 'identifier', 'number') &&
      (meanings[column]!.has('last') ||
        meanings[column]!.words.includes('nom') ||
        meanings[column]!.words.includes('name')),
  );
  return first === undefined || last === undefined ? undefined : [first, last];
}
