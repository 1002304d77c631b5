import type { Note } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { headerMeaning, isColumnName, isSurelyColumnName } from '../matching/headerMeaning.ts';
import { profileOf } from '../matching/tableLook.ts';
import { isReportLine, isTotal } from '../matching/totalLine.ts';

/** A record of a table with its first line and where it ends in the text. */
export interface RawRecord {
  readonly cells: readonly string[];
  readonly line: number;
  readonly end: number;
}

/** Where the names of the columns stand in the first records of a file. */
export interface Shape {
  readonly names: readonly string[];
  /** Position of the first record of the table itself. */
  readonly first: number;
  /** Records above and among the names that are no part of the table. */
  readonly titles: number;
  readonly kind: 'names' | 'twoLines' | 'translated' | 'unnamed';
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length;

/**
 * Finds the line of column names: the first one, unless lines of title stand above it, two lines make up the names
 * together, or there is none. Whatever is not certain is read as the first line being the names.
 */
export function shapeOf(records: readonly RawRecord[]): Shape {
  const width = usualWidth(records);
  let at = 0;
  // a line of title has a cell or two where the table has many
  if (width > 1)
    while (
      at < records.length - 1 &&
      filled(records[at]!.cells) < Math.max(2, Math.ceil(width / 2)) &&
      (!isNames(records[at]!.cells) || isSentence(records[at]!.cells))
    )
      at++;
  // a line of names as wide as the table stands below whatever is narrower
  const named = records.findIndex(
    ({ cells }, k) => k < 12 && filled(cells) >= Math.max(2, 0.8 * width) && isNames(cells),
  );
  if (
    named > at &&
    records.slice(0, named).every(({ cells }) => filled(cells) < filled(records[named]!.cells))
  )
    at = named;
  // nothing that looks like a table follows
  if (at === records.length - 1 && records.length > 1) at = 0;
  const own = records[at]!.cells;
  // lines may be shorter than the names
  const rest = records
    .slice(at + 1)
    .map(({ cells }) => (cells.length < own.length ? own.map((_, k) => cells[k] ?? '') : cells));

  // names of groups stand right above the names: what a blank line parts from them is a title
  const isRightAbove = at > 0 && records[at]!.line - records[at - 1]!.line <= 1;
  const above = isRightAbove ? records[at - 1]!.cells : undefined;
  const groups =
    above && filled(above) > 1 && !isRemark(above) && (new Set(own).size < own.length || isNames(above));
  if (above && groups && above.length === own.length && isNames(own))
    return { names: joined(above, own), first: at + 1, titles: at - 1, kind: 'twoLines' };
  const next = rest[0];
  if (
    next &&
    next.length === own.length &&
    rest.length > 1 &&
    isNames(own, 0.3) &&
    (areNames(next) || areRemarks(next)) &&
    !recurs(next, rest.slice(1))
  ) {
    const whole = filled(own) === own.length && new Set(own).size === own.length;
    return whole
      ? { names: own, first: at + 2, titles: at, kind: 'translated' }
      : { names: joined(own, next), first: at + 2, titles: at, kind: 'twoLines' };
  }
  if (isData(own, rest))
    return { names: own.map((_, k) => `column ${k + 1}`), first: at, titles: at, kind: 'unnamed' };
  return { names: own, first: at + 1, titles: at, kind: 'names' };
}

/** The number of filled cells that half of the records reach. */
function usualWidth(records: readonly RawRecord[]): number {
  const counts = records
    .slice(1)
    .map(({ cells }) => filled(cells))
    .sort((a, b) => a - b);
  return counts.length === 0 ? 0 : counts[Math.floor(counts.length / 2)]!;
}

/** Whether a line is one cell of several words: a title, even of words that columns are called by. */
const isSentence = (cells: readonly string[]): boolean =>
  filled(cells) === 1 && cells.some((cell) => cell.split(/\s+/).length >= 4);

/** Whether cells are names of columns: words that we know from such names, and no values. */
function isNames(cells: readonly string[], share = 0.6): boolean {
  const said = cells.filter((cell) => cell !== '');
  if (said.length === 0 || said.some((cell) => /@|^\d|^[+-]?\d+([.,]\d+)?$/.test(cell))) return false;
  return said.filter((cell) => isColumnName(headerMeaning(cell))).length >= share * said.length;
}

/** Whether cells tell what the columns hold: `(text)`, `[date]`. */
const areRemarks = (cells: readonly string[]): boolean => {
  const said = cells.filter((cell) => cell !== '');
  return said.length > 1 && said.every((cell) => /^[([<].*[)\]>]$/.test(cell));
};

/** Whether cells are surely names of columns, and one of them speaks of people. */
function areNames(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '').map(headerMeaning);
  return (
    isNames(cells) &&
    said.length > 1 &&
    said.filter(isSurelyColumnName).length >= 0.8 * said.length &&
    said.some(({ has }) => has('identifier', 'number', 'manager', 'name', 'source', 'target'))
  );
}

/** Whether some of these cells stand again below, in the same column: values do, names do not. */
const recurs = (cells: readonly string[], rows: readonly (readonly string[])[]): boolean =>
  cells.some((cell, k) => cell !== '' && rows.some((row) => row[k] === cell));

/** Whether a line above the names says something of the report – a count, a date, a total – and groups no columns. */
const isRemark = (cells: readonly string[]): boolean =>
  cells.some(
    (cell, k) =>
      cell.endsWith(':') ||
      (k === 0 && (isTotal(cell) || isReportLine(cell))) ||
      /^[\d\s.,%:/-]*\d[\d\s.,%:/-]*$/.test(cell),
  );

