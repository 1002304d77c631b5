import type { PeopleColumn } from '../peopleColumns.ts';
import { withoutMarker } from './blankMarkers.ts';
import { readFlag } from './cells.ts';
import { best } from './columnMatches.ts';
import { divisionScore, functionScore, type HeaderMeaning, siteScore, unitScore } from './headerMeaning.ts';
import { LEAST, namedColumns, type PeopleLook } from './peopleLook.ts';
import type { ColumnProfile, TableLook } from './tableLook.ts';
import { unitAmong } from './unitColumn.ts';

const labels: readonly ['unit' | 'division' | 'site' | 'function', (meaning: HeaderMeaning) => number][] = [
  ['unit', unitScore],
  ['division', divisionScore],
  ['site', siteScore],
  ['function', functionScore],
];

/** Takes the columns that hold a word for each person: unit, division, site and function. */
export function takeLabels(people: PeopleLook): void {
  const { rows, columns, folded, profiles, chosen } = people;
  const { taken, take, open } = chosen;
  for (const [role] of labels) {
    const own = columns.find((column) => folded[column] === role && !taken.has(column));
    if (open(role) && own !== undefined && profiles[own]!.dates < 0.5)
      take(role, { column: own, score: 1, why: 'ourName' });
  }
  for (const [role, scoreOf] of labels) {
    if (!open(role)) continue;
    const named = (score: typeof scoreOf) =>
      namedColumns(people, role, score)
        .filter(
          (one) =>
            one.score >= LEAST &&
            profiles[one.column]!.filled > 0 &&
            !flagName.test(people.header[one.column]!) &&
            isLabel(role, rows, one.column, profiles[one.column]!),
        )
        // of two that say the same, the one in words rather than in numbers
        .map((one) => ({ ...one, score: one.score - (profiles[one.column]!.numbers > 0.8 ? 0.25 : 0) }))
        .filter(({ score }) => score >= LEAST - 0.1)
        .sort(best);
    let candidates = named(scoreOf);
    // where people are told apart in one way only, that is their unit
    if (role === 'unit' && candidates.length === 0) candidates = named(divisionScore);
    const first = role === 'unit' ? unitAmong(people, candidates) : candidates[0];
    if (first)
      take(
        role,
        first,
        candidates.filter((other) => other.column !== first.column),
      );
  }
}

/** What people are addressed by, not what they do. */
const salutation =
  /^(m|mr|mrs|ms|miss|mme|mlle|mm|dr|prof|monsieur|madame|mademoiselle|sir|mx|herr|frau)\.?$/i;

/** Yes and no, true and false, day and night, as forms write them. */
const flags: readonly (readonly string[])[] = [
  ...['j n', 'y n', 'o n', 's n', 'd n', 'd e n', 't f', 'v f', 'w f', 'x', '0 1', 'ja nein', 'ja nee'],
  ...[
    'oui non',
    'yes no',
    'sí no',
    'si no',
    'jour nuit',
    'day night',
    'tag nacht',
    'día noche',
    'true false',
  ],
].map((words) => words.split(' '));

/** Whether a column holds two or three such words and nothing else: `J`, `N`, `J/N`. */
function isFlag(rows: TableLook['rows'], column: number, distinct: number, filled: number): boolean {
  if (distinct > 3 || filled <= 2) return false;
  const said = rows.map((cells) => withoutMarker(cells[column]!)).filter((cell) => cell !== '');
  const words = new Set(said.flatMap((cell) => cell.toLowerCase().split(/[/+-]/)).map((word) => word.trim()));
  return flags.some((pair) => [...words].every((word) => pair.includes(word)));
}

/** A name that says by what its flag is written: `ÉQUIPE J/N`, `Service (O/N)`. */
const flagName = /(^|[^\p{L}])(j|o|y|d)\s?\/\s?n([^\p{L}]|$)/iu;

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
  if (isFlag(rows, column, distinct, filled)) return false;
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
  return filled < 10 || distinct <= 0.7 * filled;
}
