/** A table: a CSV file, or a sheet of a workbook. One of `csv` and `xlsx`. */
export interface TableFile {
  readonly csv?: string | undefined;
  readonly xlsx?: string | undefined;
  /** Of a workbook; without it, the first that holds a table. */
  readonly sheet?: string | undefined;
}

/** Its path. */
export const tablePath = ({ csv, xlsx }: TableFile): string => xlsx ?? csv ?? '';
