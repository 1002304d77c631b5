import { csvCell } from '../text/csvCell.ts';
import type { ExternalParties, Org, PartyTies } from './org.ts';
import { orgColumns } from './orgColumns.ts';

/** The people of an organisation as a CSV text that reads back to the same columns. */
export function writePeople(org: Org): string {
  const columns = orgColumns(org);
  const lines = [['id', ...columns.map(({ name }) => name)].join(',')];
  for (let i = 0; i < org.size; i++)
    lines.push([csvCell(org.ids[i]!), ...columns.map(({ of }) => csvCell(String(of(i))))].join(','));
  return `${lines.join('\n')}\n`;
}

/**
 * Ties of the source of this number as a CSV text, those to external parties last; whether they are directed is not in
 * the file and must be said when reading it.
 */
export function writeTies(
  { ids, ties, external }: Pick<Org, 'ids' | 'ties' | 'external'>,
  source: number,
): string {
  const cells = ids.map(csvCell);
  const lines = ['source,target,weight'];
  const { from, to, weight } = ties[source]!;
  for (let k = 0; k < from.length; k++) lines.push(`${cells[from[k]!]},${cells[to[k]!]},${weight[k]}`);
  if (external) lines.push(...partyLines(external.ids.map(csvCell), cells, external.ties[source]!));
  return `${lines.join('\n')}\n`;
}

const partyLines = (parties: readonly string[], people: readonly string[], ties: PartyTies): string[] =>
  Array.from(ties.party, (party, k) => `${parties[party]},${people[ties.person[k]!]},${ties.weight[k]}`);

/** The external parties as a CSV text; their ties stand in the files of the ties. */
export function writeExternal({ ids, kind }: ExternalParties): string {
  const lines = ids.map((id, row) => `${csvCell(id)},${csvCell(kind.labels[kind.of[row]!] ?? '')}`);
  return `id,kind\n${lines.map((line) => `${line}\n`).join('')}`;
}
