import { type PeopleColumn, peopleColumnNames, peopleColumns } from '../peopleColumns.ts';
import { isBlankMarker, withoutMarker } from './blankMarkers.ts';
import { readAdopterType, readFlag, readLevel, readNumberOrShare } from './cells.ts';
import { best, type Candidate, columnMatches, type StatedColumns } from './columnMatches.ts';
import { foldName } from './foldName.ts';
import {
  divisionScore,
  functionScore,
  type HeaderMeaning,
  headerMeaning,
  identifierScore,
  mailScore,
  managerScore,
  nameScore,
  siteScore,
  unitScore,
} from './headerMeaning.ts';
import { looseKey, partsOfKey } from './keyForms.ts';
import { splitNames } from './splitNames.ts';
import { isStatus } from './statusWords.ts';
import {
  type ColumnMatch,
  type ColumnProfile,
  profileOf,
  type Reason,
  type Rejected,
  type TableLook,
} from './tableLook.ts';

/** Columns by which people are named besides their identifier: one, or several that make up a name together. */
export type Key = readonly number[];

/** What the columns of a table of people are. */
export interface PeopleMatch {
  readonly matches: { readonly [Role in PeopleColumn]?: ColumnMatch };
  /** Taken for one of ours by name, and left out because the values say otherwise. */
  readonly rejected: readonly Rejected<PeopleColumn>[];
  /** By what else the managers of the file name people, if they do. */
  readonly managerKey: Key | undefined;
  /** Columns that hold what people are called or written to by; positions. */
  readonly names: readonly number[];
  readonly addresses: readonly number[];
  /** Every column, and every pair that makes up a name, whose values tell (nearly) everybody apart, the identifier left out. */
  readonly keys: readonly Key[];
  /** Columns of identifiers of the file that are no managers by their names. */
  readonly perhapsManager: readonly number[];
  /** A column that says who is still there, with its values. */
  readonly status:
    | { readonly column: number; readonly values: readonly (readonly [string, number])[] }
    | undefined;
}

/** A name must say at least this much of a column. */
const LEAST = 0.45;
/** Share of the values of a guess that have to fit. */
const LEAST_FIT = 0.5;

/**
 * Looks at a table of people and says which of our columns each of its is: by the words of the names, and by the
 * values. Nothing is taken that the values contradict; what is stated is taken as it is.
 *
 * @param decimalComma whether `0,5` may be one half
 * @param also keys besides the identifier that are stated
 */
