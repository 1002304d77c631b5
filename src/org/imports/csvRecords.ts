import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Faults } from '../../text/collectFaults.ts';
import type { Text } from '../../text/text.ts';
import { splitQuoted } from './splitQuoted.ts';

/** A text of delimited records, to be read from a certain place on. Its lines end with `\n` or `\r\n`. */
export interface CsvSource {
  readonly text: string;
  readonly file: string;
  readonly delimiter: string;
  /** Told after each block which share of the text is read. */
  readonly onShare?: ((share: number) => void) | undefined;
  /** Asked after each block whether the rest is of no use. */
  readonly enough?: (() => boolean) | undefined;
  /** What is made of every cell, where the text has signs that cannot be seen. */
  readonly clean?: ((cell: string) => string) | undefined;
}

/** What may still be read as one record; more is a quotation mark that was never closed. */
const longestRecord = 1_000_000;

/** Characters parsed at once. */
const blockSize = 65_536;

/**
 * Hands over every record from `start` on, whose first line has the number `line`. Cells are trimmed; records that
 * are wholly blank are passed over. Blocks of whole records are parsed one after the other, so that a file of
 * millions of lines never stands in memory as millions of arrays.
 */
export function eachRecord(
  source: CsvSource,
  start: number,
  line: number,
  faults: Faults,
  take: (cells: string[], line: number) => void,
): void {
  const { text } = source;
  for (let at = start; at < text.length; ) {
    const end = recordsEnd(text, at, blockSize);
    const block = text.slice(at, end);
    const read = block.includes('"') ? readQuoted : readPlain;
    line = read(block, source, line, faults, take);
    if (line === stopped || source.enough?.()) return;
    at = end;
    source.onShare?.(at / text.length);
  }
}

/** The end of the records that begin at `at` and are at least `size` characters long: a line end outside quotes. */
export function recordsEnd(text: string, at: number, size: number): number {
  let end = lineEnd(text, at + size - 1);
  let open = oddQuotes(text, at, end);
  while (open && end < text.length && end - at < blockSize + longestRecord) {
    const quote = text.indexOf('"', end);
    const next = quote < 0 ? Math.min(text.length, at + blockSize + longestRecord) : lineEnd(text, quote);
    open = oddQuotes(text, end, next) !== open;
    end = next;
  }
  return end;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

function oddQuotes(text: string, from: number, to: number): boolean {
  // in a part of the text: a search in all of it would run to the end of the file wherever no quote follows
  const part = text.slice(from, to);
  let odd = false;
  for (let at = part.indexOf('"'); at >= 0; at = part.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** Instead of the next line's number: the rest of the file has no meaning. */
const stopped = -1;

type ReadBlock = (
  block: string,
  source: CsvSource,
  line: number,
  faults: Faults,
  take: (cells: string[], line: number) => void,
) => number;

/** Without quotation marks there is nothing to parse: a record is a line, a cell is what stands between delimiters. */
const readPlain: ReadBlock = (block, { file, delimiter, clean }, line, faults, take) => {
  const lines = block.split('\n');
  if (block.endsWith('\n')) lines.pop();
  for (const record of lines) {
    if (record.length > longestRecord) faults.add(() => ({ file, line, ...tooLong }));
    else handOver(record.split(delimiter), line, take, clean);
    line++;
  }
  return line;
};

/** Where quotation marks stand around whole cells, a block is split by them; csv-parse knows all the rest. */
const readQuoted: ReadBlock = (block, { file, delimiter, clean }, firstLine, faults, take) => {
  let line = firstLine;
  const on_record = (cells: string[]) => {
    const lines = 1 + lineBreaks(cells);
    handOver(cells, line, take, clean);
    line += lines;
    return null;
  };
  const sound = splitQuoted(block, delimiter);
  if (sound !== undefined) {
    for (const cells of sound) on_record(cells);
    return line;
  }
  try {
    parse(block, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      trim: true,
      max_record_size: longestRecord,
      on_record,
    });
    return line;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const told = faultOf.get(error.code) ?? strayQuote;
    faults.add(() => ({ file, line, ...told }));
    return stopped;
  }
};

const lineBreaks = (cells: readonly string[]) =>
  cells.reduce((count, cell) => (cell.includes('\n') ? count + cell.split('\n').length - 1 : count), 0);

function handOver(
  cells: string[],
  line: number,
  take: (cells: string[], line: number) => void,
  clean: CsvSource['clean'],
) {
  let blank = true;
  for (let i = 0; i < cells.length; i++) {
    cells[i] = clean ? clean(cells[i]!.trim()) : cells[i]!.trim();
    if (cells[i] !== '') blank = false;
  }
  if (!blank) take(cells, line);
}

interface Told {
  readonly code: string;
  readonly message: Text;
  readonly remedy: Text;
}

const tooLong: Told = {
  code: 'row-too-long',
  message: {
    en: 'this row is longer than a million characters',
    fr: 'cette ligne dépasse un million de caractères',
  },
  remedy: {
    en: 'check the line ends and quotation marks around it, or remove the long cell',
    fr: 'vérifiez les fins de ligne et les guillemets alentour, ou retirez la cellule trop longue',
  },
};

const openQuote: Told = {
  code: 'unclosed-quote',
  message: {
    en: 'a quotation mark opens in this row and is never closed',
    fr: 'un guillemet s’ouvre dans cette ligne et n’est jamais fermé',
  },
  remedy: {
    en: 'close it, or double it if it belongs to the text',
    fr: 'fermez-le, ou doublez-le s’il fait partie du texte',
  },
};

const strayQuote: Told = {
  code: 'stray-quote',
  message: {
    en: 'a quotation mark stands inside a cell of this row',
    fr: 'un guillemet se trouve à l’intérieur d’une cellule de cette ligne',
  },
  remedy: {
    en: 'put the whole cell in quotation marks and double those inside',
    fr: 'mettez toute la cellule entre guillemets et doublez ceux de l’intérieur',
  },
};

const faultOf = new Map<string, Told>([
  ['CSV_QUOTE_NOT_CLOSED', openQuote],
  ['CSV_MAX_RECORD_SIZE', tooLong],
]);
