import type { SummaryRow } from '../../experiment/comparison.ts';
import { outcomeScales } from '../../experiment/outcomes.ts';
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

/** A mean of the summary with its interval: `97%` and `93–98`, `38 of 40` and `83–99%`, `€1.30m` and `1.29–1.30`. Nothing but zero has no interval. */
export function boardFigure(
  row: SummaryRow | undefined,
  reader: BoardReader,
  /** What money is told in; in full unless given. */
  unitOfMoney?: MoneyUnit,
): BoardFigure {
  if (row === undefined || Number.isNaN(row.mean)) return MISSING;
  const { metric, mean, ciLow, ciHigh } = row;
  const { unit } = metricNamed(metric);
  if (unit === 'money')
    return unitOfMoney === undefined
      ? shortMoney(mean, ciLow, ciHigh, reader)
      : moneyIn(unitOfMoney, mean, ciLow, ciHigh, reader);
  const style = styleFor(unit, reader, ciLow, ciHigh);
  const count = worldCount(row);
  if (count !== undefined) {
    if (count === 0) return { value: reader.language === 'fr' ? 'aucun' : 'none', interval: '' };
    const [some, all] = [count, row.worlds].map((each) => showNumber(each, reader.language));
    return {
      value: `${some}\u00a0${reader.language === 'fr' ? 'sur' : 'of'}\u00a0${all}`,
      interval: row.worlds === 1 ? '' : showInterval(ciLow, ciHigh, style),
    };
  }
  if (unit === 'share') return shareFigure(mean, ciLow, ciHigh, style);
  const value = showValue(mean, style);
  return { value, interval: mean === 0 ? '' : showInterval(ciLow, ciHigh, style) };
}

/** Shares below this one, or as near to all, are told by the bound alone: more digits tell a board nothing. */
const LEAST_SHARE = 0.001;

/** `97%` and `93–98`; `< 0.1%` of what is almost nobody, `> 99.9%` of almost everybody. */
function shareFigure(mean: number, low: number, high: number, style: Style): BoardFigure {
  if (mean === 0 || mean === 1) return { value: showValue(mean, style), interval: '' };
  const short = { ...style, decimals: 1 };
  const told = (share: number) =>
    share > 0 && share < LEAST_SHARE
      ? `<\u00a0${showValue(LEAST_SHARE, short)}`
      : share < 1 && share > 1 - LEAST_SHARE
        ? `>\u00a0${showValue(1 - LEAST_SHARE, short)}`
        : undefined;
  const value = told(mean);
  if (value === undefined) return { value: showValue(mean, style), interval: bareInterval(low, high, style) };
  // of what is less than the least that is told, an interval says something where it reaches further only
  const isWide = !Number.isNaN(low) && (mean < 0.5 ? high >= LEAST_SHARE : low <= 1 - LEAST_SHARE);
  const [from, to] = mean < 0.5 ? [0, high] : [low, 1];
  return { value, interval: isWide ? bareInterval(from, to, { ...style, decimals: 0 }) : '' };
}

/** Under this many worlds it is told in how many of them, and not in what share. */
export const FEW_WORLDS = 100;

/** In how many worlds what is yes or no in each comes true, where they are few and each has a say; undefined otherwise. */
export function worldCount({ metric, mean, worlds }: SummaryRow): number | undefined {
  const count = Math.round(mean * worlds);
  const isWhole = Math.abs(mean * worlds - count) < 1e-6;
  return isYesOrNo(metric) && worlds < FEW_WORLDS && isWhole ? count : undefined;
}

const isYesOrNo = (metric: string): boolean =>
  (outcomeScales as Readonly<Record<string, unknown>>)[metric] === 'yes-no';

/** The interval of a share without its sign: `93–98`. */
export const bareInterval = (low: number, high: number, style: Style): string =>
  showInterval(low, high, style).replace(/[\u202f]?%$/, '');

const MILLION = 1e6;
const THOUSAND = 1000;
/** From here on an interval is told in thousands, and an amount may stand in them and lose nothing that a board asks for. */
const TEN_THOUSAND = 1e4;
/** From here on an amount may stand among millions. */
const HUNDRED_THOUSAND = 1e5;

