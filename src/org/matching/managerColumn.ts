import { best, type Candidate } from './columnMatches.ts';
import { isAboveManagers, managerScore } from './headerMeaning.ts';
import { hierarchies, isAboveOrSame, isHierarchy, isSurelyHierarchy } from './hierarchy.ts';
import { LEAST, LEAST_FIT, namedColumns, type PeopleLook } from './peopleLook.ts';
import { type Key, type References, referencesTo } from './references.ts';
import type { Reason } from './tableLook.ts';
import type { Concept } from './vocabulary.ts';

/** A name that speaks of whoever leads and of nobody else. */
const STRONG = 0.6;
/** Of fewer lines, or only of the first of more, values say nothing of how people are led. */
const saysNothing = ({ complete, rows }: PeopleLook): boolean => !complete || rows.length < 8;

/** Every column that may hold managers by its name, or, without names, at all; the likeliest first. */
export function managerCandidates(people: PeopleLook): Candidate[] {
  const { columns, profiles, chosen, unnamed } = people;
  if (!chosen.open('manager')) return [];
  const mayLead = (column: number) => profiles[column]!.dates < 0.5;
  // without names it is the values alone that tell
  const candidates = unnamed
    ? columns
        .filter((column) => !chosen.taken.has(column))
        .map((column): Candidate => ({ column, score: 0.6, why: 'values' }))
    : namedColumns(people, 'manager', managerScore).filter(({ score }) => score >= LEAST);
  return candidates.filter(({ column }) => mayLead(column));
}

/**
 * Takes the likeliest of these whose values name people of the file.
 *
 * @returns by what else than the identifier they do, if they do
 */
export function takeManager(
  people: PeopleLook,
  managers: readonly Candidate[],
  keys: readonly Key[],
  also: readonly Key[],
  references: References,
): Key | undefined {
  const { header, profiles, chosen, rejected } = people;
  const { matches, take, open } = chosen;
  const id = matches.id?.column;
  const idKey: Key = id === undefined ? [] : [id];
  const resolved = (column: number) => {
    const own = id === undefined ? 0 : references.share(column, idKey, ...also);
    const others = keys.filter((key) => !(key.length === 1 && (key[0] === id || key[0] === column)));
    const other = others
      .map((key) => ({ key, gain: references.share(column, idKey, ...also, key) - own }))
      .sort((a, b) => b.gain - a.gain)[0];
    const joined =
      other !== undefined && other.gain > 0.6 * (1 - own) && other.gain > 0.02 ? other : undefined;
    return { own, key: joined?.key, fits: own + (joined?.gain ?? 0) };
  };
  const look = saysNothing(people) ? undefined : hierarchies(people);
  const hierarchyOf = (column: number, key: Key | undefined) =>
    look?.of(
      column,
      [idKey, ...also, ...(key ? [key] : [])].filter((one) => one.length > 0),
    );
  if (matches.manager) return resolved(matches.manager.column).key;
  if (!open('manager')) return undefined;
  const ranked = managers
    .filter(({ column }) => column !== id)
    .map((candidate) => {
      const { own, key, fits } = resolved(candidate.column);
      const empty = profiles[candidate.column]!.filled === 0;
      const leads = hierarchyOf(candidate.column, key);
      // a name that others have too says little, and circles tell that it is something else
      const doubt = leads === undefined || candidate.score >= STRONG ? 0 : isHierarchy(leads) ? 0 : 0.3;
      return {
        ...candidate,
        key,
        own,
        empty,
        fits,
        leads,
        score:
          candidate.score +
          0.3 * own +
          0.15 * (fits - own) -
          doubt +
          (leads ? (isHierarchy(leads) ? 0.1 : -0.1) - 0.5 * leads.circular : 0),
        why: candidate.why,
      };
    })
    .sort(best);
  const fitting = ranked.filter(({ fits, empty, score, own, why, leads, column }) => {
    if (why === 'values') return own >= 0.95 && !empty;
    if (empty) return score >= 0.9;
    if (fits < LEAST_FIT) return false;
    const strong = managers.some((one) => one.column === column && one.score >= STRONG);
    return strong ? score >= 0.6 || fits >= 0.8 : leads ? isHierarchy(leads) : score >= 0.6 || fits >= 0.8;
  });
  // a manager by name that may hold anything is not wanted where another one is filled
  const likeliest = fitting.find(({ empty }) => !empty) ?? fitting[0];
  if (likeliest) {
    const byBoth: Reason = likeliest.why === 'name' && !likeliest.empty ? 'nameAndValues' : likeliest.why;
    const close = fitting.filter(
      (other) => other !== likeliest && !other.empty && other.score > likeliest.score - 0.1,
    );
    take(
      'manager',
      { column: likeliest.column, score: likeliest.score, why: byBoth, fits: likeliest.fits },
      close,
    );
    return likeliest.key;
  }
  if (look && !people.unnamed) {
    const found = hierarchyByValues(people, look, id, keys);
    if (found) {
      take('manager', { column: found.column, score: 0.6, why: 'values', fits: found.leads.resolved });
      return found.key;
    }
  }
  for (const { column, fits } of ranked.filter(
    ({ score, empty, why }) => !empty && score >= 0.6 && why !== 'values',
  ))
    rejected.push({
      role: 'manager',
      column,
      header: header[column]!,
      why: 'strangers',
      fits,
      examples: references.strangers(column, idKey),
    });
  return undefined;
}

/** What a column that leads people by its values alone must not be called. */
const othersThanManagers: readonly Concept[] = ['otherLeader', 'status', 'tally', 'otherId', 'time'];

/** The one column whose values alone leave no doubt that they are managers, or the nearest of those of one hierarchy. */
function hierarchyByValues(
  { columns, meanings, profiles, chosen }: PeopleLook,
  look: ReturnType<typeof hierarchies>,
  id: number | undefined,
  keys: readonly Key[],
) {
  const into: Key[] = [...(id === undefined ? [] : [[id]]), ...keys.filter((key) => key[0] !== id)];
  const found = columns
    .filter((column) => {
      const { filled, distinct, dates, numbers, length } = profiles[column]!;
      const may = !chosen.taken.has(column) && filled > 0 && dates < 0.5 && length >= (numbers > 0.5 ? 3 : 2);
      return (
        may &&
        distinct > 2 &&
        distinct <= 0.6 * filled &&
        !isAboveManagers(meanings[column]!) &&
        !meanings[column]!.has(...othersThanManagers)
      );
    })
    .flatMap((column) => {
      for (const key of into) {
        const leads = look.of(column, [key]);
        if (isSurelyHierarchy(leads)) return [{ column, key: key[0] === id ? undefined : key, leads }];
      }
      return [];
    });
  return found.find((near) => found.every((other) => isAboveOrSame(other.leads, near.leads)));
}

/** Columns all of whose values are identifiers of the file although no name says that they are managers. */
export function perhapsManagers(look: PeopleLook, free: readonly number[], id: number): number[] {
  const likely = free.filter((column) => {
    const { filled, distinct, unique, numbers } = look.profiles[column]!;
    return (
      filled >= 2 &&
      !unique &&
      distinct >= 1 &&
      distinct <= 0.7 * filled &&
      (numbers < 0.5 || look.profiles[column]!.length >= 4)
    );
  });
  const references = referencesTo(look, likely, [[id]]);
  return likely.filter((column) => references.share(column, [id]) >= 0.95);
}
