import { readNumberOrShare } from '../matching/cells.ts';
import { looseKey } from '../matching/keyForms.ts';
import type { TableLook } from '../matching/tableLook.ts';

/** Counts from here on are as good as none beside the usual ones, unless their logarithm is taken. */
const MANY = 20;
/** Lines a pair from which a file is a log, with a line for each message. */
const LINES_A_PAIR = 1.5;

/**
 * What is proposed to be done to the weights of a table of ties: the logarithm of counts that may be large, so that the
 * hundredth message says less than the first; nothing otherwise.
 *
 * @param ends the columns of the two ends
 * @param weight the column of the weight, if there is one
 */
export function usualScale(
  { rows }: TableLook,
  ends: readonly [number, number],
  weight: number | undefined,
  decimalComma: boolean,
): 'log1p' | undefined {
  if (rows.length === 0) return undefined;
  if (weight === undefined) {
    const pairs = new Set(
      rows.map((cells) =>
        ends
          .map((end) => looseKey(cells[end]!))
          .sort()
          .join('\n'),
      ),
    );
    return rows.length >= LINES_A_PAIR * pairs.size ? 'log1p' : undefined;
  }
  const weights = rows
    .map((cells) => readNumberOrShare(cells[weight]!, decimalComma))
    .filter((value) => value !== undefined && Number.isFinite(value)) as number[];
  const counts = weights.length > 0 && weights.every((value) => Number.isInteger(value));
  return counts && weights.some((value) => value >= MANY) ? 'log1p' : undefined;
}
