import { NO_LABEL } from '../../text/noLabel.ts';
import { adopterTypes } from '../org.ts';
import { foldName } from './matchColumns.ts';

/** What cells hold, as people write it. Each reader yields `undefined` for what it cannot read. */

const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** Thousands set apart by (non-breaking, narrow) spaces, as French spreadsheets write them. */
const spacedThousands = /^[+-]?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d*)?$/;

/** A finite number; `0,5` is one half where the comma is decimal. */
export function readNumber(cell: string, decimalComma: boolean): number | undefined {
  // nearly all cells are plain: two more patterns for each would be half the time of reading ties
  if (plainNumber.test(cell)) return finite(Number(cell));
  let written = cell;
  if (spacedThousands.test(written)) written = written.replaceAll(/[ \u00a0\u202f]/g, '');
  if (decimalComma) written = written.replace(',', '.');
  return plainNumber.test(written) ? finite(Number(written)) : undefined;
}

const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

/** A number, or a share as scenarios write it: `50%` and `50 %` are one half. */
export function readNumberOrShare(cell: string, decimalComma: boolean): number | undefined {
  if (!cell.endsWith('%')) return readNumber(cell, decimalComma);
  const hundredths = readNumber(cell.slice(0, -1).trimEnd(), decimalComma);
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