/** Names of two lines: those above hold for every column up to the next one. */
function joined(above: readonly string[], below: readonly string[]): string[] {
  let group = '';
  return below.map((name, k) => {
    if (above[k] !== undefined && above[k] !== '') group = above[k]!;
    return name === '' ? group : group === '' || group === name ? name : `${group} ${name}`;
  });
}

/** Digits and letters of a cell, by kind: `A17` and `B02` have one pattern. */
const pattern = (cell: string) => cell.replaceAll(/\p{L}+/gu, 'a').replaceAll(/\d+/g, '9');

/** A matrix has the names of its lines in the first line. */
function isMatrix(cells: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const first = new Set(rows.map((row) => row[0]));
  const inside = cells.slice(1).filter((cell) => cell !== '');
  const shared = inside.filter((cell) => first.has(cell)).length;
  const corner = cells[0] === '' || !first.has(cells[0]);
  return corner && cells.length > 2 && shared >= 2 && shared >= 0.7 * inside.length;
}

/** Whether a first line is one of values: it says nothing that names of columns say, and looks like the lines below. */
function isData(cells: readonly string[], rows: readonly (readonly string[])[]): boolean {
  // no column is called by an address, nor by what stands among the values below
  if (rows.length > 0 && cells.some((cell) => /^\S+@\S+\.\S+$/.test(cell))) return true;
  const again = (cell: string) =>
    cells.length > 1 && /\d/.test(cell) && !isNames([cell]) && rows.some((row) => row.includes(cell));
  if (cells.some(again) && !isMatrix(cells, rows)) return true;
  if (
    rows.length === 0 ||
    cells.some((cell) => cell !== '' && headerMeaning(cell).known >= 0.5 && !/\d/.test(cell))
  )
    return false;
  if (isMatrix(cells, rows)) return false;
  // the first line names a person whom lines below name as well, in another column
  if (cells.some((cell, k) => cell !== '' && rows.filter((row) => named(row, cell, k)).length > 1))
    return true;
  const alike = cells.filter((cell, k) => {
    if (cell === '' || !/[\d@]/.test(cell)) return false;
    const below = rows.map((row) => row[k] ?? '').filter((value) => value !== '');
    const own = pattern(cell);
    return below.length > 0 && below.filter((value) => pattern(value) === own).length >= 0.7 * below.length;
  });
  if (alike.length >= Math.min(2, filled(cells))) return true;
  const numbers = cells.some(
    (cell, k) => /^\d+([.,]\d+)?$/.test(cell) && profileOf(rows, k, () => false).numbers > 0.8,
  );
  return (
    numbers ||
    (alike.length > 0 && cells.some((cell) => cell !== '' && rows.some((row) => row.includes(cell))))
  );
}

const named = (row: readonly string[], name: string, column: number): boolean =>
  row.some((cell, k) => k !== column && cell === name);

/** What is said of a table whose names do not stand in its first line. */
export function shapeNotes(
  file: string,
  { kind, names, titles }: Shape,
  records: readonly RawRecord[],
): Note[] {
  const listed = names.slice(0, 12).map(truncate).join(', ');
  const skipped = records.slice(0, titles).map(({ cells }) => cells.filter((cell) => cell !== '').join(' '));
  const notes: Note[] = [];
  if (titles > 0)
    notes.push({
      file,
      line: records[0]!.line,
      code: 'title-lines',
      strength: 'counted',
      message: {
        en: `${titles} ${titles === 1 ? 'line' : 'lines'} above the column names left out: ${skipped
          .slice(0, 3)
          .map((text) => `"${truncate(text)}"`)
          .join(', ')}`,
        fr: `${titles} ${titles === 1 ? 'ligne' : 'lignes'} au-dessus des noms de colonnes ${titles === 1 ? 'écartée' : 'écartées'} : ${skipped
          .slice(0, 3)
          .map((text) => `« ${truncate(text)} »`)
          .join(', ')}`,
      },
      remedy: {
        en: `nothing to do if these are the columns: ${listed}`,
        fr: `rien à faire si ce sont bien les colonnes : ${listed}`,
      },
    });
  if (kind === 'twoLines' || kind === 'translated')
    notes.push({
      file,
      code: 'two-header-lines',
      strength: 'mayChangeResult',
      message:
        kind === 'twoLines'
          ? {
              en: `the column names stand in two lines, read together: ${listed}`,
              fr: `les noms de colonnes sont sur deux lignes, lues ensemble : ${listed}`,
            }
          : {
              en: `a second line of column names left out; the first is used: ${listed}`,
              fr: `une seconde ligne de noms de colonnes écartée ; la première est utilisée : ${listed}`,
            },
      remedy: {
        en: 'if the second line is a person or a tie, keep one line of names',
        fr: 'si la seconde ligne est une personne ou un lien, gardez une seule ligne de noms',
      },
    });
  if (kind === 'unnamed')
    notes.push({
      file,
      line: records[titles]?.line ?? 1,
      code: 'no-column-names',
      strength: 'mayChangeResult',
      message: {
        en: `the first line looks like data: there are no column names, so the columns are called ${listed}`,
        fr: `la première ligne ressemble à des données : il n’y a pas de noms de colonnes, on les appelle donc ${listed}`,
      },
      remedy: {
        en: 'write a first line of column names, or say which is which: columns: { … : column 1 }',
        fr: 'écrivez une première ligne de noms de colonnes, ou dites laquelle est laquelle : columns: { … : column 1 }',
      },
    });
  return notes;
}
