import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import type { Cell } from '../report/tables/csv.ts';
import {
  type Column,
  columnsOfTables,
  number,
  pointColumn,
  schemaColumn,
  text,
} from '../report/tables/tableColumns.ts';
import { InputError } from '../text/problem.ts';
import { hashOfFile } from './hashOfFile.ts';
import type { Manifest } from './manifest.ts';
import type { StudyManifest } from './studyManifest.ts';

/** A table of a result's folder, read bit by bit. */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: () => AsyncGenerator<readonly Cell[], void>;
}

/** The columns of a table whose type does not depend on the result. */
const knownIn = (table: string): ReadonlyMap<string, Column> =>
  new Map(
    [...(columnsOfTables[table] ?? []), pointColumn, schemaColumn].map((column) => [column.name, column]),
  );

/** The tables of a folder, by their names. */
export const tablesIn = ({ files }: Pick<Manifest, 'files'>): string[] =>
  Object.keys(files)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => name.slice(0, -'.csv'.length));

/**
 * Opens a table of a result as it was written.
 *
 * @param factors columns of a study's factors, which hold numbers or words
 * @throws InputError of subject `data` where it was changed since
 */
export async function openKeptTable(
  folder: string,
  { files }: Pick<Manifest, 'files'>,
  name: string,
  factors: readonly string[] = [],
): Promise<KeptTable> {
  const file = `${name}.csv`;
  const path = join(folder, file);
  if ((await hashOfFile(path)) !== files[file]?.sha256) throw changed(path);
  const rows = () => createReadStream(path).pipe(parse()) as AsyncIterable<string[]>;
  const columns: Column[] = [];
  const known = knownIn(name);
  const isFactor = (column: string) =>
    factors.some((factor) => column === factor || column === `factor.${factor}`);
  const worded = new Set<number>();
  let isHeader = true;
  for await (const cells of rows()) {
    if (isHeader) {
      for (const column of cells) columns.push(known.get(column) ?? number(column));
      isHeader = false;
    } else
      for (const [k, cell] of cells.entries())
        if (isFactor(columns[k].name) && String(Number(cell)) !== cell) worded.add(k);
    if (factors.length === 0) break;
  }
  const typed = columns.map((column, k) => (worded.has(k) ? text(column.name) : column));
  return {
    name,
    columns: typed,
    async *rows() {
      let isFirst = true;
      for await (const cells of rows()) {
        if (!isFirst) yield cells.map((cell, k) => cellOf(cell, typed[k]));
        isFirst = false;
      }
    },
  };
}

/** A row of a table by its columns. */
export type KeptRow = Readonly<Record<string, Cell>>;

/** The rows of a table of a study as it was written. @throws InputError of subject `data` where it was changed since */
export async function* keptRows(
  folder: string,
  study: Pick<StudyManifest, 'files' | 'factors'>,
  name: string,
): AsyncGenerator<KeptRow, void> {
  const { columns, rows } = await openKeptTable(folder, study, name, study.factors);
  for await (const row of rows()) yield Object.fromEntries(columns.map((column, k) => [column.name, row[k]]));
}

/** The level of a factor in a row, where a factor named like a column of the table has another name. */
export const levelIn = (row: KeptRow, factor: string): Cell => row[factor] ?? row[`factor.${factor}`];

const cellOf = (cell: string, { type }: Column): Cell => {
  if (type === 'text') return cell;
  return cell === '' ? Number.NaN : Number(cell);
};

const changed = (file: string) =>
  new InputError('data', [
    {
      file,
      code: 'changed-file',
      message: {
        en: 'the table was changed or removed since it was written',
        fr: 'la table a été modifiée ou retirée depuis qu’elle a été écrite',
      },
      remedy: {
        en: 'see what differs with uptake verify, or run again',
        fr: 'voyez ce qui diffère avec uptake verify, ou relancez',
      },
    },
  ]);
