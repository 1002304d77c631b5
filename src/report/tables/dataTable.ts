import type { Cell } from './csv.ts';
import { csv } from './csv.ts';
import type { Column } from './tableColumns.ts';

/** A table as data: what it is called, its columns, and its rows in order, each a cell a column. */
export interface Table {
  /** `weekly` of `weekly.csv` and `weekly.parquet`. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Computed while they are read, where there are many. */
  readonly rows: Iterable<readonly Cell[]>;
}

/** A table as CSV, in chunks to be written one after the other. */
export const csvOf = ({ columns, rows }: Table): Generator<string, void> =>
  csv(
    columns.map(({ name }) => name),
    rows,
  );

/** Takes what is written of a file, in order; whoever keeps the bytes past the call has them: no buffer is written to again. */
export type Sink = (bytes: Uint8Array) => void;

/** Writes a table that comes bit by bit, in memory that does not grow with it. */
export interface TableWriter {
  /** Takes the next rows, a cell a column. */
  add(rows: Iterable<readonly Cell[]>): void;
  /** Writes what is left. Called once, after the last rows. */
  finish(): void;
}
