import { type HeaderMeaning, mailScore, nameScore } from './headerMeaning.ts';
import { isOfAnother } from './ownKey.ts';
import type { Key } from './references.ts';
import type { ColumnProfile } from './tableLook.ts';
import { conceptsOfWord } from './vocabulary.ts';

/** Columns that hold what people are called or written to by; positions. */
export interface NameColumns {
  readonly names: readonly number[];
  /** Those of `names` that hold first names alone. */
  readonly firsts: readonly number[];
  readonly addresses: readonly number[];
  /** Every two columns that make up a name. */
  readonly pairs: readonly Key[];
}

export function nameColumns(
  meanings: readonly HeaderMeaning[],
  profiles: readonly ColumnProfile[],
): NameColumns {
  const columns = meanings.map((_, column) => column);
  const names = columns.filter(
    (column) => nameScore(meanings[column]!) > 0.5 && profiles[column]!.filled > 0,
  );
  // beside a surname, a name without more is the first
  const isSurname = (column: number) =>
    meanings[column]!.words.some((word) => /^(surname|apellidos?|cognome|achternaam|nachname)$/.test(word));
  const isBare = (column: number) => /^(name|nombre|nome|naam)$/.test(meanings[column]!.words.join(' '));
  const hasSurname = names.some(isSurname);
  const isFirst = (column: number) =>
    (isBare(column) && hasSurname) ||
    (meanings[column]!.has('first') &&
      !meanings[column]!.has('last') &&
      !/\bnom\b/.test(meanings[column]!.words.join(' ')));
  const firsts = names.filter(isFirst);
  const lasts = names.filter((column) => {
    const words = meanings[column]!.words.filter((word) => !conceptsOfWord(word).has('person'));
    return (
      !isFirst(column) &&
      (words.includes('last') ||
        words.includes('surname') ||
        words.includes('lastname') ||
        words.includes('family') ||
        words.includes('famille') ||
        words.includes('usage') ||
        (words.length > 0 && words.every((word) => /^(nom|name|naam|nombre|cognome)$/.test(word))) ||
        isSurname(column))
    );
  });
  const addresses = columns.filter(
    (column) =>
      mailScore(meanings[column]!) > 0.5 ||
      (profiles[column]!.addresses > 0.8 && !isOfAnother(meanings[column]!)),
  );
  const pairs: Key[] = firsts.flatMap((first) => lasts.map((last): Key => [first, last]));

  return { names, firsts, addresses, pairs };
}

/** Whether nearly everybody is told apart by a column of names or addresses: some people share a name. */
export function isNameKey(
  { names, addresses }: NameColumns,
  profiles: readonly ColumnProfile[],
  column: number,
): boolean {
  const { filled, distinct } = profiles[column]!;
  return (
    (names.includes(column) || addresses.includes(column)) &&
    distinct > 2 &&
    (distinct >= 0.8 * filled || filled - distinct <= 2)
  );
}
