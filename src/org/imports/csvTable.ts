import { collectFaults, type Faults } from '../../text/collectFaults.ts';
import { longestName } from '../../text/longestName.ts';
import { InputError, type Note, type Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import type { Count } from './countRows.ts';
import { eachRecord, recordsEnd } from './csvRecords.ts';
import { lineEnds } from './lineEnds.ts';
import { nameTooLong } from './nameTooLong.ts';
import type { Table } from './table.ts';

/**
 * A CSV text as a table. The delimiter – comma, semicolon or tab – is the one most frequent in the first line, or what
 * a spreadsheet's `sep=;` says. Line ends may be those of any system; cells may stand in quotation marks.
 *
 * @param count told of every row as it is read
 * @throws InputError if the header cannot be used; faults of the rows are found by `each`.
 */
export function csvTable(
  written: string,
  file: string,
  onShare?: (share: number) => void,
  count?: Count,
): Table {
  const text = written.includes('\n') ? written : written.replaceAll('\r', '\n');
  const { start, line, said } = findHeader(text);
  const end = recordsEnd(text, start, 1);
  const delimiter = said ?? mostFrequent(text.slice(start, end));
  const header = readHeader({ text: text.slice(start, end), file, delimiter }, line);
  const firstRowLine = line + lineEnds(text, start, end);

  const each = (faults: Faults, take: (cells: readonly string[], row: number) => void) =>
    eachRecord({ text, file, delimiter, onShare }, end, firstRowLine, faults, (cells, row) => {
      count?.(() => ({ file, line: row }));
      if (cells.length === header.length) take(cells, row);
      else faults.add(() => inconsistent(file, row, cells.length, header.length));
    });

  return {
    file,
    header,
    decimalComma: delimiter !== ',',
    notes: delimiter === ',' ? [] : [delimiterNote(file, delimiter)],
    place: (row) => ({ file, line: row }),
    each,
  };
}

const delimiters = [',', ';', '\t'] as const;

/** Where the line of column names begins, after blank lines and `sep=;`. */
function findHeader(text: string): { start: number; line: number; said: string | undefined } {
  const blank = text.length - text.trimStart().length;
  const start = text.lastIndexOf('\n', blank) + 1;
  const line = 1 + lineEnds(text, 0, start);
  const sep = /^"?sep=([,;\t])"?\r?\n/i.exec(text.slice(start, start + 10));
  if (!sep) return { start, line, said: undefined };
  return { start: start + sep[0].length, line: line + 1, said: sep[1]! };
}

/** The delimiter found most often outside quotation marks; the comma if none is. */
function mostFrequent(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return delimiters.reduce<string>((best, next) => (count(next) > count(best) ? next : best), ',');
}

function readHeader(source: { text: string; file: string; delimiter: string }, line: number): string[] {
  const faults = collectFaults('data');
  let header: string[] = [];
  eachRecord(source, 0, line, faults, (cells) => {
    header = cells;
  });
  if (header.length > mostColumns) faults.add(() => tooManyColumns(source.file, line, header.length));
  const names = header.filter((name) => name !== '');
  const [once, repeated] = [new Set<string>(), new Set<string>()];
  for (const name of names)
    if (once.has(name)) repeated.add(name);
    else once.add(name);
  for (const name of repeated) faults.add(() => repeatedName(source.file, line, name));
  for (const name of once)
    if (name.length > longestName) faults.add(() => nameTooLong({ file: source.file, line }, name));
  faults.throwIfAny();
  if (names.length === 0) throw new InputError('data', [noNames(source.file, line)]);
  return header;
}

/** Columns that a table may have; more is no table of people or ties. */
const mostColumns = 1_000;

const tooManyColumns = (file: string, line: number, columns: number): Problem => ({
  file,
  line,
  code: 'too-many-columns',
  message: {
    en: `the first line names ${columns} columns: up to ${mostColumns} are read`,
    fr: `la première ligne nomme ${columns} colonnes : on en lit jusqu’à ${mostColumns}`,
  },
  remedy: {
    en: 'write one person or tie a line, and keep the columns that are needed',
    fr: 'écrivez une personne ou un lien par ligne, et gardez les colonnes utiles',
  },
});

const noNames = (file: string, line: number): Problem => ({
  file,
  line,
  code: 'no-column-names',
  message: { en: 'there are no column names', fr: 'il n’y a pas de noms de colonnes' },
  remedy: {
    en: 'write the names of the columns in the first line',
    fr: 'écrivez les noms des colonnes dans la première ligne',
  },
});

const repeatedName = (file: string, line: number, name: string): Problem => ({
  file,
  line,
  code: 'repeated-column',
  message: {
    en: `two columns are named "${truncate(name)}"`,
    fr: `deux colonnes s’appellent « ${truncate(name)} »`,
  },
  remedy: { en: 'rename or remove one of them', fr: 'renommez ou retirez l’une d’elles' },
});

const inconsistent = (file: string, line: number, cells: number, columns: number): Problem => ({
  file,
  line,
  code: 'inconsistent-columns',
  message: {
    en: `${cells} cells where the first line names ${columns} columns`,
    fr: `${cells} cellules alors que la première ligne nomme ${columns} colonnes`,
  },
  remedy: {
    en: 'add or remove cells; put a cell that holds the delimiter in quotation marks',
    fr: 'ajoutez ou retirez des cellules ; mettez entre guillemets une cellule qui contient le séparateur',
  },
});

const delimiterNote = (file: string, delimiter: string): Note => ({
  file,
  code: 'delimiter',
  message:
    delimiter === ';'
      ? {
          en: 'columns are separated by semicolons',
          fr: 'les colonnes sont séparées par des points-virgules',
        }
      : { en: 'columns are separated by tabs', fr: 'les colonnes sont séparées par des tabulations' },
  remedy: {
    en: 'numbers may be written with a decimal comma; nothing to do',
    fr: 'les nombres peuvent s’écrire avec une virgule décimale ; rien à faire',
  },
});
