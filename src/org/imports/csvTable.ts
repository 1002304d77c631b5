import { collectFaults, type Faults } from '../../text/collectFaults.ts';
import { longestName } from '../../text/longestName.ts';
import { InputError, type Note, type Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { headerMeaning, isColumnName } from '../matching/headerMeaning.ts';
import { isReportLine, isTotal } from '../matching/totalLine.ts';
import type { Count } from './countRows.ts';
import { type CsvSource, eachRecord, recordsEnd } from './csvRecords.ts';
import { lineEnds } from './lineEnds.ts';
import { nameTooLong } from './nameTooLong.ts';
import { refuseOtherFormats } from './otherFormats.ts';
import type { Table } from './table.ts';
import { type RawRecord, shapeNotes, shapeOf } from './tableShape.ts';

/**
 * A CSV text as a table. The delimiter – comma, semicolon, tab or stroke – is the one most frequent in the first line, or
 * what a spreadsheet's `sep=;` says, or what most lines have where the first is a title. Line ends may be those of any
 * system; cells may stand in quotation marks. Lines of title above the names of the columns, and of totals below the
 * last row, are left out with a note.
 *
 * @param count told of every row as it is read
 * @throws InputError if the header cannot be used, or the text is no table; faults of the rows are found by `each`.
 */
export function csvTable(
  written: string,
  file: string,
  onShare?: (share: number) => void,
  count?: Count,
): Table {
  refuseOtherFormats(written, file);
  const lined = written.includes('\n') ? written : written.replaceAll('\r', '\n');
  // ="00012" as a spreadsheet writes it without quoting the formula
  const formulas = lined.includes('="') ? lined.replaceAll(bareFormula, '$1"$2"') : lined;
  const text = unwrapped(formulas);
  const { start, line, said } = findHeader(text);
  const delimiter = said ?? delimiterOf(text, start);
  const cleaner = cleanerFor(text);
  const source = { text, file, delimiter, clean: cleaner?.clean };
  const records = firstRecords(source, start, line);
  if (records.length === 0) throw new InputError('data', [noNames(file, line)]);
  const shape = shapeOf(records);
  const header = checkHeader(
    named(shape.names, records.slice(shape.first)),
    file,
    records[Math.max(0, shape.first - 1)]?.line ?? line,
  );
  const last = records[shape.first - 1];
  const end = last?.end ?? start;
  const firstRowLine = line + lineEnds(text, start, end);
  const notes: Note[] = [
    ...(delimiter === ',' ? [] : [delimiterNote(file, delimiter)]),
    ...shapeNotes(file, shape, records),
    ...header.notes,
  ];
  const width = header.names.length;

  /** A row as wide as the header; undefined for one that is wider or much narrower by what it says. */
  const fitted = (cells: readonly string[]): readonly string[] | undefined => {
    if (cells.length === width) return cells;
    if (cells.length > width && cells.slice(width).every((cell) => cell === '')) return cells.slice(0, width);
    // spreadsheets leave out the separators of cells at the end of a line that are blank
    if (cells.length < width && cells.length >= Math.max(2, width / 2) && !isFoot(cells))
      return [...cells, ...new Array<string>(width - cells.length).fill('')];
    return undefined;
  };

  const own = shape.kind === 'unnamed' ? undefined : shape.names;
  /** Whether a row is the line of names once more, as where exports were put one below the other. */
  const isHeader = (cells: readonly string[]): boolean =>
    own !== undefined && width > 1 && cells[0] === own[0] && cells.every((cell, k) => cell === own[k]);

  let told = false;
  const each = (faults: Faults, take: (cells: readonly string[], row: number) => void) => {
    let [feet, again] = [0, 0];
    const short = shortRows(width, (row, cells) => faults.add(() => inconsistent(file, row, cells, width)));
    eachRecord({ ...source, onShare }, end, firstRowLine, faults, (cells, row) => {
      const fit = fitted(cells);
      if (fit === undefined && isFoot(cells)) {
        feet++;
        return;
      }
      if (fit !== undefined && isHeader(fit)) {
        again++;
        return;
      }
      count?.(() => ({ file, line: row }));
      if (cells.length < width && fit !== undefined) short.add(row, cells.length);
      if (fit !== undefined) take(fit, row);
      else faults.add(() => inconsistent(file, row, cells.length, width));
    });
    short.end();
    if (told) return;
    told = true;
    if (feet > 0) notes.push(feetNote(file, feet));
    if (again > 0) notes.push(againNote(file, again));
    if (short.count() > 0) notes.push(shortNote(file, short.first(), short.count()));
    if (cleaner && cleaner.cleaned() > 0) notes.push(cleanedNote(file, cleaner.cleaned()));
  };

  const scan = (take: (cells: readonly string[], row: number) => unknown) => {
    let enough = false;
    const uncounted: Faults = { add() {}, full: true, throwIfAny() {} };
    eachRecord(
      { ...source, clean: cleaner?.quietly, enough: () => enough },
      end,
      firstRowLine,
      uncounted,
      (cells, row) => {
        const fit = enough ? undefined : fitted(cells);
        if (fit !== undefined && !isHeader(fit) && take(fit, row) === false) enough = true;
      },
    );
  };

  return {
    file,
    header: header.names,
    decimalComma: delimiter !== ',',
    ...(shape.kind === 'unnamed' && { unnamed: true }),
    notes,
    place: (row) => ({ file, line: row }),
    each,
    scan,
  };
}

const delimiters = [',', ';', '\t'] as const;

/** Where the line of column names begins, after blank lines and `sep=;`. */
function findHeader(text: string): { start: number; line: number; said: string | undefined } {
  const blank = text.length - text.trimStart().length;
  const start = text.lastIndexOf('\n', blank) + 1;
  const line = 1 + lineEnds(text, 0, start);
  const sep = /^"?sep=([,;\t|])"?\r?\n/i.exec(text.slice(start, start + 10));
  if (!sep) return { start, line, said: undefined };
  return { start: start + sep[0].length, line: line + 1, said: sep[1]! };
}

/** Lines that are looked at to see how a table is made. */
const LOOKED_AT = 40;

/**
 * The delimiter found most often outside quotation marks in the first line, the comma if none is – unless most of the
 * lines below are cut by another one, and not by this.
 */
function delimiterOf(text: string, start: number): string {
  const bare = (line: string) => line.replaceAll(/"[^"]*"/g, '');
  const lines: string[] = [];
  for (let at = start; at < text.length && lines.length < LOOKED_AT; ) {
    const end = recordsEnd(text, at, 1);
    // tabs at the end are cells that are blank
    const line = bare(text.slice(at, Math.min(end, at + 100_000))).replace(/[\r\n]+$/, '');
    if (line.trim() !== '') lines.push(line);
    at = end;
  }
  const cells = (line: string, delimiter: string) => line.split(delimiter).length;
  const first = delimiters.reduce<string>(
    (best, next) => (cells(lines[0] ?? '', next) > cells(lines[0] ?? '', best) ? next : best),
    ',',
  );
  const below = lines.slice(1);
  /** Lines that are cut into the number of cells in which most are, more than one. */
  const cut = (delimiter: string) => {
    const counts = new Map<number, number>();
    for (const line of below) {
      const count = cells(line, delimiter);
      if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  };
  const isName =
    cells(lines[0] ?? '', first) === 1 &&
    cells(lines[0] ?? '', '|') === 1 &&
    isColumnName(headerMeaning(lines[0] ?? ''));
  if (below.length < 2 || isName || cut(first) >= 0.5 * below.length) return first;
  const other = [...delimiters, '|'].reduce((best, next) => (cut(next) > cut(best) ? next : best), first);
  return cut(other) >= 0.7 * below.length ? other : first;
}

/** The records at the beginning that say something, with where each ends. */
function firstRecords(source: CsvSource, start: number, line: number): RawRecord[] {
  const records: RawRecord[] = [];
  const faults: Faults = { add() {}, full: true, throwIfAny() {} };
  let unclosed: Faults | undefined = collectFaults('data');
  for (let at = start; at < source.text.length && records.length < LOOKED_AT; ) {
    const end = recordsEnd(source.text, at, 1);
    eachRecord({ ...source, text: source.text.slice(at, end) }, 0, line, unclosed ?? faults, (cells, own) => {
      records.push({ cells, line: own, end });
    });
    unclosed?.throwIfAny();
    unclosed = undefined;
    line += lineEnds(source.text, at, end);
    at = end;
  }
  return records;
}

/** Columns that hold something and have no name are called by their place; the corner of a matrix stays blank. */
const named = (names: readonly string[], records: readonly RawRecord[]): string[] =>
  names.map((name, k) =>
    name === '' && k > 0 && records.some(({ cells }) => (cells[k] ?? '') !== '') ? `column ${k + 1}` : name,
  );

/** The names of the columns, each once: what stands twice is numbered. */
function checkHeader(
  written: readonly string[],
  file: string,
  line: number,
): { names: string[]; notes: Note[] } {
  const faults = collectFaults('data');
  if (written.length > mostColumns) faults.add(() => tooManyColumns(file, line, written.length));
  for (const name of new Set(written))
    if (name.length > longestName) faults.add(() => nameTooLong({ file, line }, name));
  faults.throwIfAny();
  if (written.every((name) => name === '')) throw new InputError('data', [noNames(file, line)]);
  const used = new Set(written);
  const seen = new Map<string, number>();
  const repeated: string[] = [];
  const names = written.map((name) => {
    if (name === '') return name;
    let count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (count === 1) return name;
    if (count === 2) repeated.push(name);
    while (used.has(`${name} (${count})`)) count++;
    used.add(`${name} (${count})`);
    return `${name} (${count})`;
  });
  return { names, notes: repeated.length > 0 ? [repeatedNote(file, line, repeated)] : [] };
}

/** What takes out of cells what cannot be seen; undefined for texts without any of it. */
function cleanerFor(text: string) {
  if (!unseen.test(text)) return undefined;
  let cleaned = 0;
  const quietly = (cell: string) => {
    if (!unseen.test(cell)) return cell;
    const seen = cell.normalize('NFC').replaceAll(invisible, '').trim();
    const formula = /^=\s*"(.*)"$/s.exec(seen);
    return formula ? formula[1]!.trim() : seen;
  };
  const clean = (cell: string) => {
    const seen = quietly(cell);
    // an accent in two parts is no fault of anybody's
    if (seen !== cell && seen !== cell.normalize('NFC')) cleaned++;
    return seen;
  };
  return { clean, quietly, cleaned: () => cleaned };
}

/** A text whose every line was put in quotation marks as a whole, by an export of an export, without them. */
function unwrapped(text: string): string {
  const whole = /^"((?:[^"]|"")*)"\r?$/;
  const lines = text.slice(0, 4000).split('\n').slice(0, 10);
  const complete = text.length > 4000 ? lines.slice(0, -1) : lines;
  const first = complete.filter((line) => line.trim() !== '');
  if (first.length < 2 || !first.every((line) => /[,;\t]/.test(whole.exec(line)?.[1] ?? ''))) return text;
  return text
    .split('\n')
    .map((line) => whole.exec(line)?.[1]?.replaceAll('""', '"') ?? line)
    .join('\n');
}

