import type { Faults } from '../../text/collectFaults.ts';
import type { Note, Place } from '../../text/problem.ts';

/** Rows under column names, wherever they come from: a CSV file, or the nodes of a graph. */
export interface Table {
  /** The file as the user named it. */
  readonly file: string;
  readonly header: readonly string[];
  /** Whether `0,5` may mean one half: in files whose delimiter is not the comma. */
  readonly decimalComma: boolean;
  /** True where every tie says itself which way it goes, as the edges of a graph do: nobody can state otherwise. */
  readonly ownDirections?: boolean;
  readonly notes: readonly Note[];
  /** True where the names are made up, `column 1` and so on: the file has none. */
  readonly unnamed?: boolean;
  /** Where the row is that was handed over with this number. */
  place(row: number): Place;
  /**
   * Hands over every row: its cells, trimmed, as many as the header has, and its number (the line in a CSV file).
   * The array of cells is the callee's to keep. Rows that cannot be read become faults.
   */
  each(faults: Faults, take: (cells: readonly string[], row: number) => void): void;
  /** Hands over the sound rows once more, for a look: uncounted, faults and all. It stops where `false` is returned. */
  scan(take: (cells: readonly string[], row: number) => unknown): void;
}
