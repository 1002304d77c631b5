import { utf8ToBytes } from '@noble/hashes/utils.js';
import { csv, csvRows } from './csv.ts';
import type { Sink, Table, TableWriter } from './dataTable.ts';

/** Writes a table as CSV (`csv`) that comes bit by bit: its header at once, then its rows as they are added. */
export function csvWriter({ columns }: Pick<Table, 'columns'>, sink: Sink): TableWriter {
  const write = (texts: Iterable<string>) => {
    for (const text of texts) sink(utf8ToBytes(text));
  };
  write(
    csv(
      columns.map(({ name }) => name),
      [],
    ),
  );
  return { add: (rows) => write(csvRows(rows)), finish: () => {} };
}