const bareFormula = /(^|[,;\t|\n])="([^"\r\n]*)"(?=[,;\t|\r\n]|$)/g;

/** Characters that cannot be seen, accents apart from their letters, and texts written as formulas. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]|\p{M}|="/u;
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Rows that lack cells at their end. Two alone, one below the other, may be one that a line break cuts in two. */
function shortRows(width: number, onBroken: (line: number, cells: number) => void) {
  let [count, first] = [0, 0];
  let run: { line: number; cells: number }[] = [];
  const endRun = () => {
    const [one, other] = run;
    if (run.length === 2 && one!.cells + other!.cells === width + 1) onBroken(one!.line, one!.cells);
    run = [];
  };
  return {
    add(line: number, cells: number) {
      if (run.length > 0 && run.at(-1)!.line !== line - 1) endRun();
      // of a long run no more is kept than tells that it is one
      run = [...run.slice(0, 2), { line, cells }];
      if (count++ === 0) first = line;
    },
    end: endRun,
    count: () => count,
    first: () => first,
  };
}

const shortNote = (file: string, line: number, count: number): Note => ({
  file,
  line,
  code: 'short-lines',
  strength: 'mayChangeResult',
  message: {
    en: `${count === 1 ? 'this line lacks' : `${count} lines, this the first, lack`} cells at the end, which are read as blank`,
    fr: `${count === 1 ? 'il manque à cette ligne' : `il manque à ${count} lignes, dont celle-ci est la première,`} des cellules à la fin, lues comme vides`,
  },
  remedy: {
    en: 'nothing to do if they are blank at the end; otherwise put the separators where they belong',
    fr: 'rien à faire si la fin est vide ; sinon remettez les séparateurs à leur place',
  },
});

