import type { OpenedFiles } from '../../../org/connect/openFiles.ts';
import { ourColumnsIn, type ProposedTable } from '../../../org/connect/proposal.ts';
import {
  columnReason,
  filterReason,
  keyReason,
  kindReason,
  scaleReason,
} from '../../../org/connect/reasons.ts';
import { graphImports } from '../../../org/imports/graphImports.ts';
import { tablePath } from '../../../org/tableFile.ts';
import { listWords } from '../../../text/listWords.ts';
import type { Text } from '../../../text/text.ts';
import { truncate } from '../../../text/truncate.ts';
import type { Output } from '../../output/output.ts';

/** Columns that are not used and are named nevertheless, so that one that is missed is seen. */
const MOST_UNUSED = 12;

/** What a table is taken for, a line for each of its columns with the reason. */
export function tableLines(table: ProposedTable, { say, errColours }: Output): string[] {
  const { bold, dim } = errColours;
  const { file, columns, also, filter, where, scale, header, kind } = table;
  const sheet =
    file.sheet === undefined ? '' : say({ en: `, sheet ${file.sheet}`, fr: `, feuille ${file.sheet}` });
  const rows: [label: string, what: string, why: Text | undefined][] = ourColumnsIn(table).map((role) => [
    role,
    truncate(columns[role]!.header),
    columnReason(table, role),
  ]);
  for (const one of also)
    rows.push([
      'also',
      truncate(typeof one.key === 'string' ? one.key : one.key.join(' + ')),
      keyReason(one),
    ]);
  if (filter) rows.push(['where', truncate(filter.column), filterReason(table)]);
  else if (where)
    rows.push([
      'where',
      truncate(Object.keys(where).join(', ')),
      { en: 'as you said', fr: 'comme vous l’avez dit' },
    ]);
  if (scale) rows.push(['scale', scale, scaleReason]);
  const width = (k: 0 | 1) => Math.max(0, ...rows.map((row) => row[k].length));
  const used = new Set([
    ...Object.values(columns).map(({ header: name }) => name),
    ...also.flatMap(({ key }) => key),
    ...(filter ? [filter.column] : []),
    ...Object.keys(where ?? {}),
    // halves of a name that was joined
    ...Object.values(columns).flatMap(({ header: name }) => name.split(' + ')),
  ]);
  const unused = header.filter((name) => !used.has(name));
  const needs = kind === 'people' || (kind === 'ties' && table.shape === undefined);
  return [
    '',
    `${bold(truncate(tablePath(file)) + sheet)} – ${say(kindReason(table))}`,
    ...rows.map(([label, what, why]) =>
      `  ${label.padEnd(width(0))}  ${what.padEnd(width(1))}  ${why ? dim(say(why)) : ''}`.trimEnd(),
    ),
    ...(needs && unused.length > 0
      ? [dim(`  ${say({ en: 'not used: ', fr: 'pas utilisées : ' })}${listWords(unused, MOST_UNUSED)}`)]
      : []),
  ];
}

/** What is said of files and sheets that are no tables: graphs, and sheets that hold none. */
export const otherFileLines = ({ graphs, leftOut }: OpenedFiles, { say, errColours }: Output): string[] => [
  ...graphs.map(({ file, format }) => {
    const { title } = graphImports[format];
    return `${errColours.bold(truncate(file))} – ${say({ en: `a graph (${title.en})`, fr: `un graphe (${title.fr})` })}`;
  }),
  ...leftOut.map(
    (file) =>
      `${errColours.bold(truncate(tablePath(file)))} – ${say({
        en: `sheet ${file.sheet} holds no table: left out`,
        fr: `la feuille ${file.sheet} ne contient pas de tableau : laissée de côté`,
      })}`,
  ),
];
