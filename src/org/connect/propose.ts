import { joinedKeys } from '../imports/joinedKeys.ts';
import { closedPeopleIndex, type PeopleIndex } from '../imports/peopleIndex.ts';
import type { Key } from '../matching/matchPeople.ts';
import type { OpenedFiles, OpenedTable } from './openFiles.ts';
import type { Correction, Proposal, ProposedKey, ProposedTable } from './proposal.ts';
import { namesStrangers, proposeExternal } from './proposeExternal.ts';
import { type ProposedPeople, proposePeople } from './proposePeople.ts';
import { holdsTies, proposeTies } from './proposeTies.ts';
import { sourceOf } from './sourceOf.ts';

/**
 * Says of files what each is – people, ties, external parties, or nothing that is needed – and what their columns are,
 * as far as names and values tell; what somebody corrects is taken as it is. The terminal asks by it, and so can a page.
 *
 * @param corrections by the position of the table
 * @param today such as `2027-01-04`: whoever leaves on an earlier day has left; without it, days say nothing
 * @throws InputError for a corrected column that the table does not have
 */
export function propose(
  { tables, graphs }: OpenedFiles,
  corrections: ReadonlyMap<number, Correction> = new Map(),
  today?: string,
): Proposal {
  const corrected = (k: number): Correction => corrections.get(k) ?? {};
  const at = peopleAmong(
    tables.map(({ likeness: { kind, people } }, k) => {
      const stated = corrected(k).kind;
      return stated === 'people' ? Number.POSITIVE_INFINITY : stated || kind !== 'people' ? 0 : people;
    }),
  );
  const people = at === undefined ? undefined : proposePeople(tables[at]!, corrected(at), today);
  const index = people?.read && closedPeopleIndex(people.read, new Map());

  const first = tables.map((table, k): ProposedTable => {
    const { kind } = corrected(k);
    if (k === at) return people!.table;
    if (kind === 'external') return proposeExternal(table, corrected(k));
    if (kind !== undefined && kind !== 'ties') return nothing(table, false);
    const ties = proposeTies(table, corrected(k), index?.isKnown);
    if (kind === 'ties' || holdsTies(ties, table.likeness.kind === 'ties')) return ties;
    // whose lines have a manager or a unit, not just something that differs
    return nothing(table, table.likeness.people >= 2);
  });
  const ties = first.filter(({ kind }) => kind === 'ties');
  const all = first.map((proposed, k): ProposedTable => {
    const isOpen = proposed.kind === 'none' && corrected(k).kind === undefined;
    if (isOpen && index?.isKnown && namesStrangers(tables[k]!, ties, index.isKnown))
      return proposeExternal(tables[k]!, corrected(k));
    return k === at ? { ...proposed, also: keysOf(people!, ties, index, corrected(k)) } : proposed;
  });
  return { tables: all, graph: graphs[0], source: sourceOf(all, graphs[0]) };
}

/** The position of the table of people: the one most like it. */
function peopleAmong(scores: readonly number[]): number | undefined {
  const most = Math.max(0, ...scores);
  return most === 0 ? undefined : scores.indexOf(most);
}

const nothing = ({ file, table, look }: OpenedTable, otherPeople: boolean): ProposedTable => ({
  file,
  kind: 'none',
  header: table.header,
  look,
  columns: {},
  rejected: [],
  said: {},
  also: [],
  otherPeople,
});

/** The keys by which managers and ties name people who are not named by their identifiers. */
function keysOf(
  { table, managerKey }: ProposedPeople,
  ties: readonly ProposedTable[],
  index: PeopleIndex | undefined,
  correction: Correction,
): ProposedKey[] {
  if (correction.also) return correction.also.map((key) => ({ key }));
  const found: (Omit<ProposedKey, 'key'> & { readonly columns: Key })[] = managerKey
    ? [{ columns: managerKey, by: { is: 'manager' } }]
    : [];
  for (const { file, look, columns } of index ? ties : []) {
    if (!columns.source || !columns.target) continue;
    for (const { key, share } of joinedKeys(look, [columns.source.column, columns.target.column], index!))
      if (!found.some((one) => String(one.columns) === String(key)))
        found.push({ columns: key, by: { is: 'ties', file }, share });
  }
  const names = table.look.header;
  return (
    found
      // what was made of other columns has no name in the file, and is found again
      .filter(({ columns }) => columns.every((column) => column < table.header.length))
      .map(({ columns, ...why }) => ({
        ...why,
        key: columns.length === 1 ? names[columns[0]!]! : columns.map((column) => names[column]!),
      }))
  );
}
