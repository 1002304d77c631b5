/** A table as it is looked at before anything is made of it: the names of its columns, and some or all of its lines. */
export interface TableLook {
  readonly header: readonly string[];
  /** Cells, trimmed, as many as the header has. */
  readonly rows: readonly (readonly string[])[];
  /** Whether these are all lines there are. */
  readonly complete: boolean;
  /** Whether the names are made up, because the file has none. */
  readonly unnamed?: boolean | undefined;
  /** Hands over every line; without it, `rows` are asked. */
  readonly scan?: ((take: (cells: readonly string[]) => void) => void) | undefined;
}

/** Hands over every line of a table, also those that were not looked at. */
export function eachRow({ rows, complete, scan }: TableLook, take: (cells: readonly string[]) => void): void {
  if (complete || !scan) for (const cells of rows) take(cells);
  else scan(take);
}

/** Why a column was taken for one of ours. */
export type Reason = 'stated' | 'ourName' | 'name' | 'values' | 'nameAndValues';

/** Which column is taken for one of ours, why, how sure that is, and what else it might have been. */
export interface ColumnMatch {
  /** Position in the header. */
  readonly column: number;
  readonly header: string;
  readonly why: Reason;
  /** From 0 to 1; what a file states is 1. */
  readonly sure: number;
  /** Share of the values that fit what the column is taken for; undefined where any value does. */
  readonly fits?: number | undefined;
  /** Other columns that might be meant, the likeliest first. */
  readonly others: readonly { readonly column: number; readonly header: string; readonly sure: number }[];
}

/** A column that was taken for one of ours by its name, and whose values do not bear it out. */
export interface Rejected<Role extends string> {
  readonly role: Role;
  readonly column: number;
  readonly header: string;
  readonly why: 'values' | 'layers' | 'strangers';
  /** Some of the values that do not fit, the commonest first. */
  readonly examples: readonly string[];
  /** Share of the values that fit. */
  readonly fits: number;
}

/** What is known of a column from its values alone. */
export interface ColumnProfile {
  /** Cells that say something. */
  readonly filled: number;
  readonly blank: number;
  readonly distinct: number;
  /** Whether (nearly) nobody shares a value, so that it may name somebody. */
  readonly unique: boolean;
  /** Shares of the filled cells that are dates, addresses of mail, numbers, whole numbers. */
  readonly dates: number;
  readonly addresses: number;
  readonly numbers: number;
  /** Mean number of characters. */
  readonly length: number;
}

const date =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ](\d{1,2}|\p{L}{3,9}\.?)[-/. ]\d{2,4})([ T]\d{1,2}:\d{2}.*)?$/u;
const mail = /@[^\s@]+\.\p{L}{2,}/u;
const number =
  /^[+-]?(\d+|\d*[.,]\d+|\d+[.,]|\d{1,3}([ \u00a0\u202f.,'\u2019]\d{3})+([.,]\d+)?)(e[+-]?\d+)?\s?%?$/i;

export const isDate = (cell: string): boolean => date.test(cell);

export function profileOf(
  rows: readonly (readonly string[])[],
  column: number,
  blank: (cell: string) => boolean,
): ColumnProfile {
  const seen = new Set<string>();
  let [filled, dates, addresses, numbers, length] = [0, 0, 0, 0, 0];
  for (const cells of rows) {
    const cell = cells[column]!;
    if (cell === '' || blank(cell)) continue;
    filled++;
    length += cell.length;
    if (seen.has(cell)) continue;
    seen.add(cell);
  }
  for (const cell of seen) {
    if (date.test(cell)) dates++;
    if (mail.test(cell)) addresses++;
    if (number.test(cell)) numbers++;
  }
  const distinct = seen.size;
  const of = Math.max(1, distinct);
  return {
    filled,
    blank: rows.length - filled,
    distinct,
    unique: distinct > 0 && distinct >= 0.97 * filled,
    dates: dates / of,
    addresses: addresses / of,
    numbers: numbers / of,
    length: filled === 0 ? 0 : length / filled,
  };
}
