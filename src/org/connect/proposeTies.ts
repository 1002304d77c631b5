import { collectFaults } from '../../text/collectFaults.ts';
import type { PeopleIndex } from '../imports/peopleIndex.ts';
import { statedColumns } from '../imports/statedColumns.ts';
import type { Table } from '../imports/table.ts';
import { isBlankMarker } from '../matching/blankMarkers.ts';
import { readNumberOrShare } from '../matching/cells.ts';
import { type TiesColumn, tiesColumns } from '../matching/columnNames.ts';
import { matchTies } from '../matching/matchTies.ts';
import { eachRow, type TableLook } from '../matching/tableLook.ts';
import type { OpenedTable } from './openFiles.ts';
import type { Correction, ProposedTable } from './proposal.ts';
import { said } from './said.ts';
import { tiesShape } from './tableKind.ts';
import { usualScale } from './usualScale.ts';

const roles = Object.keys(tiesColumns) as TiesColumn[];

/** What the columns of a table would be if it held ties. */
export function proposeTies(
  { file, table, look }: OpenedTable,
  correction: Correction,
  isKnown: PeopleIndex['isKnown'],
): ProposedTable {
  const columns = said(correction, roles);
  const base = { file, kind: 'ties', header: table.header, look, also: [], said: columns } as const;
  const asked = columns.source === undefined && columns.target === undefined;
  const shape = asked ? tiesShape(table, look) : undefined;
  if (shape) return { ...base, shape, columns: {}, rejected: [] };
  const faults = collectFaults('data');
  const stated = statedColumns(table, roles, columns, faults);
  faults.throwIfAny();
  const { matches, rejected } = matchTies(look, isKnown, stated);
  const { source, target, weight } = matches;
  const shares = [source, target].flatMap((end) => (end?.fits === undefined ? [] : [end.fits]));
  return {
    ...base,
    columns: weight
      ? { ...matches, weight: { ...weight, fits: shareOfWeights(look, weight.column, table) } }
      : matches,
    rejected,
    where: correction.where ?? undefined,
    scale:
      source &&
      target &&
      usualScale(look, [source.column, target.column], weight?.column, table.decimalComma),
    known: shares.length === 2 ? Math.min(...shares) : undefined,
  };
}

/** Share of the cells of the whole table that are weights, or blank. */
function shareOfWeights(
  look: TableLook,
  column: number,
  { decimalComma }: Pick<Table, 'decimalComma'>,
): number {
  let [all, fitting] = [0, 0];
  eachRow(look, (cells) => {
    const cell = cells[column]!;
    all++;
    if (isBlankMarker(cell) || (readNumberOrShare(cell, decimalComma) ?? -1) >= 0) fitting++;
  });
  return all === 0 ? 1 : fitting / all;
}

/** Whether a table holds ties: it looks like it by itself, or both its ends name people who are known. */
export const holdsTies = ({ shape, columns, known = 0 }: ProposedTable, looksLikeTies: boolean): boolean =>
  shape !== undefined ||
  (columns.source !== undefined && columns.target !== undefined && (looksLikeTies || known >= 0.5));
