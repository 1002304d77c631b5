import { InputError, type Note, type Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { fileTooLarge, mostFileBytes } from './fileSize.ts';

/** The part of the platform's TextDecoder that is needed; Node, browsers and workers all have it. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: true },
) => { decode(bytes: Uint8Array): string };

/** A file's text, and what its reader should know of how its bytes were understood. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * The text in a file's bytes. UTF-8 and UTF-16 lose their byte order mark; what is not valid UTF-8 is read as
 * Windows-1252, as spreadsheets on Windows write it. Empty and binary files are refused.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length > mostFileBytes) throw new InputError('data', [fileTooLarge(file)]);
  const { text, encoding } = decodeAs(bytes, file);
  if (text.trim() === '') throw refusal(file, 'empty-file', empty);
  if (looksBinary(text))
    throw refusal(file, 'binary-file', bytes[0] === 0x50 && bytes[1] === 0x4b ? zip : binary);
  return { text, notes: encoding === 'UTF-8' ? [] : [encodingNote(file, encoding)] };
}

function decodeAs(bytes: Uint8Array, file: string): { text: string; encoding: string } {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    if (bytes.length % 2 === 1) throw refusal(file, 'cut-off', cutOff);
    const low = mark === 0xfffe ? 0 : 1;
    const unitAt = (i: number) => bytes[2 * i + 2 + low]! | (bytes[2 * i + 3 - low]! << 8);
    return {
      text: fromUnits((bytes.length - 2) / 2, unitAt),
      encoding: low === 0 ? 'UTF-16 LE' : 'UTF-16 BE',
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: fromUnits(bytes.length, (i) => windows1252(bytes[i]!)), encoding: 'Windows-1252' };
  }
}

/** Joins `count` UTF-16 code units, in blocks that fit into one call. */
function fromUnits(count: number, unitAt: (index: number) => number): string {
  const blocks: string[] = [];
  const block = new Uint16Array(8192);
  for (let start = 0; start < count; start += block.length) {
    const length = Math.min(block.length, count - start);
    for (let i = 0; i < length; i++) block[i] = unitAt(start + i);
    blocks.push(String.fromCharCode(...block.subarray(0, length)));
  }
  return blocks.join('');
}

/**
 * Windows-1252 differs from Unicode's first 256 characters in 0x80–0x9f only (WHATWG Encoding Standard). Our own
 * table, because the decoder of some Node versions takes these bytes for control characters.
 */
const from80 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const windows1252 = (byte: number) => (byte >= 0x80 && byte < 0xa0 ? from80.charCodeAt(byte - 0x80) : byte);

/** Whether a text holds a NUL or, in its beginning, more than a tenth of control characters. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const length = Math.min(text.length, 65_536);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 0x20 && (unit < 0x09 || unit > 0x0d)) || (unit >= 0x7f && unit < 0xa0)) controls++;
  }
  return controls > length / 10;
}

type Told = Pick<Problem, 'message' | 'remedy'>;

const refusal = (file: string, code: string, told: Told) => new InputError('data', [{ file, code, ...told }]);

const csvRemedy: Text = {
  en: 'save the table as “CSV UTF-8” and name that file',
  fr: 'enregistrez le tableau au format « CSV UTF-8 » et indiquez ce fichier',
};

const empty: Told = {
  message: { en: 'the file is empty', fr: 'le fichier est vide' },
  remedy: {
    en: 'export it again, with a first line of column names',
    fr: 'exportez-le à nouveau, avec une première ligne de noms de colonnes',
  },
};
const binary: Told = {
  message: { en: 'the file is not a text', fr: 'le fichier n’est pas un texte' },
  remedy: csvRemedy,
};
const zip: Told = {
  message: {
    en: 'the file is a workbook or an archive, not a text',
    fr: 'le fichier est un classeur ou une archive, pas un texte',
  },
  remedy: csvRemedy,
};
const cutOff: Told = {
  message: {
    en: 'the file ends in the middle of a character (UTF-16)',
    fr: 'le fichier s’arrête au milieu d’un caractère (UTF-16)',
  },
  remedy: { en: 'export it again, as UTF-8', fr: 'exportez-le à nouveau, en UTF-8' },
};

const encodingNote = (file: string, encoding: string): Note => ({
  file,
  code: 'encoding',
  message: { en: `read as ${encoding}`, fr: `lu en ${encoding}` },
  remedy: {
    en: 'if accents look wrong, save the file as UTF-8',
    fr: 'si les accents sont faux, enregistrez le fichier en UTF-8',
  },
});
