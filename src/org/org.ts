import type { Note } from '../text/problem.ts';
import type { PersonColumn, peopleColumns } from './peopleColumns.ts';

/** What an organisation holds of each kind of column; person `i` is row `i`. */
export interface ColumnValues {
  /** Row of the direct manager, −1 for none. Free of cycles. Undefined where the source has no manager column. */
  readonly manager: Int32Array | undefined;
  /** Without labels where the source has no such column. */
  readonly labels: Category;
  /** Layers below the top as the source states them or as the managers imply (top = 0); −1 unknown. */
  readonly layers: Int32Array;
  /** 1 for yes, 0 for no; undefined where the source does not say. */
  readonly flag: Uint8Array | undefined;
  /** Index into {@link adopterTypes} as given by the source, −1 where it does not say; undefined without the column. */
  readonly adopterType: Int8Array | undefined;
  /** As given, NaN where blank; undefined without the column. */
  readonly number: Float64Array | undefined;
}

/** What is told of people besides their identifiers: the columns of {@link peopleColumns}. */
export type PersonColumns = {
  readonly [Name in PersonColumn]: ColumnValues[Exclude<(typeof peopleColumns)[Name]['kind'], 'identifier'>];
};

/**
 * The organisation: who there is and who is tied to whom, in columns. The common currency between files, the
 * generator and the model; person `i` is row `i` of every column. Strings live only in the label lists.
 */
export interface Org extends PersonColumns {
  /** Number of people. */
  readonly size: number;
  /** The file's identifier of each person, unique and never empty. */
  readonly ids: readonly string[];
  /** Line of the file of people on which each person stands; undefined where they come from elsewhere. */
  readonly lines?: Int32Array | undefined;
  /** Influence ties by source file or made by the generator; the reporting lines are not repeated here. */
  readonly ties: readonly Ties[];
  /** Whoever the organisation deals with and does not employ; undefined where no file names any. */
  readonly external?: ExternalParties | undefined;
  /** Whether the people exist: exports of real people are pseudonymised and small groups hidden. */
  readonly real: boolean;
  /** What stands in for units where no file names any, and there are ties to go by. */
  readonly communities?: Category | undefined;
  /** What the reader should know of how this organisation was read: dropped self ties, two heads, encodings. */
  readonly notes: readonly Note[];
}

/** One column of labels: `label[of[i]]` is person i's, `of[i] === -1` means none. */
export interface Category {
  readonly labels: readonly string[];
  readonly of: Int32Array;
}

/** Ties of one source, each pair of people at most once (ordered pair if directed, unordered otherwise). */
export interface Ties {
  /** File name, or `generated`. */
  readonly name: string;
  /** True: `from` influences `to` and not the other way round. */
  readonly directed: boolean;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /**
   * Strength of each tie, > 0 and finite, after summing repeats, `minWeight` and `scale`. In bytes where all are small
   * whole numbers, as the generator's are.
   */
  readonly weight: Float64Array | Uint8Array;
}

/** Customers, suppliers, partners, competitors who cooperate: tied to people, and never people themselves. */
export interface ExternalParties {
  /** The file's identifier of each party, unique and never empty; nobody of the organisation has it. */
  readonly ids: readonly string[];
  /** `customer`, `supplier` … as the file calls them. */
  readonly kind: Category;
  /** Their ties to people, one entry for each of the organisation's sources of ties, in the same order. */
  readonly ties: readonly PartyTies[];
}

/** Ties between external parties and people, each pair once. They carry no influence, so they have no direction. */
export interface PartyTies {
  /** Row of the party and of the person at the ends of each tie. */
  readonly party: Int32Array;
  readonly person: Int32Array;
  /** Strength of each tie, as for {@link Ties}. */
  readonly weight: Float64Array;
}

/** Rogers' adopter types in order of innovativeness; the position is the code used in columns. */
export const adopterTypes = [
  'innovator',
  'earlyAdopter',
  'earlyMajority',
  'lateMajority',
  'laggard',
] as const;
export type AdopterType = (typeof adopterTypes)[number];

/** Opens a file that the organisation or the scenario names; core rooms never touch a file system themselves. */
export type Read = (path: string) => Promise<Uint8Array>;
