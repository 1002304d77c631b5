/**
 * Typings of the part of csv-parse that is used. Its own would bring Node's into the core; `tsconfig.core.json` puts
 * these in their place.
 */
export interface Options {
  readonly delimiter?: string;
  readonly record_delimiter?: string[];
  readonly relax_column_count?: boolean;
  readonly trim?: boolean;
  readonly max_record_size?: number;
  /** Takes each record; `null` keeps it out of the result. */
  readonly on_record?: (cells: string[]) => null;
}
export function parse(text: string, options: Options): string[][];
export class CsvError extends Error {
  readonly code: string;
}
