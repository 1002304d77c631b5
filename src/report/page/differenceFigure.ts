import type { Contrast } from '../../experiment/comparison.ts';
import { isShown } from '../../experiment/verdict.ts';
import type { BoardReader } from '../board/boardFigure.ts';
import { metricNamed } from '../names.ts';
import {
  differenceStyle,
  type Style,
  showDifference,
  showDifferenceInterval,
  showNumber,
} from '../quantity.ts';
import type { Figure } from './compareView.ts';

const MILLION = 1e6;
const THOUSAND = 1000;
/** From here on the interval of an amount of money is told in thousands. */
const TEN_THOUSAND = 1e4;
/** At most so many digits are added. */
const MOST_MORE = 3;

/** A difference in as few characters as say it: `+26 pts` and `19–32`, `+€46,000` and `38–54k`; undefined where there is none. */
export function differenceFigure(
  contrast: Contrast,
  reader: BoardReader,
): (Figure & { readonly shown: boolean }) | undefined {
  const { difference, ciLow: low, ciHigh: high, metric } = contrast;
  if (Number.isNaN(difference)) return undefined;
  const { unit } = metricNamed(metric);
  const style = differenceStyle(unit, reader, low, high);
  const isNothing = difference === 0 && (Number.isNaN(low) || (low === 0 && high === 0));
  const { value, interval } = unit === 'money' ? money(difference, low, high, style) : plain();
  return {
    value,
    interval: isNothing ? '' : interval,
    mean: difference,
    low,
    high,
    shown: isShown(contrast),
  };

  function plain() {
    // a difference that is nothing at all has no digits after the point
    const told = showDifference(difference, isNothing ? { ...style, decimals: 0 } : style);
    return {
      value: told.replace(/point(s?)$/, 'pt$1'),
      interval: showDifferenceInterval(low, high, style),
    };
  }
}

/** Money with its interval, which leaves out what the amount beside it says. */
function money(
  difference: number,
  low: number,
  high: number,
  style: Style,
): { readonly value: string; readonly interval: string } {
  const { language } = style;
  const french = language === 'fr';
  const bare = (by: number, usual: number) => {
    const decimals = tellingApart(low / by, high / by, usual);
    return showDifferenceInterval(low / by, high / by, { ...style, unit: 'count', decimals });
  };
  const size = Math.abs(difference);
  if (size >= MILLION) {
    const number = showNumber(size / MILLION, language, 2);
    const sign = difference < 0 ? '−' : '+';
    const zero = showDifference(0, { ...style, decimals: 0 });
    const value = french
      ? `${sign}${number}\u00a0M${zero.replace(/^0[\u00a0\u202f]?/, '')}`
      : `${sign}${zero.replace('0', `${number}m`)}`;
    return { value, interval: Number.isNaN(low) ? '' : bare(MILLION, 2) };
  }
  const value = showDifference(difference, style);
  if (Number.isNaN(low)) return { value, interval: '' };
  if (size < TEN_THOUSAND) return { value, interval: bare(1, 0) };
  const told = bare(THOUSAND, Math.max(0, 3 + style.decimals));
  return { value, interval: `${told}${french ? '\u00a0k' : 'k'}` };
}

/** Digits after the point with which no bound is told as the 0 that it is not, nor two that differ as one. */
function tellingApart(low: number, high: number, usual: number): number {
  const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));
  const isTold = (decimals: number) =>
    [low, high].every((bound) => bound === 0 || rounded(bound, decimals) !== 0) &&
    (low === high || rounded(low, decimals) !== rounded(high, decimals));
  const decimals = Array.from({ length: MOST_MORE }, (_, more) => usual + more);
  return decimals.find(isTold) ?? usual + MOST_MORE;
}
