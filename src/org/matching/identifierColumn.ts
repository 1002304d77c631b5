import { peopleColumns } from '../peopleColumns.ts';
import { withoutMarker } from './blankMarkers.ts';
import { best, type Candidate } from './columnMatches.ts';
import { type HeaderMeaning, identifierScore, isUserName } from './headerMeaning.ts';
import type { NameColumns } from './nameColumns.ts';
import { countsLines, mayBeOwnKey, numbersLines } from './ownKey.ts';
import { LEAST_FIT, type PeopleLook } from './peopleLook.ts';
import type { References } from './references.ts';
import type { ColumnProfile } from './tableLook.ts';
import type { Concept } from './vocabulary.ts';

/** The columns that may be the identifier, the likeliest first; none where that is settled. */
export function identifierCandidates(people: PeopleLook): Candidate[] {
  const { columns, folded, meanings, profiles, called, chosen, rows } = people;
  if (!chosen.open('id')) return [];
  const ofLines = (column: number) => countsLines(rows, column, meanings[column]!);
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
    .map((one) => {
      if (one.score < 0.7 && ofLines(one.column)) return { ...one, score: Math.min(one.score, 0.2) };
      const isCalled = isUserName(meanings[one.column]!.words) && areNames(rows, one.column);
      return isCalled ? { ...one, score: Math.min(one.score, 0.26) } : one;
    })
    .sort(best);
}

/** Whether values are mostly words with a space or a comma between them, as names of people are. */
const areNames = (rows: PeopleLook['rows'], column: number): boolean =>
  rows.filter((cells) => /\p{L}[\s,]+\p{L}/u.test(cells[column]!)).length > 0.7 * rows.length;

/** Takes the likeliest of these: managers that are named by a column speak for it. */
export function takeIdentifier(
  { rows, chosen, profiles, folded }: PeopleLook,
  identifiers: readonly Candidate[],
  managerColumns: readonly number[],
  references: References,
): void {
  if (!chosen.open('id')) return;
  const isNamed = (column: number) => areNames(rows, column);
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
      // what a file calls `id` and tells everybody apart is that, by whatever managers are named
      const isOwn =
        folded[candidate.column] === 'id' &&
        profiles[candidate.column]!.distinct === rows.length &&
        !numbersLines(rows.map((cells) => cells[candidate.column]!))
          ? 0.3
          : 0;
      return {
        ...candidate,
        score: candidate.score + Math.max(isOwn, led >= LEAST_FIT ? gain * led : 0),
        led,
      };
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
  const likeliest = telling[0];
  if (!likeliest) return;
  // what is blank for some tells fewer people apart than what everybody has
  const isSaid = (cells: readonly string[], column: number) => withoutMarker(cells[column]!) !== '';
  const nameless = rows.filter((cells) => !isSaid(cells, likeliest.column));
  const complete = telling.find(
    ({ column, why, score }) =>
      column !== likeliest.column &&
      why !== 'values' &&
      score >= 0.4 &&
      !isNamed(column) &&
      profiles[column]!.distinct === profiles[column]!.filled &&
      profiles[column]!.blank === 0,
  );
  const first = nameless.length >= 2 && likeliest.why === 'name' && complete ? complete : likeliest;
  chosen.take(
    'id',
    first,
    telling.filter((other) => other !== first && other.score > first.score - 0.3),
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
  profile: ColumnProfile,
  { names, firsts, addresses }: NameColumns,
  unnamed: boolean,
): Candidate {
  const { filled, blank, distinct, dates } = profile;
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
  const isFilled = blank <= 0.02 * (filled + blank);
  const everybody = distinct === filled && isFilled;
  // who is called by nothing but a number of their own is not called by name
  if (score === 0.5 && everybody && profile.numbers === 1 && filled > 2) score = 0.85;
  // two people of a list may be called the same
  const nearly = isFilled && filled >= 8 && filled - distinct <= Math.max(1, 0.02 * filled);
  if (addresses.includes(column) && score < 0.5) score = tells ? 0.45 : 0;
  else if (names.includes(column) && score <= 0.5)
    score =
      (firsts.length === 0 || isWhole) && (everybody || nearly) && distinct > 1
        ? everybody
          ? 0.26
          : 0.25
        : 0;
  if (score > 0) {
    // what may be a number of anything is none that several share
    if (filled > 0 && !tells) score = score < 0.85 && filled >= 5 ? 0 : score * 0.5;
    if (blank > filled) score *= 0.6;
    else if (blank > 0.03 * (filled + blank)) score -= 0.1 + (0.7 * blank) / (filled + blank);
    if (score > 0) return { column, score, why: 'name' };
    return none;
  }
  // no name says so: managers must be named by what stands here
  const nothing = unnamed || !meaning.has(...othersThanIdentifiers);
  const may = nothing && mayBeOwnKey(meaning, profile);
  return may && everybody && distinct > 1 ? { column, score: 0.2, why: 'values' } : none;
}
