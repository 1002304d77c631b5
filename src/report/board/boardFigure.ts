import type { SummaryRow } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import {
  type Style,
  showDifferenceInterval,
  showInterval,
  showNumber,
  showValue,
  styleFor,
} from '../quantity.ts';

/** A figure as a board reads it, and its interval in as few characters as say it; empty where there is none. */
export interface BoardFigure {
  readonly value: string;
  readonly interval: string;
}

/** Who reads, and what money is counted in. */
export interface BoardReader {
  readonly language: Language;
  readonly currency: string;
}

const MISSING: BoardFigure = { value: '–', interval: '' };

/** A mean of the summary with its interval: `97%` and `93–98`, `€1.30m` and `1.29–1.30`. Nothing but zero has no interval. */
export function boardFigure(row: SummaryRow | undefined, reader: BoardReader): BoardFigure {
  if (row === undefined || Number.isNaN(row.mean)) return MISSING;
  const { metric, mean, ciLow, ciHigh } = row;
  const { unit } = metricNamed(metric);
  if (unit === 'money') return shortMoney(mean, ciLow, ciHigh, reader);
  const style = styleFor(unit, reader, ciLow, ciHigh);
  const value = showValue(mean, style);
  if (mean === 0) return { value, interval: '' };
  return {
    value,
    interval: unit === 'share' ? bareInterval(ciLow, ciHigh, style) : showInterval(ciLow, ciHigh, style),
  };
}

/** The interval of a share without its sign: `93–98`. */
export const bareInterval = (low: number, high: number, style: Style): string =>
  showInterval(low, high, style).replace(/[\u202f]?%$/, '');

const MILLION = 1e6;
/** From here on an interval is told in thousands. */
const THOUSAND = 1000;

/** Money in millions where it is: `€1.30m`, `1.29–1.30`; below in full, with its interval in thousands: `€660,000`, `647–672k`. */
export function shortMoney(amount: number, low: number, high: number, reader: BoardReader): BoardFigure {
  const style = styleFor('money', reader, low, high);
  const size = Math.abs(amount);
  const french = reader.language === 'fr';
  const number = (value: number, decimals: number) => showNumber(value, reader.language, decimals);
  const told = (decimals: number, by: number, unit: string) =>
    Number.isNaN(low) || amount === 0
      ? ''
      : inUnit(number(low / by, decimals), number(high / by, decimals), unit, french);
  if (size >= MILLION) {
    const decimals = number(low / MILLION, 2) === number(high / MILLION, 2) && low !== high ? 3 : 2;
    const shown = number(amount / MILLION, decimals);
    const symbol = showValue(0, { ...style, decimals: 0 });
    return {
      value: french ? `${shown}\u00a0M${symbol.replace(/^0\u00a0?/, '')}` : symbol.replace('0', `${shown}m`),
      interval: told(decimals, MILLION, ''),
    };
  }
  const value = showValue(amount, style);
  if (size < THOUSAND)
    return { value, interval: amount === 0 || Number.isNaN(low) ? '' : plain(low, high, style) };
  const decimals = [0, 1, 2].find((each) => high - low >= 2 * THOUSAND * Number(`1e-${each}`)) ?? 2;
  return { value, interval: told(decimals, THOUSAND, french ? '\u00a0k' : 'k') };
}

const inUnit = (low: string, high: string, unit: string, french: boolean) =>
  low === high
    ? `${low}${unit}`
    : low.startsWith('−') || high.startsWith('−')
      ? `${low} ${french ? 'à' : 'to'} ${high}${unit}`
      : `${low}–${high}${unit}`;

/** Without unit: the figure beside it has it. */
const plain = (low: number, high: number, style: Style) =>
  showDifferenceInterval(low, high, { ...style, unit: 'count' });
