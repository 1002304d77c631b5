import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js';
import type { Cell } from './csv.ts';
import type { Sink, Table, TableWriter } from './dataTable.ts';
import { TABLE_SCHEMA } from './factorColumns.ts';
import type { Column, ColumnType } from './tableColumns.ts';

/** Rows that are gathered before they are written: what a writer holds in memory, and what a reader can skip at once. */
export const ROW_GROUP = 100_000;

const physical = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
} as const satisfies Record<ColumnType, object>;

/**
 * Writes a table as Parquet that comes bit by bit: the same rows give the same bytes, however they were added. Texts are strings,
 * whole numbers INT32, numbers DOUBLE; what CSV leaves blank is null. Pages are compressed with Snappy, and hold places in a
 * dictionary where values recur. The file names its table and `TABLE_SCHEMA` in its metadata, `uptake.table` and `uptake.schema`.
 *
 * @param sink is given each group of `ROW_GROUP` rows once it is full
 * @throws RangeError from `add` or `finish` where a cell of a column of whole numbers is none of 32 bits
 */
export function parquetWriter({ name, columns }: Pick<Table, 'name' | 'columns'>, sink: Sink): TableWriter {
  const bytes = new Drained(sink);
  const file = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map((column) => ({
        name: column.name,
        repetition_type: 'OPTIONAL' as const,
        ...physical[column.type],
      })),
    ],
    createdBy: `uptake version ${TABLE_SCHEMA}`,
    kvMetadata: [
      { key: 'uptake.schema', value: String(TABLE_SCHEMA) },
      { key: 'uptake.table', value: name },
    ],
  });
  let gathered: Value[][] = columns.map(() => []);
  let rows = 0;
  const writeGroup = () => {
    file.write({
      columnData: columns.map((column, k) => ({ name: column.name, data: gathered[k] })),
      rowGroupSize: ROW_GROUP,
    });
    gathered = columns.map(() => []);
    rows = 0;
  };
  return {
    add(more) {
      for (const row of more) {
        for (let k = 0; k < columns.length; k++) gathered[k].push(valueIn(row[k], columns[k]));
        if (++rows === ROW_GROUP) writeGroup();
      }
    },
    finish() {
      if (rows > 0) writeGroup();
      file.finish();
    },
  };
}

type Value = string | number | null;

/** A cell as it is kept; null where CSV has a blank, and no zero but 0, which is how CSV writes them. */
function valueIn(cell: Cell, { name, type }: Column): Value {
  if (type === 'text') return cell === '' || Number.isNaN(cell) ? null : String(cell);
  if (typeof cell === 'string') {
    if (cell === '') return null;
    throw new RangeError(`${JSON.stringify(cell)} is no number: column ${name}`);
  }
  if (Number.isNaN(cell)) return null;
  if (type === 'integer' && (cell | 0) !== cell)
    throw new RangeError(`${cell} is no whole number of 32 bits: column ${name}`);
  return cell + 0;
}

/** Hands on what was written after each group of rows, and at the end. */
class Drained extends ByteWriter {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    super(1 << 20);
    this.#sink = sink;
  }

  flush(): void {
    if (this.index === 0) return;
    this.#sink(this.getBytes().slice());
    this.index = 0;
  }

  override finish(): void {
    this.flush();
  }
}
