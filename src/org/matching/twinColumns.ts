import { namesPeople } from './endNames.ts';
import { foldName } from './foldName.ts';
import { type HeaderMeaning, headerMeaning } from './headerMeaning.ts';

/** Two columns whose names differ by 1 and 2, A and B. */
export function numberedTwins(
  free: readonly number[],
  header: readonly string[],
  areAlike: (one: number, other: number, isNamed: boolean) => boolean,
): readonly [number, number] | undefined {
  const ordinal = (column: number) => {
    const match = /^(.*?)[\s_.-]*\(?([12abijxy])\)?([\s_.-]*(?:id|name|mail|email|nom)?)$/i.exec(
      header[column]!.trim(),
    );
    return match && { stem: foldName(match[1]! + match[3]!), of: match[2]!.toLowerCase() };
  };
  const successor: Record<string, string> = { '1': '2', a: 'b', i: 'j', x: 'y' };
  for (const first of free)
    for (const second of free) {
      const [one, two] = [ordinal(first), ordinal(second)];
      if (!one || !two || first === second || one.stem !== two.stem || successor[one.of] !== two.of) continue;
      const meaning = headerMeaning(header[first]!.replace(/\d+/g, ' '));
      if (isOther(meaning) || isOther(headerMeaning(header[first]!))) continue;
      if (areAlike(first, second, namesPeople(meaning) || meaning.words.length === 0)) return [first, second];
    }
  return undefined;
}

/** What has first and second ones and is no end of a tie. */
const isOther = ({ has }: HeaderMeaning): boolean =>
  has(
    'manager',
    'weakManager',
    'otherLeader',
    'unit',
    'division',
    'site',
    'level',
    'grade',
    'time',
    'contact',
    'money',
  );

/** Two columns that name people and whose names differ by primary and secondary, first and second. */
export function orderedTwins(
  free: readonly number[],
  header: readonly string[],
): readonly [number, number] | undefined {
  const without = (column: number, order: RegExp) => {
    const name = header[column]!;
    return order.test(name) ? name.replace(order, '') : undefined;
  };
  for (const first of free) {
    const stem = without(first, /primary|first|premi(er|ère)/i);
    if (stem === undefined || !namesPeople(headerMeaning(stem))) continue;
    const second = free.find((column) => without(column, /secondary|second|deuxième/i) === stem);
    if (second !== undefined) return [first, second];
  }
  return undefined;
}

/** Two columns of which one has the name of the other with a word such as `other` beside it, or which both name people. */
export function otherTwins(
  free: readonly number[],
  meanings: readonly HeaderMeaning[],
): readonly [number, number] | undefined {
  const bare = (column: number) =>
    meanings[column]!.words.filter(
      (word) =>
        !/^(other|autre|collaborator|partner|contact|colleague|collegue|counterpart|second|related|linked)s?$/.test(
          word,
        ),
    ).join(' ');
  const people = free.filter((column) => namesPeople(meanings[column]!));
  for (const first of people)
    for (const second of people) {
      const own = meanings[first]!.words;
      if (own.length < meanings[second]!.words.length && bare(second) === own.join(' '))
        return [first, second];
    }
  const [first, second] = people;
  return people.length === 2 && meanings[second!]!.has('other', 'person') ? [first!, second!] : undefined;
}
