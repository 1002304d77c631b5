import type { Language } from '../text/text.ts';
import { complementAlike } from './complementAlike.ts';
import type { Unit } from './metricCatalogue.ts';

/**
 * How numbers are written for people: with as many digits as their interval gives meaning to, in the habits of each
 * language, and the same characters in every engine (Intl's tables differ between them).
 */
export interface Style {
  readonly unit: Unit;
  readonly language: Language;
  /** ISO 4217 code, for money. */
  readonly currency: string;
  /** Digits after the point; −2 rounds to hundreds. Shares are counted in per cent. */
  readonly decimals: number;
}

/** Where an interval is missing: a tenth of a point or of a week, whole money. */
const withoutInterval: Record<Unit, number> = { share: 1, people: 0, weeks: 0, money: 0, count: 0, index: 2 };

const symbols = new Map([
  ['EUR', '€'],
  ['GBP', '£'],
  ['USD', '$'],
]);

/** Intervals narrower than this share of their bounds are the rounding of sums, and have no width. */
const ROUNDING = 1e-9;
/** Half widths beyond this say nothing of digits. */
const HUGE = 1e15;

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** A style whose rounding hides nothing that the interval from `low` to `high` shows; both may be NaN. */
export function styleFor(
  unit: Unit,
  { language, currency }: { readonly language: Language; readonly currency: string },
  low: number,
  high: number,
): Style {
  const wide = high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high));
  const half = wide ? ((high - low) / 2) * (unit === 'share' ? 100 : 1) : 0;
  return {
    unit,
    language,
    currency,
    decimals: half > 0 && half < HUGE ? decimalsFor(unit, half) : withoutInterval[unit],
  };
}

/** The same for a difference, with one more digit where rounding would turn a bound into the 0 it is not. */
export function differenceStyle(
  unit: Unit,
  reader: { readonly language: Language; readonly currency: string },
  low: number,
  high: number,
): Style {
  const style = styleFor(unit, reader, low, high);
  const hidesZero = [low, high].some(
    (bound) => bound !== 0 && !Number.isNaN(bound) && isZero(digits(bound, style)),
  );
  return hidesZero ? { ...style, decimals: style.decimals + 1 } : style;
}

function decimalsFor(unit: Unit, half: number): number {
  let decimals = 0;
  if (unit === 'index') decimals = 1;
  for (let step = unit === 'index' ? 0.1 : 1; step > 2 * half && decimals < 4; step /= 10) decimals++;
  if (unit === 'money') for (let step = 10; step <= half / 5; step *= 10) decimals--;
  return decimals;
}

/** `93%`, `€12,300`, `34`; French `93 %`, `12 300 €`. A missing value is a dash. */
export function showValue(value: number, style: Style): string {
  if (Number.isNaN(value)) return '–';
  return withUnit(style.unit === 'share' ? shareDigits(value, style) : digits(value, style), style);
}

/** `93%`, « 93 % »: a share in whole per cent. */
export const wholePercent = (share: number, language: Language): string =>
  showValue(share, { unit: 'share', language, currency: '', decimals: 0 });

/** The digits of a share, told so that what complements it is told alike. */
const shareDigits = (share: number, style: Style): string =>
  share === 0 || share === 1
    ? digits(share, { ...style, decimals: 0 })
    : // only shares have a complement: a difference of two may be negative
      digits(share, share > 0 && share < 1 ? complementAlike(style, share) : style);

/** `88–96%`, `−3 to 5` weeks; an empty string where there is no interval. */
export function showInterval(low: number, high: number, style: Style): string {
  if (Number.isNaN(low) || Number.isNaN(high)) return '';
  // Student's interval of few replicates may pass the ends of what a share can be; nothing lies beyond them
  if (style.unit === 'share' && (low < 0 || high > 1))
    return showInterval(Math.max(0, low), Math.min(1, high), style);
  if (low === high) return showValue(low, style);
  const shown = style.unit === 'share' ? shareDigits : digits;
  return withUnit(range(shown(low, style), shown(high, style), style.language), style);
}

/** `+32 points`, `−9 weeks`, `+€1,200`: a difference with its sign and noun. */
export function showDifference(difference: number, style: Style): string {
  const value = digits(difference, style);
  return withNoun(isZero(value) || difference < 0 ? value : `+${value}`, difference, style);
}

/** `12 points`, `9 weeks`, `€1,200`: the size of a difference, its direction being told in words. */
export const showAmount = (difference: number, style: Style): string =>
  withNoun(digits(Math.abs(difference), style), difference, style);

/** `24–40`, `−3 to 5`: the interval of a difference, without unit (money excepted). */
export function showDifferenceInterval(low: number, high: number, style: Style): string {
  if (Number.isNaN(low) || Number.isNaN(high)) return '';
  const shown = range(digits(low, style), digits(high, style), style.language);
  return style.unit === 'money' ? withUnit(shown, style) : shown;
}

/** A plain number with grouped thousands. */
export const showNumber = (value: number, language: Language, decimals = 0): string =>
  digits(value, { unit: 'count', language, currency: '', decimals });

/** A percentage sign as the language sets it. */
const percent = (language: Language) => (language === 'fr' ? `${NARROW}%` : '%');

function withUnit(shown: string, { unit, language, currency }: Style): string {
  if (unit === 'share') return shown + percent(language);
  if (unit !== 'money') return shown;
  const symbol = symbols.get(currency) ?? currency;
  if (language === 'fr') return `${shown}${NO_BREAK}${symbol}`;
  if (symbol === currency) return `${symbol}${NO_BREAK}${shown}`;
  return /^[−+]/.test(shown) ? shown[0] + symbol + shown.slice(1) : symbol + shown;
}

function withNoun(shown: string, difference: number, style: Style): string {
  if (style.unit === 'money') return withUnit(shown, style);
  const counted = Math.abs(style.unit === 'share' ? difference * 100 : difference);
  const one = style.language === 'fr' ? counted < 2 && !/^[−+]?2/.test(shown) : /^[−+]?1$/.test(shown);
  const noun = nouns[style.unit][style.language];
  return noun === '' ? shown : `${shown}${NO_BREAK}${one ? noun.slice(0, -1) : noun}`;
}

const nouns: Record<Unit, Record<Language, string>> = {
  share: { en: 'points', fr: 'points' },
  weeks: { en: 'weeks', fr: 'semaines' },
  people: { en: 'adopters', fr: 'adoptants' },
  money: { en: '', fr: '' },
  count: { en: '', fr: '' },
  index: { en: '', fr: '' },
};

function range(low: string, high: string, language: Language): string {
  if (low === high) return low;
  if (!low.startsWith('−') && !high.startsWith('−')) return `${low}–${high}`;
  return `${low} ${language === 'fr' ? 'à' : 'to'} ${high}`;
}

/** Rounded, grouped by thousands, with a true minus sign and never a negative zero. */
function digits(value: number, { unit, language, decimals }: Style): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞';
  const scaled = Math.abs(unit === 'share' ? value * 100 : value);
  let step = 1;
  for (let d = decimals; d < 0; d++) step *= 10;
  const rounded = step === 1 ? scaled : Math.round(scaled / step) * step;
  const [whole, fraction] = rounded.toFixed(Math.max(0, decimals)).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, language === 'fr' ? NARROW : ',');
  const shown = fraction === undefined ? grouped : grouped + (language === 'fr' ? ',' : '.') + fraction;
  return value < 0 && !isZero(shown) ? `−${shown}` : shown;
}

const isZero = (shown: string) => !/[1-9]/.test(shown);
