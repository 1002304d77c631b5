import { type PeopleColumn, peopleColumnNames, peopleColumns } from '../peopleColumns.ts';
import { isBlankMarker } from './blankMarkers.ts';
import { best, type Candidate, columnMatches, type StatedColumns } from './columnMatches.ts';
import { foldName } from './foldName.ts';
import { type HeaderMeaning, headerMeaning } from './headerMeaning.ts';
import { type NameColumns, nameColumns } from './nameColumns.ts';
import { type ColumnProfile, profileOf, type Rejected, type TableLook } from './tableLook.ts';

/** A table of people while its columns are chosen: what is known of each, and what is taken so far. */
export interface PeopleLook extends TableLook {
  /** Positions of all columns. */
  readonly columns: readonly number[];
  readonly meanings: readonly HeaderMeaning[];
  readonly folded: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  readonly called: NameColumns;
  /** Whether `0,5` may be one half. */
  readonly decimalComma: boolean;
  readonly chosen: ReturnType<typeof columnMatches<PeopleColumn>>;
  readonly rejected: Rejected<PeopleColumn>[];
}

/** A name must say at least this much of a column. */
export const LEAST = 0.45;
/** Share of the values of a guess that have to fit. */
export const LEAST_FIT = 0.5;

export function peopleLook(
  look: TableLook,
  stated: StatedColumns<PeopleColumn>,
  decimalComma: boolean,
): PeopleLook {
  const { header, rows } = look;
  const meanings = header.map(headerMeaning);
  const profiles = header.map((_, column) => profileOf(rows, column, isBlankMarker));
  return {
    ...look,
    columns: header.map((_, column) => column),
    meanings,
    folded: header.map(foldName),
    profiles,
    called: nameColumns(meanings, profiles),
    decimalComma,
    chosen: columnMatches(header, peopleColumnNames, stated),
    rejected: [],
  };
}

const byWords: ReadonlySet<PeopleColumn> = new Set<PeopleColumn>([
  'id',
  'manager',
  'unit',
  'division',
  'site',
  'function',
]);
/** Columns that are found by exactly their names: the words they are made of say other things elsewhere. */
export const onlyExact: ReadonlySet<PeopleColumn> = new Set(
  peopleColumnNames.filter((name) => !byWords.has(name)),
);

/** The columns that a role may be by their names, our own first. */
export function namedColumns(
  { columns, folded, meanings, chosen }: PeopleLook,
  role: PeopleColumn,
  scoreOf: (meaning: HeaderMeaning) => number,
): Candidate[] {
  const synonyms: readonly string[] = peopleColumns[role].synonyms;
  return columns
    .filter((column) => !chosen.taken.has(column))
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
}
