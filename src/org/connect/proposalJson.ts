import type { OrgSource } from '../importOrg.ts';
import type { Reason } from '../matching/tableLook.ts';
import type { OurColumn, Proposal, ProposedFilter, ProposedKey } from './proposal.ts';
import type { TableKind } from './tableKind.ts';

/** A proposal as programs read it: without the lines of the tables. */
export interface ProposalJson {
  readonly tables: readonly {
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly kind: TableKind;
    readonly columns: {
      readonly [role in OurColumn]?: {
        readonly column: string;
        readonly why: Reason;
        /** Share of the values that fit. */
        readonly fits?: number | undefined;
        /** What else it might have been. */
        readonly others: readonly string[];
      };
    };
    /** Taken for one of ours by name, and left out for what the values say. */
    readonly rejected: readonly { readonly role: OurColumn; readonly column: string }[];
    readonly also: readonly ProposedKey['key'][];
    readonly filter?: ProposedFilter | undefined;
  }[];
  /** The section of a scenario; null where the files name nobody. */
  readonly organisation: OrgSource | null;
}

/** What was made of files, for programs. */
export const proposalJson = ({ tables, source }: Proposal): ProposalJson => ({
  tables: tables.map(({ file, kind, columns, rejected, also, filter }) => ({
    file: file.xlsx ?? file.csv ?? '',
    sheet: file.sheet,
    kind,
    columns: Object.fromEntries(
      Object.entries(columns).map(([role, { header, why, fits, others }]) => [
        role,
        { column: header, why, fits, others: others.map(({ header: other }) => other) },
      ]),
    ),
    rejected: rejected.map(({ role, header }) => ({ role, column: header })),
    also: also.map(({ key }) => key),
    filter,
  })),
  organisation: source ?? null,
});
