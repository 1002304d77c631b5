import { isBlankMarker, withoutMarker } from './blankMarkers.ts';
import { best, type Candidate, columnMatches, type StatedColumns } from './columnMatches.ts';
import { type TiesColumn, tiesColumns } from './columnNames.ts';
import { endScore, isAside, isOfRecord, namesPeople } from './endNames.ts';
import { foldName } from './foldName.ts';
import { headerMeaning } from './headerMeaning.ts';
import { looseKey } from './keyForms.ts';
import { splitNames } from './splitNames.ts';
import { type ColumnMatch, profileOf, type Rejected, type TableLook } from './tableLook.ts';
import { numberedTwins, orderedTwins, otherTwins } from './twinColumns.ts';
import {
  areIdentifiers,
  areTickets,
  isDuration,
  isNoWeight,
  isQuestion,
  weightScore,
} from './weightColumn.ts';

export { namesPeople };

/** What the columns of a table of ties are. */
export interface TiesMatch {
  readonly matches: { readonly [Role in TiesColumn]?: ColumnMatch };
  readonly rejected: readonly Rejected<TiesColumn>[];
  /** Columns of numbers that might be the weight; positions. */
  readonly perhapsWeight: readonly number[];
}

/** Whether somebody is known by a name; undefined where nobody is known before the ties are read. */
export type IsKnown = ((name: string) => boolean) | undefined;

/**
 * Looks at a table of ties and says which of its columns are the two ends and the weight: by the words of the names,
 * and, where it is known who there is, by whether the values name people. Nothing is taken that the values contradict.
 *
 * @param decimalComma whether `0,5` may be one half
 */
