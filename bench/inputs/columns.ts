import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What every contestant reads, whatever its language: a folder of columns as raw little-endian numbers, one file a
 * column, and `header.txt` with one `name value` a line.
 */
type Column = Uint8Array | Int32Array | Uint32Array | Float64Array;

export function writeColumn(folder: string, name: string, column: Column): void {
  writeFileSync(join(folder, name), new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
}

/** Reads a column in the given form: `readColumn(folder, 'first.0', Uint32Array)`. */
export function readColumn<C extends Column>(
  folder: string,
  name: string,
  form: { new (buffer: ArrayBuffer): C },
): C {
  const bytes = readFileSync(join(folder, name));
  return new form(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}

export function writeHeader(folder: string, header: Readonly<Record<string, number>>): void {
  const lines = Object.entries(header).map(([name, value]) => `${name} ${value}\n`);
  writeFileSync(join(folder, 'header.txt'), lines.join(''));
}

export function readHeader(folder: string): Readonly<Record<string, number>> {
  const lines = readFileSync(join(folder, 'header.txt'), 'utf8').trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', value] = line.split(' ');
      return [name, Number(value)];
    }),
  );
}
