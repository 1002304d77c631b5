import { peopleColumns } from '../peopleColumns.ts';
import { best, type Candidate } from './columnMatches.ts';
import { type HeaderMeaning, identifierScore } from './headerMeaning.ts';
import type { NameColumns } from './nameColumns.ts';
import { LEAST_FIT, type PeopleLook } from './peopleLook.ts';
import type { References } from './references.ts';
import type { ColumnProfile } from './tableLook.ts';

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
  const ranked = identifiers
    .map((candidate) => {
      const led = Math.max(
        0,
        ...managerColumns
          .filter((column) => column !== candidate.column)
          .map((column) => references.share(column, [candidate.column])),
      );
      return { ...candidate, score: candidate.score + (led >= LEAST_FIT ? 0.3 * led : 0), led };
    })
    // a name that says nothing is enough only where managers are named by what stands there
    .filter(({ score, led, why }) => (why === 'values' ? led >= 0.99 && rows.length >= 3 : score >= 0.25))
    .sort(best);
  if (ranked[0])
    chosen.take(
      'id',
      ranked[0],
      ranked.slice(1).filter(({ score }) => score > ranked[0]!.score - 0.3),
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
  else if (names.includes(column) && score < 0.5)
    score = (firsts.length === 0 || isWhole) && everybody && distinct > 1 ? 0.3 : 0;
  if (score > 0) {
    if (filled > 0 && !tells) score *= 0.5;
    if (blank > filled) score *= 0.6;
    return { column, score, why: 'name' };
  }
  // no name says so: managers must be named by what stands here
  const nothing = meaning.known === 0 || unnamed;
  return nothing && everybody && distinct > 1 ? { column, score: 0.2, why: 'values' } : none;
}
