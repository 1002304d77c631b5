import { countValues } from './countValues.ts';
import type { HeaderMeaning } from './headerMeaning.ts';
import { isStatus } from './statusWords.ts';
import type { TableLook } from './tableLook.ts';

/** A column that says who is still there, with how often it says what. */
export interface StatusColumn {
  readonly column: number;
  readonly values: readonly (readonly [string, number])[];
}

/** The first of these columns of states by which some are there and some are gone. */
export function statusOf(
  look: TableLook,
  free: readonly number[],
  meanings: readonly HeaderMeaning[],
): StatusColumn | undefined {
  for (const column of free) {
    if (!meanings[column]!.has('status')) continue;
    const values = [...countValues(look.rows, column)].sort(([, a], [, b]) => b - a);
    if (values.length < 2 || values.length > 12) continue;
    const gone = values.filter(([value]) => isStatus(value) === 'gone');
    if (gone.length > 0 && gone.length < values.length) return { column, values };
  }
  return undefined;
}
