import type { Note } from '../../text/problem.ts';
import { isBlankMarker } from '../matching/blankMarkers.ts';
import { looseKey } from '../matching/keyForms.ts';
import type { TableLook } from '../matching/tableLook.ts';
import { isTotal } from '../matching/totalLine.ts';
import type { Count } from './countRows.ts';
import type { Table } from './table.ts';

/**
 * A matrix – the same names down the first column and along the first line – as a table of ties, one a filled cell.
 * Undefined for every other table.
 *
 * @param directed whether a–b and b–a are told apart: a symmetrical matrix otherwise says each of them twice, and is read once
 * @param count told of every tie
 */
export function matrixTable(
  table: Table,
  look: TableLook,
  directed: boolean,
  count?: Count,
): Table | undefined {
  const { header, rows } = look;
  if (header.length < 3 || rows.length < 2) return undefined;
  const columns = header
    .map((name, k) => ({ name, k }))
    .filter(({ name, k }) => k > 0 && name !== '' && !isTotal(name));
  const lines = rows.filter((cells) => cells[0] !== '' && !isTotal(cells[0]!));
  const names = new Set(lines.map((cells) => looseKey(cells[0]!)));
  const shared = columns.filter(({ name }) => names.has(looseKey(name))).length;
  const square = look.complete ? Math.abs(columns.length - names.size) <= 0.2 * names.size + 1 : true;
  if (!square || shared < 2 || shared < 0.8 * columns.length) return undefined;

  const symmetric = look.complete && !directed && isSymmetric(lines, columns);
  const positions = new Map(lines.map((cells, row) => [looseKey(cells[0]!), row]));
  const each =
    (from: (take: (cells: readonly string[], row: number) => unknown) => void) =>
    (take: (cells: readonly string[], row: number) => unknown) =>
      from((cells, row) => {
        const name = cells[0]!;
        if (name === '' || isTotal(name)) return;
        const own = positions.get(looseKey(name)) ?? -1;
        for (const { name: other, k } of columns) {
          const cell = cells[k]!;
          if (cell === '' || cell === '0' || isBlankMarker(cell)) continue;
          if (symmetric && (positions.get(looseKey(other)) ?? -1) < own) continue;
          count?.(() => table.place(row));
          if (take([name, other, /^(x|yes|oui|vrai|true)$/i.test(cell) ? '1' : cell], row) === false)
            return false;
        }
        return undefined;
      });
  return {
    file: table.file,
    header: ['source', 'target', 'weight'],
    decimalComma: table.decimalComma,
    notes: [...table.notes, matrixNote(table.file, lines.length, columns.length, symmetric)],
    place: table.place,
    each: (faults, take) => each((handOver) => table.each(faults, handOver))(take),
    scan: (take) => each(table.scan)(take),
  };
}

function isSymmetric(
  lines: readonly (readonly string[])[],
  columns: readonly { readonly name: string; readonly k: number }[],
): boolean {
  const at = new Map(columns.map(({ name, k }) => [looseKey(name), k]));
  const cellOf = new Map(lines.map((cells) => [looseKey(cells[0]!), cells]));
  const told = (cell: string | undefined) =>
    cell === undefined || cell === '0' || isBlankMarker(cell) ? '' : cell;
  for (const [a, row] of cellOf)
    for (const [b, k] of at) {
      const other = cellOf.get(b);
      const back = at.get(a);
      if (a !== b && other !== undefined && back !== undefined && told(row[k]) !== told(other[back]))
        return false;
    }
  return true;
}

const matrixNote = (file: string, lines: number, columns: number, symmetric: boolean): Note => ({
  file,
  code: 'matrix',
  strength: 'counted',
  message: {
    en: `read as a matrix of ${lines} × ${columns}: who stands at the beginning of a line is the source${symmetric ? '; it is symmetrical, so each pair counts once' : ''}`,
    fr: `lu comme une matrice de ${lines} × ${columns} : qui se trouve en début de ligne est la source${symmetric ? ' ; elle est symétrique, chaque paire compte donc une fois' : ''}`,
  },
  remedy: {
    en: 'nothing to do if the cells are the weights of ties',
    fr: 'rien à faire si les cellules sont les poids des liens',
  },
});
