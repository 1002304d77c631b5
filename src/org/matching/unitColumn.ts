import { cohesion } from './cohesion.ts';
import { best, type Candidate } from './columnMatches.ts';
import { foldName } from './foldName.ts';
import type { PeopleLook } from './peopleLook.ts';
import type { Concept } from './vocabulary.ts';

/** A name that speaks of units and of little else. */
const STRONG = 0.7;

/**
 * Which of some columns holds the unit in which people work: those whom one leads mostly share it, and it is neither one
 * for all nor one for everybody. Of numbered levels it is the finest. Without names that speak of units, the values
 * alone may tell.
 */
export function unitAmong(people: PeopleLook, candidates: readonly Candidate[]): Candidate | undefined {
  const ranked = candidates
    .flatMap((candidate) => {
      const { distinct, filled } = people.profiles[candidate.column]!;
      const together = togetherness(people, candidate.column);
      if (candidate.score < STRONG && ((together !== undefined && together < 0.1) || distinct <= 1))
        return [];
      const useless = filled > 5 && distinct <= 1 ? 0.3 : filled > 10 && distinct > 0.6 * filled ? 0.2 : 0;
      const blank = filled < 0.9 * people.rows.length ? 0.3 * (1 - filled / people.rows.length) : 0;
      const score = candidate.score + 0.1 * Math.max(0, together ?? 0) - useless - blank;
      return [{ ...candidate, score }];
    })
    .sort(best);
  return ranked[0] ? finest(people, ranked[0]) : byValues(people);
}

/** How far people of one manager share what a column says. */
const togetherness = (people: PeopleLook, column: number): number | undefined => {
  const { manager } = people.chosen.matches;
  return manager === undefined || !people.complete ? undefined : cohesion(people, column, manager.column);
};

/** `Level 3` rather than `Level 1`, as long as people share it. */
function finest({ header, columns, profiles, rows, chosen }: PeopleLook, candidate: Candidate): Candidate {
  const levelOf = (column: number) => /^(.*?)(\d)(\D*)$/.exec(header[column]!);
  const own = levelOf(candidate.column);
  if (!own) return candidate;
  const stem = foldName(own[1]!) + foldName(own[3]!);
  const level = (column: number) => Number(levelOf(column)![2]);
  const levels = columns.filter((column) => {
    const other = levelOf(column);
    if (!other || foldName(other[1]!) + foldName(other[3]!) !== stem || chosen.taken.has(column))
      return false;
    const { filled, distinct, dates } = profiles[column]!;
    return (
      column === candidate.column || (filled >= 0.75 * rows.length && distinct <= 0.5 * filled && dates < 0.5)
    );
  });
  const column = levels.sort((a, b) => level(b) - level(a))[0]!;
  return { ...candidate, column };
}

/** What a column of units must not be called, unless it is called a unit as well. */
const othersThanUnits: readonly Concept[] = [
  ...([
    'manager',
    'weakManager',
    'otherLeader',
    'person',
    'identifier',
    'name',
    'mail',
    'contact',
    'time',
  ] as const),
  ...([
    'job',
    'level',
    'grade',
    'status',
    'money',
    'self',
    'kind',
    'tally',
    'otherId',
    'place',
    'site',
  ] as const),
  ...(['company', 'costCentre'] as const),
];

/** The column of labels of unknown name that people of one manager share far more than by chance, if there is one. */
function byValues(people: PeopleLook): Candidate | undefined {
  const { columns, profiles, meanings, chosen, rows, unnamed } = people;
  if (unnamed || rows.length < 15) return undefined;
  const found = columns
    .filter((column) => {
      const { filled, distinct, dates, addresses, numbers, length } = profiles[column]!;
      if (chosen.taken.has(column) || meanings[column]!.has(...othersThanUnits)) return false;
      const isLabel = dates < 0.1 && addresses === 0 && numbers < 0.5 && length >= 2 && length <= 60;
      return isLabel && filled >= 0.8 * rows.length && distinct >= 3 && distinct <= 0.4 * filled;
    })
    .map((column) => ({ column, together: togetherness(people, column) ?? 0 }))
    .filter(({ together }) => together >= 0.65)
    .sort((a, b) => b.together - a.together || a.column - b.column);
  return found[0] && { column: found[0].column, score: 0.5, why: 'values' };
}
