import { matchColumns } from '../imports/matchColumns.ts';
import { type ExternalColumn, externalColumns } from '../matching/columnNames.ts';
import { looseKey } from '../matching/keyForms.ts';
import type { ColumnMatch } from '../matching/tableLook.ts';
import type { OpenedTable } from './openFiles.ts';
import type { Correction, ProposedTable } from './proposal.ts';
import { said } from './said.ts';

const roles = Object.keys(externalColumns) as ExternalColumn[];

/** Share of those whom a table lists that have to stand in ties for it to be a list of external parties. */
const LEAST_MET = 0.3;

/** What the columns of a table would be if it listed external parties. @throws InputError where a stated column is not there */
export function proposeExternal({ file, table, look }: OpenedTable, correction: Correction): ProposedTable {
  const columns = said(correction, roles);
  const { at } = matchColumns(table, externalColumns, [], columns);
  const found = roles.filter((role) => at[role] >= 0);
  return {
    file,
    kind: 'external',
    header: table.header,
    look,
    columns: Object.fromEntries(
      found.map((role): [ExternalColumn, ColumnMatch] => [
        role,
        {
          column: at[role],
          header: table.header[at[role]]!,
          why: columns[role] === undefined ? 'name' : 'stated',
          sure: 1,
          others: [],
        },
      ]),
    ),
    rejected: [],
    said: columns,
    also: [],
  };
}

/** Whether a table lists those whom ties name and who are none of the people. */
export function namesStrangers(
  opened: OpenedTable,
  ties: readonly ProposedTable[],
  isKnown: (name: string) => boolean,
): boolean {
  const column = proposeExternal(opened, {}).columns.id?.column;
  if (column === undefined) return false;
  const names = opened.look.rows.map((cells) => cells[column]!).filter((name) => name !== '');
  if (names.length === 0 || names.some(isKnown)) return false;
  const met = new Set<string>();
  for (const { columns, look } of ties)
    for (const end of [columns.source, columns.target])
      if (end) for (const cells of look.rows) met.add(looseKey(cells[end.column]!));
  return names.filter((name) => met.has(looseKey(name))).length >= LEAST_MET * names.length;
}
