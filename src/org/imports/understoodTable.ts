import type { ColumnMatch, Reason, Rejected } from '../matching/tableLook.ts';
import type { SheetHolds } from '../workbooks/workbook.ts';

/** What a column was taken for, for programs. */
export interface UnderstoodColumn {
  readonly column: string;
  readonly why: Reason;
  /** Share of the values that fit, 0 to 1; undefined where any value does. */
  readonly fits?: number | undefined;
  /** What else it might have been. */
  readonly others: readonly string[];
}

/** What the columns of a table were taken for, for programs: what notes say in words. */
export interface UnderstoodTable {
  /** The file as it was named. */
  readonly file: string;
  readonly kind: SheetHolds;
  /** By our names, each column that is one of ours. */
  readonly columns: Readonly<Record<string, UnderstoodColumn>>;
  /** Taken for one of ours by name, and left out for what the values say. */
  readonly rejected: readonly { readonly role: string; readonly column: string }[];
  /** Other columns of people by which this table names them. */
  readonly also: readonly string[];
}

type Matches = Readonly<Record<string, ColumnMatch | undefined>>;

export const understoodTable = (
  file: string,
  kind: SheetHolds,
  matches: Matches,
  rejected: readonly Rejected<string>[],
  also: readonly string[],
): UnderstoodTable => ({ file, kind, ...understoodColumns(matches, rejected), also });

/** The columns that were taken for ours, and those that were left out. */
export const understoodColumns = (
  matches: Matches,
  rejected: readonly Rejected<string>[],
): Pick<UnderstoodTable, 'columns' | 'rejected'> => ({
  columns: Object.fromEntries(
    Object.entries(matches).flatMap(([role, match]): [string, UnderstoodColumn][] =>
      match === undefined
        ? []
        : [
            [
              role,
              {
                column: match.header,
                why: match.why,
                fits: match.fits,
                others: match.others.map(({ header }) => header),
              },
            ],
          ],
    ),
  ),
  rejected: rejected.map(({ role, header }) => ({ role, column: header })),
});
