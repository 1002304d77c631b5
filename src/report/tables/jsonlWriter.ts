import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sink, Table, TableWriter } from './dataTable.ts';

/** Writes a table as lines of JSON that come bit by bit: an object a row; what CSV leaves blank is null. */
export function jsonlWriter({ columns }: Pick<Table, 'columns'>, sink: Sink): TableWriter {
  return {
    add(rows) {
      for (const row of rows) {
        const entries = columns.map(({ name }, k): [string, unknown] => {
          const cell = row[k];
          return [name, cell === '' || Number.isNaN(cell) ? null : cell];
        });
        sink(utf8ToBytes(`${JSON.stringify(Object.fromEntries(entries))}\n`));
      }
    },
    finish: () => {},
  };
}
