import { withoutMarker } from './blankMarkers.ts';
import type { HeaderMeaning } from './headerMeaning.ts';
import type { ColumnProfile, TableLook } from './tableLook.ts';

/** A column whose values number the people of a file in their order says nothing of who they are. */
export const numbersLines = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  Number(cells[0]) <= 1 &&
  cells.every((cell, k) => Number(cell) === Number(cells[0]) + k);

/** The same in whatever order, and where some have been taken out since: whole numbers hardly above the number of lines. */
function numbersPeople(cells: readonly string[]): boolean {
  const numbers = cells.map(Number);
  const isOneOfThem = (number: number) =>
    Number.isInteger(number) && number >= 0 && number <= 1.2 * cells.length + 2;
  return cells.length > 4 && numbers.every(isOneOfThem) && new Set(numbers).size === cells.length;
}

/** Whether a column whose name speaks neither of people nor of identifiers, such as `N°`, numbers the lines. */
export function countsLines(rows: TableLook['rows'], column: number, { has }: HeaderMeaning): boolean {
  if (has('identifier', 'person')) return false;
  const cells = rows.map((row) => withoutMarker(row[column]!)).filter((cell) => cell !== '');
  return numbersLines(cells) || numbersPeople(cells);
}

/** Groups and things that people share or hold: whoever has one for himself is not called so. */
const shared =
  /^(floor|etage|room|salle|building|batiment|seat|desk|bureau|street|rue|postal|zip|postcode|cp|zone|region|country|pays|team|equipe)s?$/;

/** Words of accounts, which speak of other leaders beside a manager alone. */
const ofAccount = /^(account|compte)s?$/;

/**
 * Whether a column may hold by what people of its own lines are named: nobody is named by who leads, helps or approves
 * him, by where he works or what he does, nor by a day or an amount.
 */
export function mayBeOwnKey(
  meaning: HeaderMeaning,
  { filled, blank, dates, numbers, length }: ColumnProfile,
): boolean {
  const { words, has } = meaning;
  if (isOfAnother(meaning)) return false;
  if (
    has(
      'unit',
      'division',
      'businessUnit',
      'site',
      'costCentre',
      'grade',
      'level',
      'status',
      'tally',
      'otherId',
    )
  )
    return false;
  if (words.some((word) => shared.test(word))) return false;
  const isNumbered = has('identifier', 'number');
  if (has('money', 'kind', 'self') && !isNumbered && !has('name', 'mail')) return false;
  // a post may be numbered, and a telephone has one owner
  if (has('job') && !isNumbered && numbers < 0.9) return false;
  if (dates >= 0.5) return false;
  const isTold = isNumbered || has('name', 'mail', 'person', 'contact', 'job');
  return isTold || (filled >= 0.5 * (filled + blank) && (numbers < 0.5 || length >= 3));
}

/** Whether a column tells of somebody else than the person on its line: who leads, advises, approves or replaces. */
export function isOfAnother({ words, has }: HeaderMeaning): boolean {
  if (has('manager', 'weakManager')) return true;
  return has('otherLeader') && !words.some((word) => ofAccount.test(word));
}