export function matchTies(
  look: TableLook,
  isKnown: IsKnown,
  stated: StatedColumns<TiesColumn> = {},
): TiesMatch {
  const { header, rows } = look;
  const meanings = header.map(headerMeaning);
  const folded = header.map(foldName);
  const columns = header.map((_, column) => column);
  const profiles = header.map((_, column) => profileOf(rows, column, isBlankMarker));
  const { taken, matches, take, open } = columnMatches(header, ['source', 'target', 'weight'], stated);
  const known = new Map<number, number>();
  const share = (column: number): number | undefined => {
    if (isKnown === undefined) return undefined;
    let fits = known.get(column);
    if (fits === undefined) {
      fits = shareKnown(rows, column, isKnown);
      known.set(column, fits);
    }
    return fits;
  };

  // where some columns name people of the file – other than by dates and by counting up to them –, none that hardly does is an end
  const isCount = (column: number) =>
    profiles[column]!.dates >= 0.5 || (profiles[column]!.numbers > 0.9 && profiles[column]!.length < 3);
  const mostKnown = isKnown
    ? Math.max(0, ...columns.map((column) => (isCount(column) ? 0 : (share(column) ?? 0))))
    : 0;
  const mayEnd = (column: number) =>
    !taken.has(column) &&
    profiles[column]!.filled > 0 &&
    profiles[column]!.dates < 0.5 &&
    (mostKnown < 0.5 || rows.length < 5 || share(column)! >= 0.15);
  const values = new Map<number, ReadonlySet<string>>();
  const valuesOf = (column: number) => {
    const known = values.get(column) ?? new Set(rows.map((cells) => looseKey(withoutMarker(cells[column]!))));
    values.set(column, known);
    return known;
  };
  /** Whether two columns name the same kind of people in the same way, as far as values can tell. */
  const areAlike = (one: number, other: number, isNamed: boolean): boolean => {
    if (rows.length < 5) return isNamed;
    if (!isKindred(one, other)) return false;
    if (isKnown !== undefined && mostKnown >= 0.5) return share(one)! >= 0.3 && share(other)! >= 0.3;
    const [a, b] = [valuesOf(one), valuesOf(other)];
    const both = [...a].filter((value) => value !== '' && b.has(value)).length;
    // few or small numbers are answers and counts rather than people
    const isSmall = Math.max(profiles[one]!.length, profiles[other]!.length) < 2.5;
    const few = (Math.max(a.size, b.size) <= 7 || isSmall) && profiles[one]!.numbers > 0.9;
    return isNamed || (!few && both >= 0.2 * Math.min(a.size, b.size));
  };
  const isKindred = (one: number, other: number): boolean => {
    const [a, b] = [profiles[one]!, profiles[other]!];
    return Math.abs(a.addresses - b.addresses) <= 0.6 && Math.abs(a.numbers - b.numbers) <= 0.6;
  };
  const isAdvice =
    !folded.includes('target') && meanings.some(({ words }) => words.some((word) => /^seekers?$/.test(word)));
  const candidates = (role: 'source' | 'target'): Candidate[] =>
    columns
      .filter((column) => mayEnd(column) || (!taken.has(column) && rows.length === 0))
      .map((column): Candidate => {
        const exact =
          folded[column] === role ? 0 : (tiesColumns[role] as readonly string[]).indexOf(folded[column]!) + 1;
        // beside whoever seeks advice, its source is whom they ask
        if (folded[column] === 'source' && isAdvice) {
          const score = role === 'target' ? 0.95 : 0;
          return { column, score, why: 'name', fits: share(column) };
        }
        const isExact = folded[column] === role || exact > 0;
        const fits = share(column);
        const score = isExact
          ? 1 - 0.002 * exact
          : endScore(role, meanings[column]!, header[column]!, (fits ?? 0) >= 0.6);
        return {
          column,
          score: score === 0 ? 0 : score + 0.5 * (fits ?? 0),
          why: folded[column] === role ? 'ourName' : 'name',
          fits,
        };
      })
      .filter(({ score }) => score > 0)
      .sort(best);

  // two columns of the same kind: Person 1 and Person 2, Employee A and Employee B, PersonId and Collaborator_PersonId
  const twins =
    !look.unnamed && open('source') && open('target')
      ? (numberedTwins(columns.filter(mayEnd), header, areAlike) ??
        orderedTwins(columns.filter(mayEnd), header))
      : undefined;
  if (twins) {
    take('source', { column: twins[0], score: 0.85, why: 'name', fits: share(twins[0]) });
    take('target', { column: twins[1], score: 0.85, why: 'name', fits: share(twins[1]) });
  }
  if (open('source') || open('target')) {
    const sources = open('source') ? candidates('source') : [];
    const targets = open('target') ? candidates('target') : [];
    pairUp(sources, targets);
    const others =
      open('source') && open('target') ? otherTwins(columns.filter(mayEnd), meanings) : undefined;
    if (others && areAlike(...others, true)) {
      take('source', { column: others[0], score: 0.8, why: 'name', fits: share(others[0]) });
      take('target', { column: others[1], score: 0.8, why: 'name', fits: share(others[1]) });
    }
  }

  /** Whether a column names colleagues, others, partners. */
  function isOther({ column, why }: Candidate): boolean {
    return why !== 'ourName' && meanings[column]!.has('other');
  }

  /** The best two of different columns: an end that only one of them can be goes to it. */
  function pairUp(sources: readonly Candidate[], targets: readonly Candidate[]) {
    let [a, b]: (Candidate | undefined)[] = [sources[0], targets.length === 0 ? undefined : targets[0]];
    let most = Math.max(sources[0]?.score ?? 0, targets[0]?.score ?? 0);
    if (a && b) [a, b] = a.score >= b.score ? [a, undefined] : [undefined, b];
    for (const source of sources)
      for (const target of targets) {
        if (source.column === target.column) continue;
        const kindred = isKindred(source.column, target.column);
        if (!kindred && rows.length >= 5 && (target.score < 0.95 || source.score < 0.95)) continue;
        const score = source.score + target.score;
        if (score > most) [a, b, most] = [source, target, score];
      }
    // whom a survey was sent to says who the colleagues are
    if (a && b && open('source') && open('target') && isOther(a) && !isOther(b)) [a, b] = [b, a];
    const rest = (list: readonly Candidate[]) =>
      list.filter(({ column }) => column !== a?.column && column !== b?.column);
    if (a && open('source')) take('source', a, rest(sources));
    if (b && open('target')) take('target', b, rest(targets));
  }

  // one end said, and one other column that names people
  for (const [role, other] of [
    ['source', 'target'],
    ['target', 'source'],
  ] as const) {
    if (!open(role) || open(other)) continue;
    const end = matches[other]!.column;
    const naming = columns.filter(
      (column) => mayEnd(column) && namesPeople(meanings[column]!) && areAlike(end, column, true),
    );
    if (naming.length !== 1) continue;
    const named: Candidate = { column: naming[0]!, score: 0.7, why: 'name', fits: share(naming[0]!) };
    // colleagues are whom somebody named, and never who names them
    const isTurned =
      role === 'source' &&
      matches.target!.why === 'name' &&
      isOther(named) &&
      !isOther({ ...named, column: end });
    if (isTurned) take('target', named);
    take(role, isTurned ? { ...named, column: end, fits: share(end) } : named);
  }
  // what the names leave open, the values may tell: columns that name people of the file
  if (isKnown !== undefined)
    for (const role of ['source', 'target'] as const) {
      if (!open(role)) continue;
      const end = (matches.source ?? matches.target)?.column;
      const naming = columns.filter(
        (column) =>
          mayEnd(column) &&
          (share(column) ?? 0) >= 0.8 &&
          !isCount(column) &&
          !isAside(meanings[column]!) &&
          !isOfRecord(header[column]!),
      );
      const needed = Number(open('source')) + Number(open('target'));
      // of ends that are named in several ways each, those named in the same way
      const one = end ?? naming[0];
      const kindred = one === undefined ? [] : naming.filter((column) => isKindred(one, column));
      const pair = naming.length > needed || kindred.length === needed ? kindred : naming;
      if (pair.length === needed && pair[0] !== undefined)
        take(role, { column: pair[0], score: 0.7, why: 'values', fits: share(pair[0]) });
    }
  else if (open('source') && open('target') && !look.unnamed) {
    // nobody is known, but two columns name the same people, and one of them is called so
    const naming = columns.filter(
      (column) => mayEnd(column) && !isAside(meanings[column]!) && profiles[column]!.numbers < 0.5,
    );
    const pairs = naming.flatMap((one) =>
      naming
        .filter((other) => other > one && rows.length >= 5 && areAlike(one, other, false))
        .map((other) => [one, other] as const),
    );
    const [pair] = pairs;
    if (pair && pairs.length === 1 && pair.some((column) => namesPeople(meanings[column]!)))
      for (const [k, role] of (['source', 'target'] as const).entries())
        take(role, { column: pair[k]!, score: 0.6, why: 'values' });
  } else if (look.unnamed)
    for (const role of ['source', 'target'] as const) {
      const next = columns.find((column) => mayEnd(column) && profiles[column]!.numbers < 1);
      if (open(role) && next !== undefined) take(role, { column: next, score: 0.6, why: 'values' });
    }

  const rejected: Rejected<TiesColumn>[] = [];
  const numeric = (column: number) =>
    !taken.has(column) && profiles[column]!.dates < 0.5 && profiles[column]!.filled > 0;
  if (open('weight')) {
    const ranked = columns
      .filter((column) => !taken.has(column))
      .map((column): Candidate => {
        if (folded[column] === 'weight') return { column, score: 1, why: 'ourName' };
        const exact = (tiesColumns.weight as readonly string[]).indexOf(folded[column]!);
        return {
          column,
          score: exact >= 0 ? 0.95 - 0.002 * exact : weightScore(meanings[column]!),
          why: 'name',
        };
      })
      .filter(({ score, column }) => score >= 0.4 && !(isDuration(meanings[column]!) && areTickets(meanings)))
      .sort(best);
    // the first of a survey's questions that are answered by numbers
    if (ranked.length === 0 && matches.source && matches.target) {
      const asked = columns.find((column) => !taken.has(column) && isQuestion(header[column]!, rows, column));
      if (asked !== undefined) ranked.push({ column: asked, score: 0.5, why: 'name' });
    }
    const fitting = ranked.filter(({ column, score }) => {
      const { filled, numbers, distinct } = profiles[column]!;
      if (filled === 0) return true;
      if (distinct <= 1 && filled >= 10 && score < 0.9) return false;
      if (numbers >= 0.5) return !areIdentifiers(look, column, profiles[column]!, header[column]!);
      rejected.push({
        role: 'weight',
        column,
        header: header[column]!,
        why: 'values',
        fits: numbers,
        examples: someValues(rows, column),
      });
      return false;
    });
    if (fitting[0])
      take('weight', { ...fitting[0], fits: profiles[fitting[0].column]!.numbers }, fitting.slice(1));
    else if (look.unnamed) {
      const numbered = columns.filter((column) => numeric(column) && profiles[column]!.numbers === 1);
      if (numbered.length === 1) take('weight', { column: numbered[0]!, score: 0.6, why: 'values', fits: 1 });
    }
  }
  const perhapsWeight = matches.weight
    ? []
    : columns.filter(
        (column) => numeric(column) && profiles[column]!.numbers >= 0.9 && !isNoWeight(meanings[column]!),
      );
  return { matches, rejected, perhapsWeight };
}

function shareKnown(rows: TableLook['rows'], column: number, isKnown: (name: string) => boolean): number {
  const answers = new Map<string, boolean>();
  let [all, there] = [0, 0];
  for (const cells of rows) {
    const value = withoutMarker(cells[column]!);
    if (value === '') continue;
    all++;
    let is = answers.get(value);
    if (is === undefined) {
      is = isKnown(value) || splitNames(value).some(isKnown);
      answers.set(value, is);
    }
    if (is) there++;
  }
  return all === 0 ? 0 : there / all;
}

const someValues = (rows: TableLook['rows'], column: number): string[] =>
  [...new Set(rows.map((cells) => cells[column]!))].filter((cell) => cell !== '').slice(0, 5);
