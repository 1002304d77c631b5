import { peopleColumns } from '../peopleColumns.ts';
import { best, type Candidate } from './columnMatches.ts';
import { type HeaderMeaning, identifierScore } from './headerMeaning.ts';
import type { NameColumns } from './nameColumns.ts';
import { LEAST_FIT, type PeopleLook } from './peopleLook.ts';
import type { References } from './references.ts';
import type { ColumnProfile } from './tableLook.ts';
import type { Concept } from './vocabulary.ts';

/** The columns that may be the identifier, the likeliest first; none where that is settled. */
export function identifierCandidates(people: PeopleLook): Candidate[] {
  const { columns, folded, meanings, profiles, called, chosen } = people;
  if (!chosen.open('id')) return [];
  return columns
    .filter((column) => !chosen.taken.has(column))
    .map((column) =>
      identifierCandidate(
        column,
        folded[column]!,
        meanings[column]!,
        profiles[column]!,
        called,
        people.unnamed === true,
      ),
    )
    .filter(({ score }) => score > 0)
    .sort(best);
}

/** Takes the likeliest of these: managers that are named by a column speak for it. */
export function takeIdentifier(
  { rows, chosen }: PeopleLook,
  identifiers: readonly Candidate[],
  managerColumns: readonly number[],
  references: References,
): void {
  if (!chosen.open('id')) return;
  const isNamed = (column: number) =>
    rows.filter((cells) => /\p{L}[\s,]+\p{L}/u.test(cells[column]!)).length > 0.7 * rows.length;
  const ranked = identifiers
    .map((candidate) => {
      const led = Math.max(
        0,
        ...managerColumns
          .filter((column) => column !== candidate.column)
          .map((column) => references.share(column, [candidate.column])),
      );
      // names are what managers are named by because everybody is: they tell people apart worse than anything else
      const gain = isNamed(candidate.column) ? 0.1 : 0.3;
      return { ...candidate, score: candidate.score + (led >= LEAST_FIT ? gain * led : 0), led };
    })
    .filter(({ score, why }) => why === 'values' || score >= 0.25)
    .sort(best);
  // a name that says nothing is enough only where managers are named by what stands there, or nothing else tells
  const byName = ranked.filter(
    ({ why, column, score }) => why !== 'values' && !(score < 0.7 && isNamed(column)),
  );
  const isTelling = ({ column, led }: (typeof ranked)[number]) =>
    (led >= 0.99 && rows.length >= 3) || (byName.length === 0 && column < 2 && isCode(rows, column));
  const telling = ranked.filter((one) => one.why !== 'values' || isTelling(one));
  // codes tell people apart better than names do
  const rank = (one: (typeof ranked)[number]) =>
    one.why === 'values' && byName.length === 0 && !isNamed(one.column) ? one.score + 0.5 : one.score;
  telling.sort((a, b) => rank(b) - rank(a) || a.column - b.column);
  const [first, ...others] = telling;
  if (first)
    chosen.take(
      'id',
      first,
      others.filter(({ score }) => score > first.score - 0.3),
    );
}

/** What a column that may be an identifier by its values alone must not be called. */
const othersThanIdentifiers: readonly Concept[] = [
  ...([
    'manager',
    'weakManager',
    'otherLeader',
    'otherId',
    'contact',
    'time',
    'money',
    'name',
    'self',
  ] as const),
  ...(['tally', 'place', 'job', 'status'] as const),
];

/** Whether a column of a file of some size holds codes of one form, and not just the numbers of its lines. */
function isCode(rows: PeopleLook['rows'], column: number): boolean {
  const cells = rows.map((row) => row[column]!).filter((cell) => cell !== '');
  if (
    cells.length < 8 ||
    cells.every((cell, k) => Number(cell) === Number(cells[0]) + k && Number(cells[0]) <= 1)
  )
    return false;
  const forms = new Set(
    cells.map((cell) =>
      /@/.test(cell)
        ? '@'
        : cell
            .replaceAll(/\d/g, '9')
            .replaceAll(/\p{Lu}+/gu, 'A')
            .replaceAll(/\p{Ll}+/gu, 'a'),
    ),
  );
  return (
    !cells.some((cell) => /\s|,|\/|[()+]/.test(cell)) && (forms.size <= 3 || forms.size <= 0.1 * cells.length)
  );
}

/** How well a column may be the identifier of the person on its line, by its name and by its values alone. */
function identifierCandidate(
  column: number,
  folded: string,
  meaning: HeaderMeaning,
  { filled, blank, distinct, dates }: ColumnProfile,
  { names, firsts, addresses }: NameColumns,
  unnamed: boolean,
): Candidate {
  const none: Candidate = { column, score: 0, why: 'values' };
  if (folded === 'id') return { column, score: 1, why: 'ourName' };
  if (dates > 0.5) return none;
  const synonym = (peopleColumns.id.synonyms as readonly string[]).indexOf(folded);
  let score = Math.max(
    identifierScore(meaning),
    synonym < 0 ? 0 : /^(employee|person|personne)$/.test(folded) ? 0.5 : 0.95 - 0.002 * synonym,
  );
  const tells = distinct > 0 && distinct >= 0.9 * filled;
  // a column of first names alone tells nobody apart, one of both does
  const isWhole = meaning.has('first') && !firsts.includes(column);
  const everybody = distinct === filled && blank <= 0.02 * (filled + blank);
  if (addresses.includes(column) && score < 0.5) score = tells ? 0.45 : 0;
  else if (names.includes(column) && score <= 0.5)
    score = (firsts.length === 0 || isWhole) && everybody && distinct > 1 ? 0.26 : 0;
  if (score > 0) {
    // what may be a number of anything is none that several share
    if (filled > 0 && !tells) score = score < 0.75 && filled >= 5 ? 0 : score * 0.5;
    if (blank > filled) score *= 0.6;
    else if (blank > 0.03 * (filled + blank)) score -= 0.05 + (0.5 * blank) / (filled + blank);
    if (score > 0) return { column, score, why: 'name' };
    return none;
  }
  // no name says so: managers must be named by what stands here
  const nothing = unnamed || !meaning.has(...othersThanIdentifiers);
  return nothing && everybody && distinct > 1 ? { column, score: 0.2, why: 'values' } : none;
}
