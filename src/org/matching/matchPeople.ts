import type { PeopleColumn } from '../peopleColumns.ts';
import type { StatedColumns } from './columnMatches.ts';
import { takeExact } from './exactColumns.ts';
import { identifierCandidates, takeIdentifier } from './identifierColumn.ts';
import { takeLabels } from './labelColumns.ts';
import { leavingOf } from './leavingColumn.ts';
import { managerCandidates, perhapsManagers, takeManager } from './managerColumn.ts';
import { isNameKey } from './nameColumns.ts';
import { countsLines, mayBeOwnKey } from './ownKey.ts';
import { peopleLook } from './peopleLook.ts';
import { isSameKey, type Key, referencesTo } from './references.ts';
import { type StatusColumn, statusOf } from './statusColumn.ts';
import type { ColumnMatch, ColumnProfile, Rejected, TableLook } from './tableLook.ts';

export type { Key };

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
  readonly status: StatusColumn | undefined;
  /** A column that says on which day somebody leaves. */
  readonly leaving: number | undefined;
}

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
  const people = peopleLook(look, stated, decimalComma);
  const { columns, meanings, profiles, called, chosen, rejected } = people;
  const { matches, taken } = chosen;

  // every manager that a name may speak of, and the columns that may be meant
  const identifiers = identifierCandidates(people);
  const managers = managerCandidates(people);
  const managerColumns = matches.manager ? [matches.manager.column] : managers.map(({ column }) => column);
  const keyColumns = columns.filter(
    (column) =>
      column === matches.id?.column ||
      identifiers.some((one) => one.column === column) ||
      (mayBeOwnKey(meanings[column]!, profiles[column]!) &&
        (isKey(profiles[column]!) || isNameKey(called, profiles, column))),
  );
  const keys: Key[] = [...keyColumns.map((column): Key => [column]), ...called.pairs];
  for (const key of also) if (!keys.some((one) => isSameKey(one, key))) keys.push(key);
  const references = referencesTo(look, managerColumns, keys);

  takeIdentifier(people, identifiers, managerColumns, references);
  const managerKey = takeManager(people, managers, keys, also, references);
  takeLabels(people);
  takeExact(people);

  const id = matches.id?.column;
  const manager = matches.manager?.column;
  const free = columns.filter((column) => !taken.has(column));
  return {
    matches,
    rejected,
    managerKey,
    names: called.names.filter((column) => column !== id),
    addresses: called.addresses.filter((column) => column !== id),
    keys: keys.filter(
      (key) =>
        key.length > 1 ||
        (key[0] !== id &&
          key[0] !== manager &&
          mayBeOwnKey(meanings[key[0]!]!, profiles[key[0]!]!) &&
          !countsLines(look.rows, key[0]!, meanings[key[0]!]!) &&
          (isKey(profiles[key[0]!]!) || isNameKey(called, profiles, key[0]!))),
    ),
    perhapsManager:
      matches.manager || stated.manager === null || id === undefined ? [] : perhapsManagers(people, free, id),
    status: statusOf(look, free, meanings),
    leaving: leavingOf(look, free, meanings),
  };
}

const isKey = ({ unique, filled, distinct, dates }: ColumnProfile) =>
  unique && distinct > 1 && filled > 0 && dates < 0.5;
