import { isBlankMarker } from '../matching/blankMarkers.ts';
import { readNumberOrShare } from '../matching/cells.ts';
import { looseKey } from '../matching/keyForms.ts';
import { eachRow, profileOf, type TableLook } from '../matching/tableLook.ts';

/** Counts from here on leave the usual ones no weight, unless their logarithm is taken. */
const MANY = 20;
/** Lines a pair from which a file is a log, with a line for each message. */
const LINES_A_PAIR = 1.5;
/** Pairs that are counted to see that. */
const MOST_PAIRS = 200_000;

/**
 * What is proposed to be done to the weights of a table of ties: the logarithm of counts that may be large, so that the
 * hundredth message says less than the first; nothing otherwise.
 *
 * @param ends the columns of the two ends
 * @param weight the column of the weight, if there is one
 */
export function usualScale(
  look: TableLook,
  ends: readonly [number, number],
  weight: number | undefined,
  decimalComma: boolean,
): 'log1p' | undefined {
  const { rows } = look;
  if (rows.length === 0) return undefined;
  if (weight === undefined) return isLog(look, ends) ? 'log1p' : undefined;
  const weights = rows
    .map((cells) => readNumberOrShare(cells[weight]!, decimalComma))
    .filter((value) => value !== undefined && Number.isFinite(value)) as number[];
  const counts = weights.length > 0 && weights.every((value) => Number.isInteger(value));
  return counts && weights.some((value) => value >= MANY) ? 'log1p' : undefined;
}

/** Whether a table has a line for each message: a time on every line, or the same pairs again and again. */
function isLog(look: TableLook, ends: readonly [number, number]): boolean {
  const columns = look.header.map((_, column) => column).filter((column) => !ends.includes(column));
  if (columns.some((column) => profileOf(look.rows, column, isBlankMarker).dates > 0.5)) return true;
  const pairs = new Set<string>();
  let lines = 0;
  eachRow(look, (cells) => {
    if (pairs.size >= MOST_PAIRS) return;
    lines++;
    pairs.add(
      ends
        .map((end) => looseKey(cells[end]!))
        .sort()
        .join('\n'),
    );
  });
  return lines >= LINES_A_PAIR * pairs.size;
}
