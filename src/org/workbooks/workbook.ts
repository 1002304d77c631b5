import type { Note } from '../../text/problem.ts';

/** One sheet of a workbook as the text of a CSV file: a line a row, so that the lines of faults are its rows. */
export interface SheetText {
  readonly text: string;
  readonly notes: readonly Note[];
  /** The sheet that was read, and the names of all that can be seen, in their order. */
  readonly sheet: string;
  readonly sheets: readonly string[];
}

/** What a sheet is looked for to hold. */
export type SheetHolds = 'people' | 'ties' | 'external';

/**
 * Reads a sheet of a workbook: the one of that name, or of that number where none is called so; without either, the
 * one that is likest to such a table, or the first that holds one.
 *
 * @throws InputError of subject `data`
 */
export type ReadWorkbook = (
  bytes: Uint8Array,
  file: string,
  sheet: string | undefined,
  holds?: SheetHolds | undefined,
) => Promise<SheetText>;