/** What money is told in where several amounts stand in a row. */
export type MoneyUnit = 'million' | 'thousand';

/** The unit that all amounts of a row can be told in, zero apart; undefined where each is told by itself. */
export function moneyUnitOf(amounts: readonly number[]): MoneyUnit | undefined {
  const sizes = amounts.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return undefined;
  const isMillion = Math.max(...sizes) >= MILLION;
  if (Math.min(...sizes) < (isMillion ? HUNDRED_THOUSAND : TEN_THOUSAND)) return undefined;
  return isMillion ? 'million' : 'thousand';
}

/** Money in millions where it is: `€1.30m`, `1.29–1.30`; below in full, with its interval in thousands: `€660,000`, `€647–672k`. */
export function shortMoney(amount: number, low: number, high: number, reader: BoardReader): BoardFigure {
  const style = styleFor('money', reader, low, high);
  const size = Math.abs(amount);
  if (size >= MILLION) return moneyIn('million', amount, low, high, reader);
  const value = showValue(amount, style);
  if (amount === 0 || Number.isNaN(low)) return { value, interval: '' };
  if (size < TEN_THOUSAND) return { value, interval: plain(low, high, style) };
  const french = reader.language === 'fr';
  const told = (bound: number) => showNumber(bound / THOUSAND, reader.language, thousandths(low, high));
  const bare = inUnit(told(low), told(high), french ? '\u00a0k' : 'k', french);
  // another unit than that of the value is told in full
  return { value, interval: french ? bare + symbolOf(reader) : symbolOf(reader) + bare };
}

/** The sign of money as it stands beside thousands and millions: `€`, `CHF\u00a0`. */
const symbolOf = ({ language, currency }: BoardReader): string =>
  showValue(0, { unit: 'money', language, currency, decimals: 0 }).replace(
    language === 'fr' ? /^0\u00a0?/ : /0$/,
    '',
  );

/** Money in millions or thousands whatever its size: `€0.66m`, `0.65–0.67`, or `€660k`, `647–672`. Nothing is `€0`. */
function moneyIn(
  unit: MoneyUnit,
  amount: number,
  low: number,
  high: number,
  { language, currency }: BoardReader,
): BoardFigure {
  const french = language === 'fr';
  const by = unit === 'million' ? MILLION : THOUSAND;
  const zero = showValue(0, { unit: 'money', language, currency, decimals: 0 });
  if (amount === 0) return { value: zero, interval: '' };
  const isAlike = (decimals: number) =>
    low !== high && showNumber(low / by, language, decimals) === showNumber(high / by, language, decimals);
  const hasInterval = !Number.isNaN(low);
  const usual =
    unit === 'million'
      ? 2
      : Math.abs(amount) < HUNDRED_THOUSAND
        ? 1
        : hasInterval
          ? Math.min(1, thousandths(low, high))
          : 0;
  const decimals = hasInterval && isAlike(usual) ? usual + 1 : usual;
  const number = (value: number) => showNumber(value / by, language, decimals);
  const letter = unit === 'million' ? (french ? 'M' : 'm') : 'k';
  return {
    value: french
      ? `${number(amount)}\u00a0${letter}${zero.replace(/^0\u00a0?/, '')}`
      : zero.replace('0', `${number(amount)}${letter}`),
    interval: hasInterval ? inUnit(number(low), number(high), '', french) : '',
  };
}

/** Decimals of thousands that tell the ends of an interval apart. */
const thousandths = (low: number, high: number): number =>
  [0, 1, 2].find((each) => high - low >= 2 * THOUSAND * Number(`1e-${each}`)) ?? 2;

const inUnit = (low: string, high: string, unit: string, french: boolean) =>
  low === high
    ? `${low}${unit}`
    : low.startsWith('−') || high.startsWith('−')
      ? `${low} ${french ? 'à' : 'to'} ${high}${unit}`
      : `${low}–${high}${unit}`;

/** Without unit: the figure beside it has it. */
const plain = (low: number, high: number, style: Style) =>
  showDifferenceInterval(low, high, { ...style, unit: 'count' });
