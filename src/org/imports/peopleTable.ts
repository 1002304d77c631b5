import { headerMeaning, identifierScore } from '../matching/headerMeaning.ts';
import { matchPeople } from '../matching/matchPeople.ts';
import { halvesOfManagers, withJoined } from './joinedColumns.ts';
import { lookAt } from './lookAt.ts';
import type { Table } from './table.ts';

/**
 * A table of people as it is matched: managers who are named by half a name a column have one more, whole, and so have
 * people, where nothing else tells everybody apart.
 *
 * @param idIsStated whether a file says which column is the identifier, or that none is
 */
export function peopleTable(written: Table, idIsStated: boolean): Table {
  const halves = halvesOfManagers(written.header);
  const table = halves ? withJoined(written, halves) : written;
  return (idIsStated ? undefined : nameAsId(table)) ?? table;
}

/** The table with first and last names joined, where nothing else tells everybody apart; undefined for every other. */
function nameAsId(table: Table): Table | undefined {
  if (table.header.some((name) => identifierScore(headerMeaning(name)) > 0.5)) return undefined;
  const { matches, names, keys } = matchPeople(lookAt(table));
  const pair = keys.find((key) => key.length === 2);
  if (matches.id || names.length < 2 || !pair) return undefined;
  return withJoined(table, pair);
}