/** Whether a row that is too short is what a report writes below a table. */
const isFoot = (cells: readonly string[]): boolean => {
  const said = cells.filter((cell) => cell !== '');
  return said.length === 1 && cells[0] !== '' && (isTotal(cells[0]!) || isReportLine(cells[0]!));
};

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

const repeatedNote = (file: string, line: number, names: readonly string[]): Note => ({
  file,
  line,
  code: 'repeated-column',
  strength: 'counted',
  message: {
    en: `several columns are named ${names
      .slice(0, 10)
      .map((name) => `"${truncate(name)}"`)
      .join(', ')}: the second is called "${truncate(names[0]!)} (2)" here`,
    fr: `plusieurs colonnes s’appellent ${names
      .slice(0, 10)
      .map((name) => `« ${truncate(name)} »`)
      .join(', ')} : la deuxième s’appelle ici « ${truncate(names[0]!)} (2) »`,
  },
  remedy: {
    en: 'nothing to do if none of them is needed; otherwise say which: columns: { … }',
    fr: 'rien à faire si aucune n’est utile ; sinon dites laquelle : columns: { … }',
  },
});

const againNote = (file: string, count: number): Note => ({
  file,
  code: 'names-again',
  strength: 'counted',
  message: {
    en: `the line of column names stands ${count === 1 ? 'once more' : `${count} more times`} among the others and is left out`,
    fr: `la ligne des noms de colonnes figure encore ${count} fois parmi les autres et est écartée`,
  },
  remedy: { en: 'nothing to do', fr: 'rien à faire' },
});

