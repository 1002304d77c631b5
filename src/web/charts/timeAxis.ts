import { monthTold } from '../../report/weekDated.ts';
import type { Language } from '../../text/text.ts';

/** Sizes of a drawing's text, in pixels. */
export interface TextSizes {
  /** Labels at lines, notes. */
  readonly label: number;
  /** Ticks, values of the week. */
  readonly tick: number;
  /** Names of quarters, numbers of gates. */
  readonly small: number;
}

/** The one axis of weeks that chart, scrubber and tracker of a screen share, in real pixels. */
export interface TimeAxis {
  readonly width: number;
  /** Where week 0 stands. */
  readonly left: number;
  /** Where the last week stands. */
  readonly right: number;
  readonly horizon: number;
  /** Little room: letters stand for titles, gates are left out. */
  readonly isNarrow: boolean;
  readonly sizes: TextSizes;
}

const usual: TextSizes = { label: 13, tick: 12, small: 11 };
const projected: TextSizes = { label: 16, tick: 16, small: 13 };

/** Below this width the letters of plans stand for their titles. */
const NARROW = 560;

/** Room beside an axis for what stands at its sides, in pixels. */
export type Gutters = (width: number, isNarrow: boolean) => readonly [left: number, right: number];

const usualGutters: Gutters = (width, isNarrow) => (isNarrow ? [40, 82] : [44, width < 820 ? 144 : 158]);

/** The axis in a column `width` pixels wide; a projector is read from afar. */
export function timeAxis(
  width: number,
  horizon: number,
  isProjected = false,
  guttersOf: Gutters = usualGutters,
): TimeAxis {
  const isNarrow = width < NARROW;
  const grown = isProjected ? 1.25 : 1;
  const gutters = guttersOf(width, isNarrow);
  return {
    width,
    left: Math.round(gutters[0] * grown),
    right: Math.max(Math.round(gutters[0] * grown) + 40, width - Math.round(gutters[1] * grown)),
    horizon: Math.max(1, horizon),
    isNarrow,
    sizes: isProjected ? projected : usual,
  };
}

/** Where a week stands, in pixels from the left. */
export const weekX = ({ left, right, horizon }: TimeAxis, week: number): number =>
  left + ((right - left) * week) / horizon;

/** The week nearest to a place, within the axis. */
export const weekAt = ({ left, right, horizon }: TimeAxis, x: number): number =>
  Math.min(horizon, Math.max(0, Math.round(((x - left) / (right - left)) * horizon)));

/** A mark of the axis of weeks. */
export interface WeekTick {
  readonly week: number;
  /** Empty where there is no room for it. */
  readonly text: string;
  /** A year is over. */
  readonly isTall: boolean;
}

export interface WeekTicks {
  readonly ticks: readonly WeekTick[];
  /** Names of quarters, each between two ticks. */
  readonly quarters: readonly { readonly week: number; readonly text: string }[];
}

const fine = [1, 2, 4] as const;
const coarse = [13, 26, 52, 104, 260, 520, 1040, 2600] as const;
const QUARTER = 13;
const YEAR = 52;

/** Marks of an axis: quarters of a year where there is room, each year taller; dates where the scenario says when it starts. */
export function weekTicks(
  axis: TimeAxis,
  language: Language,
  measure: (text: string, size: number) => number,
  starts?: string,
): WeekTicks {
  const { horizon, left, right, sizes, isNarrow } = axis;
  const perWeek = (right - left) / horizon;
  const steps = horizon < YEAR ? [...fine, ...coarse] : coarse;
  const marked = steps.find((step) => step * perWeek >= 26) ?? steps[steps.length - 1];
  const told = (week: number, before: number | undefined): string => {
    // gates and sentences speak of weeks, so that weeks stand beside the months
    const month = starts === undefined ? '' : `\u00a0· ${monthTold(starts, week, language, before)}`;
    if (week > 0 || month !== '') return `${week}${month}`;
    return language === 'fr' ? 'sem.\u00a00' : 'week\u00a00';
  };
  const ticks: { week: number; text: string; isTall: boolean }[] = [];
  let end = -Infinity;
  let before: number | undefined;
  const isEveryOther = isNarrow && marked === QUARTER;
  const last = measure(told(horizon, starts === undefined ? horizon : undefined), sizes.tick);
  for (let week = 0; week <= horizon; week += marked) {
    const text = told(week, before);
    const half = measure(text, sizes.tick) / 2;
    const x = weekX(axis, week);
    const hasRoom =
      x - half > end + 6 &&
      !(isEveryOther && week % (2 * QUARTER) !== 0) &&
      (week === horizon ||
        x + half + 6 < right - (starts === undefined ? last / 2 : last) ||
        horizon % marked !== 0);
    ticks.push({ week, text: hasRoom ? text : '', isTall: week > 0 && week % YEAR === 0 });
    if (!hasRoom) continue;
    end = x + half;
    before = week;
  }
  const hasQuarters = starts === undefined && marked === QUARTER && QUARTER * perWeek >= 64;
  return {
    ticks,
    quarters: hasQuarters
      ? Array.from({ length: Math.floor(horizon / QUARTER) }, (_, k) => ({
          week: QUARTER * (k + 0.5),
          text: `${language === 'fr' ? 'T' : 'Q'}${(k % 4) + 1}`,
        }))
      : [],
  };
}
