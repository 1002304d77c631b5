import { csvCell } from '../../text/csvCell.ts';

/** A cell of a table: a missing number is left blank. */
export type Cell = string | number;

/** How many characters are gathered before they are handed over: no table is ever one string. */
const CHUNK = 1 << 16;

/**
 * A table as CSV (RFC 4180, LF): a header, then a line per row, in chunks to be written one after the other. Numbers
 * are the shortest decimals that read back the same; NaN is an empty cell.
 */
export const csv = (columns: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string, void> =>
  inChunks(line(columns), rows);

/** The lines of the rows alone, as in `csv`. */
export const csvRows = (rows: Iterable<readonly Cell[]>): Generator<string, void> => inChunks('', rows);

function* inChunks(begun: string, rows: Iterable<readonly Cell[]>): Generator<string, void> {
  let chunk = begun;
  for (const row of rows) {
    chunk += line(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

const line = (cells: readonly Cell[]) => `${cells.map(written).join(',')}\n`;

function written(cell: Cell): string {
  if (typeof cell === 'number') return Number.isNaN(cell) ? '' : String(cell);
  return csvCell(cell);
}
