import { cohesion } from './cohesion.ts';
import { best, type Candidate } from './columnMatches.ts';
import { foldName } from './foldName.ts';
import { hierarchies } from './hierarchy.ts';
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
    .map((candidate) => finest(people, candidate))
    .flatMap((candidate) => {
      const { distinct, filled } = people.profiles[candidate.column]!;
      const together = togetherness(people, candidate.column);
      if (candidate.score < STRONG && together !== undefined && together < 0.1) return [];
      // one for all is the firm, unless it is called a department
      if (candidate.score < 0.8 && filled > 5 && distinct <= 1) return [];
      const useless = filled > 5 && distinct <= 1 ? 0.3 : filled > 10 && distinct > 0.6 * filled ? 0.2 : 0;
      const blank = filled < 0.9 * people.rows.length ? 0.3 * (1 - filled / people.rows.length) : 0;
      const score = candidate.score + 0.1 * Math.max(0, together ?? 0) - useless - blank;
      return [{ ...candidate, score }];
    })
    .sort(best);
  return ranked[0] ?? byValues(people);
}

/** How far people of one manager share what a column says. */
const togetherness = (people: PeopleLook, column: number): number | undefined => {
  const { manager } = people.chosen.matches;
  return manager === undefined || !people.complete ? undefined : cohesion(people, column, manager.column);
};

/** `Level 3` rather than `Level 1`, as long as it tells more apart and people share it. */
function finest(people: PeopleLook, candidate: Candidate): Candidate {
  const { header, columns, profiles, rows, chosen } = people;
  const levelOf = (column: number) => {
    const match = /^(.*?)(\d)(\D*)$/.exec(header[column]!);
    return match && { stem: foldName(match[1]!) + foldName(match[3]!), level: Number(match[2]) };
  };
  const own = levelOf(candidate.column);
  if (!own) return candidate;
  let { column } = candidate;
  // `Organisation` beside `Organisation, level 1` is the one people are in
  const bare = columns.find((other) => ofLevel(own.stem, foldName(header[other]!)));
  const finer = columns
    .filter((other) => levelOf(other)?.stem === own.stem && levelOf(other)!.level > own.level)
    .sort((a, b) => levelOf(a)!.level - levelOf(b)!.level);
  for (const other of bare === undefined ? finer : [...finer, bare]) {
    const { filled, distinct, dates } = profiles[other]!;
    const isShared = distinct <= 0.5 * filled && (togetherness(people, other) ?? 1) >= 0.3;
    const tellsMore = distinct > profiles[column]!.distinct && filled >= 0.75 * rows.length;
    if (isShared && tellsMore && dates < 0.5 && !chosen.taken.has(other)) column = other;
  }
  return { ...candidate, column };
}

/** Whether a name numbered by level is that of another column but for the words that say so. */
const ofLevel = (stem: string, bare: string): boolean =>
  bare.length >= 4 &&
  stem.startsWith(bare) &&
  /^(de|of)?(niveau|niv|level|lvl|n|l)$/.test(stem.slice(bare.length));

/** Columns `x_l1_y`, `x_l2_y`, `x_l3_y` …: three levels and more of which each divides the one above it. */
function levelsOf({ header, columns, rows }: PeopleLook): number[][] {
  const byStem = new Map<string, { readonly column: number; readonly level: number }[]>();
  for (const column of columns) {
    const match = /^(.*?(?:^|[^a-z])(?:l|n|lvl|level|niv|niveau)[ _.-]?)(\d)(\D*)$/i.exec(header[column]!);
    if (!match) continue;
    const stem = `${foldName(match[1]!)} ${match[3]!}`;
    byStem.set(stem, [...(byStem.get(stem) ?? []), { column, level: Number(match[2]) }]);
  }
  const divides = (lower: number, upper: number) => {
    const above = new Map<string, string>();
    return rows.every((cells) => {
      const known = above.get(cells[lower]!);
      if (known === undefined) above.set(cells[lower]!, cells[upper]!);
      return cells[lower] === '' || known === undefined || known === cells[upper];
    });
  };
  return [...byStem.values()].flatMap((list) => {
    const inOrder = list.sort((a, b) => a.level - b.level).map(({ column }) => column);
    // from where a level has nothing to do with the one above it, it is of something else
    const end = inOrder.findIndex((column, k) => k > 0 && !divides(column, inOrder[k - 1]!));
    const nested = end < 0 ? inOrder : inOrder.slice(0, end);
    return nested.length >= 3 ? [nested] : [];
  });
}

/** Share of the lines on which a value stands anywhere in some columns. */
function shareIn({ rows }: PeopleLook, column: number, into: readonly number[]): number {
  const there = new Set(into.flatMap((other) => rows.map((cells) => cells[other]!)));
  return rows.filter((cells) => cells[column] !== '' && there.has(cells[column]!)).length / rows.length;
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
  const { names, addresses, pairs } = people.called;
  const telling = columns.filter((column) => profiles[column]!.unique);
  const leaders = chosen.matches.manager ? [chosen.matches.manager.column] : [];
  const keys = [...new Set([...names, ...addresses, ...telling])].map((column) => [column]);
  const isOfPeople = (column: number) =>
    named.of(column, [...keys, ...pairs]).resolved >= 0.3 || shareIn(people, column, leaders) >= 0.3;
  const named = hierarchies(people);
  const levels = levelsOf(people);
  const found = columns
    .filter((column) => {
      const { filled, distinct, dates, addresses, numbers, length } = profiles[column]!;
      const { words } = meanings[column]!;
      // levels that are numbered through are those of the organisation
      const isOfLevels = levels.some((list) => list.includes(column));
      const has = isOfLevels ? () => false : meanings[column]!.has;
      const isFunction = words.includes('function') && words.every((word) => /^(function|sub)$/.test(word));
      if (chosen.taken.has(column) || (has(...othersThanUnits) && !isFunction)) return false;
      const isLabel = dates < 0.1 && addresses === 0 && numbers < 0.5 && length >= 2 && length <= 60;
      return isLabel && filled >= 0.8 * rows.length && distinct >= 3 && distinct <= 0.4 * filled;
    })
    // codes of jobs and of categories go together as well
    .filter((column) => rows.some((cells) => /\p{Ll}{2}|\p{L} \p{L}/u.test(cells[column]!)))
    .map((column) => ({ column, together: togetherness(people, column) ?? 0 }))
    // those who lead their managers are people, not units
    .filter(({ column, together }) => together >= 0.65 && !isOfPeople(column))
    .sort((a, b) => b.together - a.together || a.column - b.column);
  return found[0] && { column: found[0].column, score: 0.5, why: 'values' };
}
