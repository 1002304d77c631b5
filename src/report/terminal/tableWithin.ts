import type { Language } from '../../text/text.ts';
import { columns } from './alignColumns.ts';
import { wrap } from './wrap.ts';

/** A table as lines, and the heads of the columns for which there was no room. */
export interface TableWithin {
  readonly lines: readonly string[];
  readonly leftOut: readonly string[];
}

/**
 * A table of at most `width` characters, its first row the heads. Where it is wider, its last columns are left out, down to the first
 * `needed`; where those are still wider, each row is a block of its own, a line a cell, and nothing is left out.
 */
export function tableWithin(
  rows: readonly (readonly string[])[],
  width: number,
  needed: number,
  language: Language,
): TableWithin {
  const [head] = rows;
  for (let count = head.length; count >= Math.min(needed, head.length); count--) {
    const lines = columns(rows.map((row) => row.slice(0, count)));
    if (lines.every((line) => [...line].length <= width)) return { lines, leftOut: head.slice(count) };
  }
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const block = (row: readonly string[]): string[] =>
    row.flatMap((cell, k) =>
      wrap(`${head[k]}${colon} ${cell}`, k === 0 ? width : width - 2, '  ').map((line) =>
        k === 0 ? line : `  ${line}`,
      ),
    );
  return { lines: rows.slice(1).flatMap(block), leftOut: [] };
}
