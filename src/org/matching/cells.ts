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

/** `1.234`, `1.234,5`: dots that may stand between thousands. */
const perhapsDotThousands = /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/;

/** What a comma in a number stands for; the last: decimals, beside dots between thousands. */
export type Comma = 'decimal' | 'thousands' | 'decimalWithDots';

/** Whether a number has commas or dots between its thousands, as they are read. */
export const isGrouped = (cell: string, comma: Comma | undefined): boolean =>
  (comma === 'thousands' && cell.includes(',') && commaThousands.test(cell)) ||
  (comma === 'decimalWithDots' && cell.includes('.'));

/**
 * A finite number; `0,5` is one half where the comma is decimal. Elsewhere too, unless thousands can be meant: `1,234`
 * is 1234 where the comma is none of decimals.
 */
export function readNumber(cell: string, decimalComma: boolean, comma?: Comma): number | undefined {
  // nearly all cells are plain: more patterns for each would be half the time of reading ties
  if (comma !== 'decimalWithDots' && plainNumber.test(cell)) return finite(Number(cell));
  let written = cell;
  if (spacedThousands.test(written)) written = written.replaceAll(/[ \u00a0\u202f'\u2019]/g, '');
  const dots = comma === 'decimalWithDots' ? perhapsDotThousands : dotThousands;
  if (dots.test(written)) written = written.replaceAll('.', '');
  const of = comma ?? (decimalComma ? 'decimal' : 'thousands');
  if (commaThousands.test(written) && (of === 'thousands' || /,.*[,.]/.test(written)))
    written = written.replaceAll(',', '');
  else if (decimalComma || comma === 'decimalWithDots' || oneComma.test(written))
    written = written.replace(',', '.');
  return plainNumber.test(written) ? finite(Number(written)) : undefined;
}

/**
 * What commas stand for in a column of numbers: decimals wherever some cell cannot have them between thousands;
 * thousands where every comma may be one, and numbers below a thousand stand beside them without any. Dots are between
 * thousands where some cell cannot have them otherwise, and every other may.
 */
export function commaIn(cells: Iterable<string>, decimalComma: boolean): Comma {
  let [thousands, plain, decimals] = [0, 0, false];
  let [grouped, pointed] = [false, false];
  for (const cell of cells) {
    if (cell.includes('.')) {
      grouped ||= dotThousands.test(cell);
      pointed ||= !perhapsDotThousands.test(cell);
    }
    if (/^\d{1,3}$/.test(cell)) plain++;
    else if (commaThousands.test(cell)) thousands++;
    else if (oneComma.test(cell) || /^\d{4,}$/.test(cell)) decimals = true;
  }
  if (grouped && !pointed) return 'decimalWithDots';
  if (!decimalComma) return decimals && thousands > 0 ? 'decimal' : 'thousands';
  return thousands > 0 && plain > 0 && !decimals ? 'thousands' : 'decimal';
}

/**
 * A number of a column whose dots may all be between thousands, and are read as decimal points: `1.234` beside `12.345`
 * in a file whose decimals have commas. Undefined where something else tells.
 */
export function perhapsThousands(cells: Iterable<string>, decimalComma: boolean): string | undefined {
  const dotted = new Set<string>();
  for (const cell of cells) {
    if (!cell.includes('.')) {
      if (/^\d{4,}$/.test(cell)) return undefined;
    } else if (!/^[1-9]\d{0,2}\.\d{3}$/.test(cell)) return undefined;
    else dotted.add(cell);
  }
  return decimalComma && dotted.size > 1 ? [...dotted][0] : undefined;
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