export function matchPeople(
  look: TableLook,
  stated: StatedColumns<PeopleColumn> = {},
  decimalComma = false,
  also: readonly Key[] = [],
): PeopleMatch {
  const { header, rows } = look;
  const meanings = header.map(headerMeaning);
  const folded = header.map(foldName);
  const profiles = header.map((_, column) => profileOf(rows, column, isBlankMarker));
  const { taken, matches, take, open } = columnMatches(header, peopleColumnNames, stated);
  const rejected: Rejected<PeopleColumn>[] = [];
  const columns = header.map((_, column) => column);

  /** The columns that a role may be by their names, our own first. */
  const named = (role: PeopleColumn, scoreOf: (meaning: HeaderMeaning) => number): Candidate[] => {
    const synonyms: readonly string[] = peopleColumns[role].synonyms;
    return columns
      .filter((column) => !taken.has(column))
      .map((column): Candidate => {
        if (folded[column] === foldName(role)) return { column, score: 1, why: 'ourName' };
        const exact = synonyms.indexOf(folded[column]!);
        const score = Math.max(
          scoreOf(meanings[column]!),
          exact < 0 ? 0 : 0.9 - 0.002 * exact - (onlyExact.has(role) ? 0 : 0.4),
        );
        return { column, score, why: 'name' };
      })
      .filter(({ score }) => score >= 0.2)
      .sort(best);
  };

  // who is named by what
  const names = columns.filter(
    (column) => nameScore(meanings[column]!) > 0.5 && profiles[column]!.filled > 0,
  );
  const isFirst = (column: number) =>
    meanings[column]!.has('first') &&
    !meanings[column]!.has('last') &&
    !/\bnom\b/.test(meanings[column]!.words.join(' '));
  const firsts = names.filter(isFirst);
  const lasts = names.filter((column) => {
    const { words } = meanings[column]!;
    return (
      !isFirst(column) &&
      (words.includes('last') ||
        words.includes('surname') ||
        words.includes('lastname') ||
        words.includes('family') ||
        words.includes('famille') ||
        words.includes('usage') ||
        words.join(' ') === 'nom' ||
        words.join(' ') === 'name' ||
        words.includes('nachname'))
    );
  });
  const addresses = columns.filter(
    (column) => mailScore(meanings[column]!) > 0.5 || profiles[column]!.addresses > 0.8,
  );
  // some people share a name
  const isNameKey = (column: number) => {
    const { filled, distinct } = profiles[column]!;
    return (
      (names.includes(column) || addresses.includes(column)) &&
      distinct > 2 &&
      (distinct >= 0.8 * filled || filled - distinct <= 2)
    );
  };
  const pairs: Key[] = firsts.flatMap((first) => lasts.map((last): Key => [first, last]));

  // every manager that a name may speak of, and the columns that may be meant
  const identifiers = open('id')
    ? columns
        .filter((column) => !taken.has(column))
        .map((column) =>
          identifierCandidate(
            column,
            folded[column]!,
            meanings[column]!,
            profiles[column]!,
            { names, firsts, addresses },
            look.unnamed === true,
          ),
        )
        .filter(({ score }) => score > 0)
        .sort(best)
    : [];
  // without names it is the values alone that tell
  const mayLead = (column: number) => profiles[column]!.dates < 0.5;
  const byName = open('manager') && !look.unnamed ? named('manager', managerScore) : [];
  const byValues = open('manager') && look.unnamed ? columns.filter((column) => !taken.has(column)) : [];
  const managers: Candidate[] = [
    ...byName.filter(({ score }) => score >= LEAST),
    ...byValues.map((column): Candidate => ({ column, score: 0.6, why: 'values' })),
  ].filter(({ column }) => mayLead(column));
  const managerColumns = matches.manager ? [matches.manager.column] : managers.map(({ column }) => column);
  const keyColumns = columns.filter(
    (column) =>
      isKey(profiles[column]!) ||
      isNameKey(column) ||
      column === matches.id?.column ||
      identifiers.some((one) => one.column === column),
  );
  const keys: Key[] = [...keyColumns.map((column): Key => [column]), ...pairs];
  for (const key of also) if (!keys.some((one) => isSame(one, key))) keys.push(key);
  const references = referencesTo(look, managerColumns, keys);

  if (open('id') && identifiers.length > 0) {
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
      take(
        'id',
        ranked[0],
        ranked.slice(1).filter(({ score }) => score > ranked[0]!.score - 0.3),
      );
  }

  // who leads whom
  const id = matches.id?.column;
  const idKey: Key = id === undefined ? [] : [id];
  let managerKey: Key | undefined;
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
  if (matches.manager) managerKey = resolved(matches.manager.column).key;
  else if (open('manager')) {
    const ranked = managers
      .filter(({ column }) => column !== id)
      .map((candidate) => {
        const { own, key, fits } = resolved(candidate.column);
        const empty = profiles[candidate.column]!.filled === 0;
        return {
          ...candidate,
          key,
          own,
          empty,
          fits,
          score: candidate.score + 0.3 * own + 0.15 * (fits - own),
          why: candidate.why,
        };
      })
      .sort(best);
    const fitting = ranked.filter(({ fits, empty, score, own, why }) =>
      why === 'values'
        ? own >= 0.95 && !empty
        : empty
          ? score >= 0.9
          : fits >= LEAST_FIT && (score >= 0.6 || fits >= 0.8),
    );
    // a manager by name that may hold anything is not wanted where another one is filled
    const chosen = fitting.find(({ empty }) => !empty) ?? fitting[0];
    if (chosen) {
      const byBoth: Reason = chosen.why === 'name' && !chosen.empty ? 'nameAndValues' : chosen.why;
      const close = fitting.filter(
        (other) => other !== chosen && !other.empty && other.score > chosen.score - 0.1,
      );
      take('manager', { column: chosen.column, score: chosen.score, why: byBoth, fits: chosen.fits }, close);
      managerKey = chosen.key;
    } else
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
  }

  // what is a word for each person
  const labels: [PeopleColumn, (meaning: HeaderMeaning) => number][] = [
    ['unit', unitScore],
    ['division', divisionScore],
    ['site', siteScore],
    ['function', functionScore],
  ];
  for (const [role] of labels) {
    const own = columns.find((column) => folded[column] === role && !taken.has(column));
    if (open(role) && own !== undefined && profiles[own]!.dates < 0.5)
      take(role, { column: own, score: 1, why: 'ourName' });
  }
  for (const [role, scoreOf] of labels) {
    if (!open(role)) continue;
    const candidates = named(role, scoreOf)
      .filter(
        ({ column, score }) =>
          score >= LEAST && profiles[column]!.filled > 0 && isLabel(role, rows, column, profiles[column]!),
      )
      // of two that say the same, the one in words rather than in numbers
      .map((candidate) => ({
        ...candidate,
        score: candidate.score - (profiles[candidate.column]!.numbers > 0.8 ? 0.25 : 0),
      }))
      .filter(({ score }) => score >= LEAST - 0.1)
      .sort(best);
    if (candidates[0]) take(role, candidates[0], candidates.slice(1));
  }

  // what only its own name tells, and only values that fit bear out
  const readers: Partial<Record<PeopleColumn, (cell: string) => unknown>> = {
    level: (cell) => readLevel(cell, decimalComma),
    adopterType: readAdopterType,
  };
  for (const role of peopleColumnNames) {
    if (!open(role) || !onlyExact.has(role)) continue;
    const ofKind: Partial<Record<string, (cell: string) => unknown>> = {
      flag: readFlag,
      labels: (cell) => cell,
    };
    const read =
      readers[role] ??
      ofKind[peopleColumns[role].kind] ??
      ((cell: string) => readNumberOrShare(cell, decimalComma));
    const candidates = named(role, () => 0).filter(({ score }) => score > 0.5);
    const chosen = candidates.find(({ column }) => {
      const { fits, examples } = fitOf(rows, column, read);
      const outOfLine =
        role === 'level' &&
        header[column] !== 'level' &&
        !followsManagers(look, column, id, matches.manager?.column, decimalComma);
      if (fits >= LEAST_FIT && !outOfLine) return true;
      rejected.push({
        role,
        column,
        header: header[column]!,
        why: outOfLine && fits >= LEAST_FIT ? 'layers' : 'values',
        fits,
        examples,
      });
      return false;
    });
    if (chosen)
      take(
        role,
        { ...chosen, fits: fitOf(rows, chosen.column, read).fits },
        candidates.filter((other) => other !== chosen),
      );
  }

  const free = columns.filter((column) => !taken.has(column));
  return {
    matches,
    rejected,
    managerKey,
    names: names.filter((column) => column !== id),
    addresses: addresses.filter((column) => column !== id),
    keys: keys.filter(
      (key) => key.length > 1 || (key[0] !== id && (isKey(profiles[key[0]!]!) || isNameKey(key[0]!))),
    ),
    perhapsManager:
      matches.manager || stated.manager === null || id === undefined
        ? []
        : perhapsManagers(look, free, id, profiles),
    status: statusOf(look, free, meanings),
  };
}

