import type { OrgSource } from '../importOrg.ts';
import { type UnderstoodTable, understoodColumns } from '../imports/understoodTable.ts';
import { tablePath } from '../tableFile.ts';
import type { Proposal, ProposedFilter, ProposedKey } from './proposal.ts';
import type { TableKind } from './tableKind.ts';

/** A proposal as programs read it: without the lines of the tables. */
export interface ProposalJson {
  readonly tables: readonly (Pick<UnderstoodTable, 'file' | 'columns' | 'rejected'> & {
    readonly sheet?: string | undefined;
    readonly kind: TableKind;
    readonly also: readonly ProposedKey['key'][];
    readonly filter?: ProposedFilter | undefined;
  })[];
  /** The section of a scenario; null where the files name nobody. */
  readonly organisation: OrgSource | null;
}

/** What was made of files, for programs. */
export const proposalJson = ({ tables, source }: Proposal): ProposalJson => ({
  tables: tables.map(({ file, kind, columns, rejected, also, filter }) => ({
    file: tablePath(file),
    sheet: file.sheet,
    kind,
    ...understoodColumns(columns, rejected),
    also: also.map(({ key }) => key),
    filter,
  })),
  organisation: source ?? null,
});
