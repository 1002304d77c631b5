import { lookAt } from '../imports/lookAt.ts';
import { matrixTable } from '../imports/matrixTable.ts';
import { peopleTable } from '../imports/peopleTable.ts';
import type { Table } from '../imports/table.ts';
import { wideTable } from '../imports/wideTable.ts';
import { isBlankMarker } from '../matching/blankMarkers.ts';
import { looseKey } from '../matching/keyForms.ts';
import { matchPeople, type PeopleMatch } from '../matching/matchPeople.ts';
import { matchTies } from '../matching/matchTies.ts';
import { profileOf, type TableLook } from '../matching/tableLook.ts';

/** What a table may be. */
export type TableKind = 'people' | 'ties' | 'external' | 'none';

/** What a table looks like by itself, before it is known what the others are. */
export interface LooksLike {
  readonly kind: 'people' | 'ties' | 'none';
  /** How much it is like a table of people; of several the largest is. */
  readonly people: number;
}

/** A line for each person: nearly no identifier stands twice. */
const LEAST_DISTINCT = 0.97;

/** How much a table is like one of people where both managers and units are told: what ties them are reporting lines. */
const TOLD_WHOLE = 4;

/** Whether a table has a line for each person, or one for each tie. */
export function looksLike(table: Table, look: TableLook): LooksLike {
  if (tiesShape(table, look)) return { kind: 'ties', people: 0 };
  const { people, leads } = peopleScore(table);
  const { matches } = matchTies(look, undefined);
  const { source, target } = matches;
  const hasEnds = source !== undefined && target !== undefined;
  // the ends of ties have addresses, departments and managers beside them too
  const isReporting =
    hasEnds && people >= TOLD_WHOLE && leads.includes(source.column) && leads.includes(target.column);
  const isTies = hasEnds && !isReporting && (people < 2 || areAlike(look, source.column, target.column));
  if (isTies) return { kind: 'ties', people };
  return { kind: people > 0 ? 'people' : 'none', people };
}

/** Whether two columns name the same kind of people: some stand in both, or both hold addresses. */
function areAlike({ rows }: TableLook, one: number, other: number): boolean {
  const [first, second] = [one, other].map((column) => profileOf(rows, column, isBlankMarker));
  if (first!.addresses > 0.8 && second!.addresses > 0.8) return true;
  const names = new Set(rows.map((cells) => looseKey(cells[one]!)));
  const shared = rows.filter((cells) => cells[other] !== '' && names.has(looseKey(cells[other]!))).length;
  return shared >= 0.1 * second!.filled && first!.numbers < 0.9 === second!.numbers < 0.9;
}

/** A matrix, or a line with everybody somebody is tied to: tables of ties that name no ends. */
export function tiesShape(table: Table, look: TableLook): 'matrix' | 'wide' | undefined {
  if (matrixTable(table, look, false)) return 'matrix';
  return wideTable(table) ? 'wide' : undefined;
}

/** 0 for what has no line for each person; more the more is told of people, and the columns of who leads whom. */
function peopleScore(table: Table): { readonly people: number; readonly leads: readonly number[] } {
  const none = { people: 0, leads: [] };
  const look = lookAt(peopleTable(table, false));
  const match = matchPeople(look, {}, table.decimalComma);
  const { id, manager, unit, division, site, function: job } = match.matches;
  if (id === undefined) return none;
  const { filled, distinct } = profileOf(look.rows, id.column, isBlankMarker);
  // a few are repeated by mistake, and are told where the table is read
  if (filled === 0 || distinct < LEAST_DISTINCT * filled - 2) return none;
  const told = [division, site, job].filter((one) => one !== undefined).length;
  return {
    people: 0.1 + (manager ? 2 : 0) + (unit ? 2 : 0) + 0.3 * told + 0.5 * Number(isNamed(match)),
    leads: manager ? [id.column, manager.column] : [],
  };
}

const isNamed = ({ names, addresses }: PeopleMatch) => names.length + addresses.length > 0;
