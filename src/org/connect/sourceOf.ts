import type { OrgSource } from '../importOrg.ts';
import type { TiesColumn } from '../matching/columnNames.ts';
import { statedName } from '../matching/positions.ts';
import { type PeopleColumn, peopleColumnNames, peopleColumns } from '../peopleColumns.ts';
import { type OurColumn, ourColumnsIn, type Proposal, type ProposedTable } from './proposal.ts';

/** Columns whose every value is one: nothing in them can be amiss. */
const labels: ReadonlySet<OurColumn> = new Set<OurColumn>([
  ...peopleColumnNames.filter((name) =>
    ['identifier', 'manager', 'labels'].includes(peopleColumns[name].kind),
  ),
  'source',
  'target',
  'kind',
]);

/** The organisation that tables and a graph make, as a scenario would name it; undefined where they name nobody. */
export function sourceOf(tables: readonly ProposedTable[], graph: Proposal['graph']): OrgSource | undefined {
  const people = tables.find(({ kind }) => kind === 'people');
  const ties = tables.filter(({ kind }) => kind === 'ties');
  const external = tables.find(({ kind }) => kind === 'external');
  if (!people && ties.length === 0 && !graph) return undefined;
  return {
    ...(people && {
      people: {
        ...people.file,
        columns: {
          ...statedIn(people),
          ...(people.also.length > 0 && { also: people.also.map(({ key }) => key) }),
        } as { readonly [role in PeopleColumn]?: string | null },
        ...whereIn(people),
      },
    }),
    ...(ties.length > 0 && {
      ties: ties.map((one) => ({
        ...one.file,
        columns: statedIn(one) as { readonly [role in TiesColumn]?: string | null },
        ...whereIn(one),
        ...(one.scale && { scale: one.scale }),
      })),
    }),
    ...(external && { external: { ...external.file, columns: statedIn(external) } }),
    ...(graph && { graph: { [graph.format]: graph.file } }),
  };
}

/**
 * The columns that a scenario states. What was guessed of numbers of which some may not fit is left to be guessed
 * again: a stated column refuses what it cannot read.
 */
function statedIn(table: ProposedTable): { [role: string]: string | null } {
  const { header, look, columns, said } = table;
  const isStated = (role: OurColumn) => {
    const { column, why, fits } = columns[role]!;
    return (
      why === 'stated' || (column < header.length && (labels.has(role) || (look.complete && fits === 1)))
    );
  };
  return Object.fromEntries([
    ...ourColumnsIn(table)
      .filter(isStated)
      .map((role): [string, string] => [role, statedName(header, columns[role]!.column)]),
    ...Object.entries(said).filter(([, name]) => name === null),
  ]);
}

const whereIn = ({ filter, where }: ProposedTable) => {
  const kept = where ?? (filter && { [filter.column]: filter.keep });
  return kept && { where: kept };
};