const isSame = (one: Key, other: Key) =>
  one.length === other.length && one.every((column, i) => column === other[i]);

/** Columns that are found by words that speak of them. */
const byWords: ReadonlySet<PeopleColumn> = new Set<PeopleColumn>([
  'id',
  'manager',
  'unit',
  'division',
  'site',
  'function',
]);
/** All others are found by exactly their names: the words they are made of say other things elsewhere. */
const onlyExact: ReadonlySet<PeopleColumn> = new Set(peopleColumnNames.filter((name) => !byWords.has(name)));

const isKey = ({ unique, filled, distinct, dates }: ColumnProfile) =>
  unique && distinct > 1 && filled > 0 && dates < 0.5;

function identifierCandidate(
  column: number,
  folded: string,
  meaning: HeaderMeaning,
  { filled, blank, distinct, dates }: ColumnProfile,
  {
    names,
    firsts,
    addresses,
  }: {
    readonly names: readonly number[];
    readonly firsts: readonly number[];
    readonly addresses: readonly number[];
  },
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

/** How many values of some columns stand in others. */
function referencesTo(look: TableLook, from: readonly number[], keys: readonly Key[]) {
  const { rows } = look;
  const counted = new Map(from.map((column) => [column, countValues(rows, column)]));
  const wanted = new Set(
    [...counted.values()]
      .flatMap((values) => [...values.keys()])
      .flatMap((value) => [value, ...splitNames(value), ...partsOfKey(value)])
      .map(looseKey),
  );
  const found = keys.map(() => new Set<string>());
  if (wanted.size > 0)
    eachRow(look, (cells) => {
      for (const [k, key] of keys.entries()) {
        const value = looseKey(key.map((column) => cells[column]!).join(' '));
        if (wanted.has(value)) found[k]!.add(value);
      }
    });
  const setOf = (key: Key) => found[keys.findIndex((one) => isSame(one, key))];
  const stands = (value: string, sets: readonly (ReadonlySet<string> | undefined)[]) => {
    const one = (name: string) => sets.some((set) => set?.has(looseKey(name)));
    return one(value) || splitNames(value).some(one) || partsOfKey(value).some(one);
  };
  return {
    /** Share of the filled cells of a column that stand in any of these. */
    share(column: number, ...into: readonly Key[]): number {
      const sets = into.filter((key) => !(key.length === 1 && key[0] === column)).map(setOf);
      let [all, there] = [0, 0];
      for (const [value, count] of counted.get(column) ?? []) {
        all += count;
        if (stands(value, sets)) there += count;
      }
      return all === 0 ? 0 : there / all;
    },
    strangers: (column: number, key: Key): string[] =>
      [...(counted.get(column) ?? [])]
        .filter(([value]) => !stands(value, [setOf(key)]))
        .sort(([, a], [, b]) => b - a)
        .slice(0, 5)
        .map(([value]) => value),
  };
}

function countValues(rows: TableLook['rows'], column: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cells of rows) {
    const value = withoutMarker(cells[column]!);
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function eachRow({ rows, complete, scan }: TableLook, take: (cells: readonly string[]) => void): void {
  if (complete || !scan) for (const cells of rows) take(cells);
  else scan(take);
}

/** What people are addressed by, not what they do. */
const salutation =
  /^(m|mr|mrs|ms|miss|mme|mlle|mm|dr|prof|monsieur|madame|mademoiselle|sir|mx|herr|frau)\.?$/i;

/** Whether values may be labels of groups: neither dates nor addresses, nor one for (nearly) everybody in a file of any size. */
function isLabel(
  role: PeopleColumn,
  rows: TableLook['rows'],
  column: number,
  profile: ColumnProfile,
): boolean {
  const { dates, addresses, distinct, filled, length } = profile;
  if (dates > 0.5 || addresses > 0.5 || length > 80) return false;
  // yes and no of something, such as working at night
  const flags = rows.map((cells) => readFlag(withoutMarker(cells[column]!)));
  if (
    distinct <= 2 &&
    flags.every((flag) => flag !== undefined) &&
    flags.includes(1) &&
    flags.includes(0) &&
    filled > 2
  )
    return false;
  // what somebody does is told in letters: other numbers are those of telephones and the like
  if (role === 'function' && !rows.some((cells) => /\p{L}/u.test(cells[column]!))) return false;
  if (role === 'function') return !rows.some((cells) => salutation.test(cells[column]!));
  if (
    role === 'site' &&
    rows.every(
      (cells) =>
        cells[column] === '' ||
        /^(remote|on-?site|hybrid|office|home|yes|no|oui|non|0|1|hybride|distanciel|presentiel|présentiel)$/i.test(
          cells[column]!,
        ),
    )
  )
    return false;
  return filled < 20 || distinct <= 0.7 * filled;
}

function fitOf(rows: TableLook['rows'], column: number, read: (cell: string) => unknown) {
  const counts = countValues(rows, column);
  let [all, fitting] = [0, 0];
  const odd: [string, number][] = [];
  for (const [value, count] of counts) {
    all += count;
    if (read(value) !== undefined) fitting += count;
    else odd.push([value, count]);
  }
  const examples = odd
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([value]) => value);
  return { fits: all === 0 ? 1 : fitting / all, examples };
}

/** Whether numbers are layers below the top: one more than the manager's, where it is known who that is. */
function followsManagers(
  look: TableLook,
  column: number,
  id: number | undefined,
  manager: number | undefined,
  decimalComma: boolean,
): boolean {
  const levelOf = new Map<string, number>();
  const layer = (cell: string) => readLevel(withoutMarker(cell), decimalComma) ?? -1;
  if (id === undefined) return false;
  if (manager === undefined) {
    // few at the top, and the top is 0 or 1
    const layers = look.rows.map((cells) => layer(cells[column]!)).filter((one) => one >= 0);
    const top = Math.min(...layers);
    return top <= 1 && layers.filter((one) => one === top).length <= Math.max(2, 0.05 * layers.length);
  }
  for (const cells of look.rows) levelOf.set(looseKey(cells[id]!), layer(cells[column]!));
  let [all, below] = [0, 0];
  for (const cells of look.rows) {
    const above = levelOf.get(looseKey(cells[manager]!));
    const own = layer(cells[column]!);
    if (above === undefined || above < 0 || own < 0 || looseKey(cells[manager]!) === looseKey(cells[id]!))
      continue;
    all++;
    if (own === above + 1) below++;
  }
  return all > 0 && below >= 0.9 * all;
}

/** Columns all of whose values are identifiers of the file although no name says that they are managers. */
function perhapsManagers(
  look: TableLook,
  free: readonly number[],
  id: number,
  profiles: readonly ColumnProfile[],
): number[] {
  const likely = free.filter((column) => {
    const { filled, distinct, unique, numbers } = profiles[column]!;
    return (
      filled >= 2 &&
      !unique &&
      distinct >= 1 &&
      distinct <= 0.7 * filled &&
      (numbers < 0.5 || profiles[column]!.length >= 4)
    );
  });
  const references = referencesTo(look, likely, [[id]]);
  return likely.filter((column) => references.share(column, [id]) >= 0.95);
}

function statusOf(
  look: TableLook,
  free: readonly number[],
  meanings: readonly HeaderMeaning[],
): PeopleMatch['status'] {
  for (const column of free) {
    if (!meanings[column]!.has('status')) continue;
    const values = [...countValues(look.rows, column)].sort(([, a], [, b]) => b - a);
    if (values.length < 2 || values.length > 12) continue;
    const gone = values.filter(([value]) => isStatus(value) === 'gone');
    if (gone.length > 0 && gone.length < values.length) return { column, values };
  }
  return undefined;
}
