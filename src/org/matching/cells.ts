import { NO_LABEL } from '../../text/noLabel.ts';
import { adopterTypes } from '../org.ts';
import { foldName } from './foldName.ts';

/** What cells hold, as people write it. Each reader yields `undefined` for what it cannot read. */

const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** Thousands set apart by (non-breaking, narrow) spaces or apostrophes, as French and Swiss spreadsheets write them. */
const spacedThousands = /^[+-]?\d{1,3}([ \u00a0\u202f'\u2019]\d{3})+([.,]\d*)?$/;
/** `1,234` and `12,345,678.9`: groups of three, the first without a leading zero. */
const commaThousands = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
/** `1.234.567` and `1.234,5`: dots can be nothing but thousands there. */
const dotThousands = /^[+-]?[1-9]\d{0,2}(\.\d{3})+(\.\d{3}|,\d*)$/;
const oneComma = /^[+-]?\d*,\d+$/;

/** Whether a number has commas between its thousands. */
export const hasThousands = (cell: string): boolean => cell.includes(',') && commaThousands.test(cell);

/** What a comma in a number stands for. */
export type Comma = 'decimal' | 'thousands';

/**
 * A finite number; `0,5` is one half where the comma is decimal. Elsewhere too, unless thousands can be meant: `1,234`
 * is 1234 where the comma is none of decimals.
 */
export function readNumber(cell: string, decimalComma: boolean, comma?: Comma): number | undefined {
  // nearly all cells are plain: more patterns for each would be half the time of reading ties
  if (plainNumber.test(cell)) return finite(Number(cell));
  let written = cell;
  if (spacedThousands.test(written)) written = written.replaceAll(/[ \u00a0\u202f'\u2019]/g, '');
  if (dotThousands.test(written)) written = written.replaceAll('.', '');
  const of = comma ?? (decimalComma ? 'decimal' : 'thousands');
  if (commaThousands.test(written) && (of === 'thousands' || /,.*[,.]/.test(written)))
    written = written.replaceAll(',', '');
  else if (decimalComma || oneComma.test(written)) written = written.replace(',', '.');
  return plainNumber.test(written) ? finite(Number(written)) : undefined;
}

/**
 * What commas stand for in a column of numbers: decimals wherever some cell cannot have them between thousands;
 * thousands where every comma may be one, and numbers below a thousand stand beside them without any.
 */
export function commaIn(cells: Iterable<string>, decimalComma: boolean): Comma {
  let [thousands, plain, decimals] = [0, 0, false];
  for (const cell of cells) {
    if (/^\d{1,3}$/.test(cell)) plain++;
    else if (commaThousands.test(cell)) thousands++;
    else if (oneComma.test(cell) || /^\d{4,}$/.test(cell)) decimals = true;
  }
  if (!decimalComma) return decimals && thousands > 0 ? 'decimal' : 'thousands';
  return thousands > 0 && plain > 0 && !decimals ? 'thousands' : 'decimal';
}

const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

/** A number, or a share as scenarios write it: `50%` and `50 %` are one half. */
export function readNumberOrShare(cell: string, decimalComma: boolean, comma?: Comma): number | undefined {
  if (!cell.endsWith('%')) return readNumber(cell, decimalComma, comma);
  const hundredths = readNumber(cell.slice(0, -1).trimEnd(), decimalComma, comma);
  return hundredths === undefined ? undefined : hundredths / 100;
}

const yes = new Set(['1', 'true', 'yes', 'y', 'oui', 'o', 'vrai', 'x']);
const no = new Set(['', '0', 'false', 'no', 'n', 'non', 'faux']);

/** 1 or 0; blank is 0. */
export function readFlag(cell: string): 0 | 1 | undefined {
  const word = cell.toLowerCase();
  return yes.has(word) ? 1 : no.has(word) ? 0 : undefined;
}

/** Rogers' types in the words of the literature, English and French, besides our own names. */
const adopterTypeWords = [
  ['innovators', 'innovateur', 'innovateurs', 'innovatrice', 'innovatrices'],
  [
    'earlyadopters',
    'adoptantprecoce',
    'adoptantsprecoces',
    'adopteurprecoce',
    'adopteursprecoces',
    'premieradoptant',
    'premiersadoptants',
    'premiersadopteurs',
    'premiersutilisateurs',
    'utilisateursprecoces',
  ],
  ['majoriteprecoce', 'premieremajorite', 'majoriteavancee'],
  ['majoritetardive', 'secondemajorite'],
  ['laggards', 'retardataire', 'retardataires', 'refractaire', 'refractaires'],
];

const adopterTypeOf = new Map(
  adopterTypes.flatMap((name, type) =>
    [foldName(name), ...adopterTypeWords[type]!].map((word) => [word, type]),
  ),
);

/** Position in {@link adopterTypes}; blank is −1, unknown. */
export const readAdopterType = (cell: string): number | undefined =>
  cell === '' || cell === NO_LABEL ? -1 : adopterTypeOf.get(foldName(cell));

/** A whole number of layers, 0 at the top; blank is −1, unknown. */
export function readLevel(cell: string, decimalComma: boolean): number | undefined {
  if (cell === '' || cell === NO_LABEL) return -1;
  const value = readNumber(cell, decimalComma);
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 1_000_000
    ? value
    : undefined;
}
