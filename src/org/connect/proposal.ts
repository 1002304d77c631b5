import type { OrgSource } from '../importOrg.ts';
import type { Where } from '../imports/where.ts';
import { type TiesColumn, tiesColumns } from '../matching/columnNames.ts';
import type { ColumnMatch, Rejected, TableLook } from '../matching/tableLook.ts';
import { type PeopleColumn, peopleColumnNames } from '../peopleColumns.ts';
import type { TableFile } from '../tableFile.ts';
import type { OpenedFiles } from './openFiles.ts';
import type { TableKind } from './tableKind.ts';

/** One of our columns: of people, of ties, of external parties. */
export type OurColumn = PeopleColumn | TiesColumn | 'kind';

/** Our columns to the file's; null for those that no column is. */
export type ColumnsSaid = { readonly [role in OurColumn]?: string | null };

/** What somebody says of a table instead of what is proposed. */
export interface Correction {
  readonly kind?: TableKind | undefined;
  readonly columns?: ColumnsSaid | undefined;
  /** The keys besides the identifier; none where it is empty. */
  readonly also?: readonly (string | readonly string[])[] | undefined;
  /** Which lines are kept; null for all. */
  readonly where?: Where | null | undefined;
}

/** A key by which people are named besides their identifier. */
export interface ProposedKey {
  /** A column, or several that make up a name. */
  readonly key: string | readonly string[];
  /** What names people so: the managers, or a file of ties. Undefined for what somebody said. */
  readonly by?: { readonly is: 'manager' } | { readonly is: 'ties'; readonly file: TableFile } | undefined;
  /** Share of the ends of those ties that are found by it and not otherwise. */
  readonly share?: number | undefined;
}

/** Lines that are left out because a column says that somebody is there no more. */
export interface ProposedFilter {
  readonly column: string;
  /** The values of the lines that are kept. */
  readonly keep: readonly string[];
  /** The values of the others, each with its number of lines among those looked at. */
  readonly gone: readonly (readonly [value: string, lines: number])[];
  /** Whether the values are days on which somebody leaves: those that have passed are left out. */
  readonly byDay?: true | undefined;
}

/** What is proposed for a table, and why. */
export interface ProposedTable {
  readonly file: TableFile;
  readonly kind: TableKind;
  /** The columns that the file itself has. */
  readonly header: readonly string[];
  /** The table as it was matched: its lines, or the first of them, and perhaps columns that were made of others. */
  readonly look: TableLook;
  readonly columns: { readonly [role in OurColumn]?: ColumnMatch };
  /** Taken for one of ours by name, and left out for what the values say. */
  readonly rejected: readonly Rejected<OurColumn>[];
  /** What was said of its columns. */
  readonly said: ColumnsSaid;
  /** Of people: how else managers and the ends of ties name them. */
  readonly also: readonly ProposedKey[];
  /** Of people: who is left out. */
  readonly filter?: ProposedFilter | undefined;
  /** What was said of the lines that are kept. */
  readonly where?: Where | undefined;
  /** Of what is left out: whether it is a table of people too, of which one is read. */
  readonly otherPeople?: boolean | undefined;
  /** Of ties whose table names no ends: a matrix, or a line with everybody somebody is tied to. */
  readonly shape?: 'matrix' | 'wide' | undefined;
  /** Of ties: what is done to weights, if that is not nothing. */
  readonly scale?: 'log1p' | undefined;
  /** Of ties, where it is known who there is: share of the cells that name somebody, of the end that does so less. */
  readonly known?: number | undefined;
}

/** What files are, and the organisation that they make. */
export interface Proposal {
  readonly tables: readonly ProposedTable[];
  readonly graph: OpenedFiles['graphs'][number] | undefined;
  /** As a scenario would name it; undefined where the files name nobody. */
  readonly source: OrgSource | undefined;
}

/** The columns of a table that are ours, in our own order. */
export const ourColumnsIn = ({ columns }: Pick<ProposedTable, 'columns'>): OurColumn[] =>
  [...peopleColumnNames, ...(Object.keys(tiesColumns) as TiesColumn[]), 'kind' as const].filter(
    (role) => columns[role] !== undefined,
  );
