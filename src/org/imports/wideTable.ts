import type { Note } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { isBlankMarker } from '../matching/blankMarkers.ts';
import { foldName } from '../matching/foldName.ts';
import { headerMeaning } from '../matching/headerMeaning.ts';
import { namesPeople } from '../matching/matchTies.ts';
import type { Count } from './countRows.ts';
import type { Table } from './table.ts';

const numbered = /^(.*?)[\s_.#-]*\(?(\d{1,3})\)?$/;

/**
 * A table in which a line names somebody and then, in columns with numbers, everybody they are tied to – as surveys
 * ask: `Person, Contact 1, Contact 2, Contact 3` – as a table of ties, one a filled cell. Undefined for every other.
 *
 * @param count told of every tie
 */
export function wideTable(table: Table, count?: Count): Table | undefined {
  const { header } = table;
  const groups = new Map<string, number[]>();
  for (const [column, name] of header.entries()) {
    const match = numbered.exec(name.trim());
    if (!match || match[1] === '') continue;
    const stem = foldName(match[1]!);
    groups.set(stem, [...(groups.get(stem) ?? []), column]);
  }
  const targets = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const source = header.findIndex(
    (name, column) => !targets.includes(column) && namesPeople(headerMeaning(name)),
  );
  const speaks = targets.every((column) => namesPeople(headerMeaning(header[column]!.replace(/\d+/g, ''))));
  if (table.unnamed || targets.length < 2 || source < 0 || source > targets[0]! || !speaks) return undefined;

  const each =
    (from: (take: (cells: readonly string[], row: number) => unknown) => void) =>
    (take: (cells: readonly string[], row: number) => unknown) =>
      from((cells, row) => {
        for (const column of targets) {
          const cell = cells[column]!;
          if (cell === '' || isBlankMarker(cell)) continue;
          count?.(() => table.place(row));
          if (take([cells[source]!, cell], row) === false) return false;
        }
        return undefined;
      });
  return {
    file: table.file,
    header: ['source', 'target'],
    decimalComma: table.decimalComma,
    notes: [
      ...table.notes,
      wideNote(table.file, header[source]!, header[targets[0]!]!, header[targets.at(-1)!]!),
    ],
    place: table.place,
    each: (faults, take) => each((handOver) => table.each(faults, handOver))(take),
    scan: (take) => each(table.scan)(take),
  };
}

const wideNote = (file: string, source: string, first: string, last: string): Note => ({
  file,
  code: 'several-targets',
  strength: 'mayChangeResult',
  message: {
    en: `every line is read as ties of "${truncate(source)}" to whoever stands in "${truncate(first)}" to "${truncate(last)}", each of weight 1`,
    fr: `chaque ligne est lue comme les liens de « ${truncate(source)} » avec qui se trouve de « ${truncate(first)} » à « ${truncate(last)} », chacun de poids 1`,
  },
  remedy: {
    en: 'if one column alone is the other end, say which: columns: { source: …, target: … }',
    fr: 's’il n’y a qu’une colonne pour l’autre extrémité, dites laquelle : columns: { source: …, target: … }',
  },
});
