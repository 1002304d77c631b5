import { isBlankMarker, withoutMarker } from './blankMarkers.ts';
import { best, type Candidate, columnMatches, type StatedColumns } from './columnMatches.ts';
import { type TiesColumn, tiesColumns } from './columnNames.ts';
import { foldName } from './foldName.ts';
import { type HeaderMeaning, headerMeaning } from './headerMeaning.ts';
import { splitNames } from './splitNames.ts';
import { type ColumnMatch, profileOf, type Rejected, type TableLook } from './tableLook.ts';

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

  const mayEnd = (column: number) =>
    !taken.has(column) && profiles[column]!.filled > 0 && profiles[column]!.dates < 0.5;
  const candidates = (role: 'source' | 'target'): Candidate[] =>
    columns
      .filter((column) => mayEnd(column) || (!taken.has(column) && rows.length === 0))
      .map((column): Candidate => {
        const exact =
          folded[column] === role ? 0 : (tiesColumns[role] as readonly string[]).indexOf(folded[column]!) + 1;
        const isExact = folded[column] === role || exact > 0;
        const score = isExact ? 1 - 0.002 * exact : endScore(role, meanings[column]!, header[column]!);
        const fits = share(column);
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
      ? (numberedTwins(columns.filter(mayEnd), header) ?? orderedTwins(columns.filter(mayEnd), header))
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
    if (others) {
      take('source', { column: others[0], score: 0.8, why: 'name', fits: share(others[0]) });
      take('target', { column: others[1], score: 0.8, why: 'name', fits: share(others[1]) });
    }
  }

  /** The best two of different columns: an end that only one of them can be goes to it. */
  function pairUp(sources: readonly Candidate[], targets: readonly Candidate[]) {
    const source = sources[0];
    const target = targets.find(({ column }) => column !== source?.column);
    const otherSource = sources.find(({ column }) => column !== targets[0]?.column);
    const straight = (source?.score ?? 0) + (target?.score ?? 0);
    const crossed = (otherSource?.score ?? 0) + (targets[0]?.score ?? 0);
    const [a, b] = crossed > straight ? [otherSource, targets[0]] : [source, target];
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
    const naming = columns.filter((column) => mayEnd(column) && namesPeople(meanings[column]!));
    if (naming.length === 1)
      take(role, { column: naming[0]!, score: 0.7, why: 'name', fits: share(naming[0]!) });
  }
  // what the names leave open, the values may tell: columns that name people of the file
  if (isKnown !== undefined)
    for (const role of ['source', 'target'] as const) {
      if (!open(role)) continue;
      const naming = columns.filter((column) => mayEnd(column) && (share(column) ?? 0) >= 0.8);
      const needed = Number(open('source')) + Number(open('target'));
      if (naming.length === needed && naming[0] !== undefined)
        take(role, { column: naming[0], score: 0.7, why: 'values', fits: share(naming[0]) });
    }
  else if (look.unnamed)
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
      .filter(({ score }) => score >= 0.4)
      .sort(best);
    const fitting = ranked.filter(({ column }) => {
      const { filled, numbers } = profiles[column]!;
      if (filled === 0 || numbers >= 0.5) return true;
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
    : columns.filter((column) => numeric(column) && profiles[column]!.numbers >= 0.9);
  return { matches, rejected, perhapsWeight };
}

/** What is told of an end besides who it is. */
const aside =
  /^(date|time|day|jour|month|mois|subject|objet|sujet|size|taille|type|kind|status|statut|department|departement|dept|service|team|equipe|unit|unite|direction|site|location|city|ville|domain|domaine|country|pays|role|title|job|fonction|poste|level|name of unit|count|nb|nombre|number of|total|hours|heures|minutes|organization|organisation|company|group|groupe|gender|grade|manager)$/;

/** What somebody was turned to for: `Pour quoi`, `For what reason`, `À quelle fréquence`. */
const whatFor =
  / (quoi|quel|quelle|quels|quelles|motif|raison|what|which|why|reason|topic|theme|often|souvent|frequence|frequency|when|quand) /;

function endScore(role: 'source' | 'target', { words, has }: HeaderMeaning, header: string): number {
  if (words.some((word) => aside.test(word))) return 0;
  const other: 'source' | 'target' = role === 'source' ? 'target' : 'source';
  // joining words are names of ends here
  const lower = ` ${header
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const joins = role === 'source' ? /^ (de|from|von|da) / : /^ (a|to|vers|an|zu|pour|for|chez|para) /;
  if (whatFor.test(lower)) return 0;
  const said = has(role) || joins.test(lower);
  if (!said) return 0;
  if (has(other) && !joins.test(lower)) return 0.3;
  const half = has('first') || (has('last') && !has('full'));
  const kind = has('identifier', 'number') ? 0.85 : has('mail', 'address') ? 0.83 : has('name') ? 0.78 : 0.8;
  return half ? 0.3 : kind;
}

/** Whether a column name speaks of somebody, and of nothing that is told of them. */
export const namesPeople = ({ words, has, only }: HeaderMeaning): boolean =>
  only('person', 'identifier', 'number', 'name', 'mail', 'other', 'address', 'system', 'source', 'target') &&
  has('person', 'identifier', 'name', 'mail', 'other') &&
  words.some((word) => !/^(contacts|nombre|nb|number|n|emails?|mails?)$/.test(word)) &&
  !words.some((word) => aside.test(word));

/** Two columns whose names differ by 1 and 2, A and B. */
function numberedTwins(
  free: readonly number[],
  header: readonly string[],
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
      if (first !== second && one && two && one.stem === two.stem && successor[one.of] === two.of)
        return [first, second];
    }
  return undefined;
}

/** Two columns that name people and whose names differ by primary and secondary, first and second. */
function orderedTwins(
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
function otherTwins(
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

function weightScore({ words, has }: HeaderMeaning): number {
  if (
    has('identifier', 'status', 'site', 'unit', 'job') ||
    words.some((word) =>
      /^(date|year|annee|subject|objet|type|direction|first|last|rank|rang|size|taille|age|distance|id)$/.test(
        word,
      ),
    )
  )
    return 0;
  if (/^(day|jour|month|mois|week|semaine)$/.test(words[0] ?? '')) return 0;
  if (!has('weight') && !has('mail')) return 0;
  const counted = words.some((word) =>
    /^(weight|poids|strength|force|count|counts|nombre|nb|nbr|number|volume|frequency|frequence|total|amount|interactions?|exchanges?|echanges?|messages?|emails?|mails?|calls?|appels?|gewicht|peso|intensity|intensite)$/.test(
      word,
    ),
  );
  return counted ? 0.7 : 0.5;
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