const feetNote = (file: string, count: number): Note => ({
  file,
  code: 'lines-below',
  strength: 'counted',
  message: {
    en: `${count} ${count === 1 ? 'line' : 'lines'} of totals or remarks below the table left out`,
    fr: `${count} ${count === 1 ? 'ligne de totaux ou de remarques sous le tableau écartée' : 'lignes de totaux ou de remarques sous le tableau écartées'}`,
  },
  remedy: { en: 'nothing to do', fr: 'rien à faire' },
});

const cleanedNote = (file: string, count: number): Note => ({
  file,
  code: 'cells-cleaned',
  strength: 'counted',
  message: {
    en: `${count} ${count === 1 ? 'cell held invisible characters or ="…" and is read as it looks' : 'cells held invisible characters or ="…" and are read as they look'}`,
    fr: `${count} ${count === 1 ? 'cellule contenait des caractères invisibles ou ="…" et est lue telle qu’on la voit' : 'cellules contenaient des caractères invisibles ou ="…" et sont lues telles qu’on les voit'}`,
  },
  remedy: { en: 'nothing to do', fr: 'rien à faire' },
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
      : delimiter === '|'
        ? {
            en: 'columns are separated by strokes',
            fr: 'les colonnes sont séparées par des barres verticales',
          }
        : { en: 'columns are separated by tabs', fr: 'les colonnes sont séparées par des tabulations' },
  remedy: {
    en: 'numbers may be written with a decimal comma; nothing to do',
    fr: 'les nombres peuvent s’écrire avec une virgule décimale ; rien à faire',
  },
});
