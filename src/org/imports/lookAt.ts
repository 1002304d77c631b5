import type { TableLook } from '../matching/tableLook.ts';
import type { Table } from './table.ts';

/** Lines that are looked at before a table is read; of more, these tell what the others are like. */
const LOOKED_AT = 5_000;

/** The beginning of a table, to see what its columns are. */
export function lookAt(table: Table, most = LOOKED_AT): TableLook {
  const rows: (readonly string[])[] = [];
  let complete = true;
  table.scan((cells) => {
    if (rows.length >= most) {
      complete = false;
      return false;
    }
    rows.push(cells);
    return true;
  });
  return {
    header: table.header,
    rows,
    complete,
    unnamed: table.unnamed,
    scan: (take) =>
      table.scan((cells) => {
        take(cells);
      }),
  };
}
