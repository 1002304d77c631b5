import type { Language } from '../../text/text.ts';
import { type AdoptionMarks, type ChartedSeries, shareY } from './adoptionMarks.ts';
import { isDial } from './endLabels.ts';
import type { Box } from './freeSpot.ts';
import { heightsAmong, poolHeights } from './labelHeights.ts';
import type { Measure } from './measureText.ts';
import { shareText } from './shareText.ts';
import { type TimeAxis, weekX } from './timeAxis.ts';

/** The values of one week beside the playhead. */
export interface WeekValues {
  readonly x: number;
  readonly dots: readonly {
    readonly key: string;
    readonly look: number | undefined;
    readonly isDial: boolean;
    readonly y: number;
  }[];
  readonly labels: readonly WeekLabel[];
  /** Whether they stand to the left of the playhead. */
  readonly isLeft: boolean;
  /** Keys of what stands in their way and is not drawn meanwhile. */
  readonly hidden: readonly string[];
}

export interface WeekLabel {
  readonly key: string;
  readonly look: number | undefined;
  readonly isLight: boolean;
  readonly text: string;
  readonly y: number;
  /** Where the curve is. */
  readonly from: number;
}

/** Texts that the values keep clear of, or that give way to them. */
export interface InTheWay {
  readonly key: string;
  readonly box: Box;
}

const AWAY = 9;

/** Reads every series at a week and places its values: to the right while there is room, clear of what stands there. */
export function weekValues(
  { heights, series }: Pick<AdoptionMarks, 'heights' | 'series'>,
  week: number,
  axis: TimeAxis,
  language: Language,
  measure: Measure,
  inTheWay: readonly InTheWay[],
): WeekValues {
  const x = weekX(axis, week);
  const size = axis.sizes.tick;
  const dots: WeekValues['dots'][number][] = [];
  const values: Omit<WeekLabel, 'y'>[] = [];
  for (const one of series) {
    const value = one.values[week];
    if (value === undefined || Number.isNaN(value)) continue;
    const from = shareY(heights, value);
    const key = `${one.plans.join(' ')} ${one.outcome}`;
    dots.push({ key, look: one.look, isDial: isDial(one), y: Math.round(from * 10) / 10 });
    const share = shareText(value, language);
    const same = values.findIndex(
      ({ text, from: other }) =>
        text.endsWith(share) && Math.abs(other - from) < 9 && text.replace(/^.* /, '') === share,
    );
    // one figure for all that read the same
    if (same >= 0) {
      const other = values[same];
      values[same] = {
        ...other,
        look: other.look === one.look ? one.look : undefined,
        isLight: other.isLight && one.isLight,
        text: share,
      };
    } else values.push({ key, look: one.look, isLight: one.isLight, text: share, from });
  }
  const gap = Math.round(size * 1.25);
  const width = Math.max(0, ...values.map(({ text }) => measure(text, size, 650)));
  const wanted = values.map(({ from }) => from);
  const top = heights.top + 2;
  const bottom = heights.bottom - 4;
  const place = (isLeft: boolean, obstacles: readonly InTheWay[]) => {
    const column = isLeft
      ? { left: x - AWAY - width, right: x - AWAY }
      : { left: x + AWAY, right: x + AWAY + width };
    if (column.left < axis.left - 2 || column.right > axis.right + 1) return undefined;
    const taken = obstacles
      .filter(({ box }) => box.left < column.right + 4 && column.left - 4 < box.right)
      .map(({ box }) => [box.top - size / 2 - 2, box.bottom + size / 2 + 2] as const);
    return heightsAmong(wanted, gap, top, bottom, taken);
  };
  const moved = (placed: readonly number[] | undefined) =>
    placed === undefined ? Infinity : Math.max(0, ...placed.map((y, k) => Math.abs(y - wanted[k])));
  const isLate = x + AWAY + width > axis.right - 2 || week > 0.885 * axis.horizon;
  const usual = place(isLate, inTheWay);
  const free = moved(placeFree());
  let isLeft = isLate;
  let placed = usual;
  // the other side only where this one takes a value far from its curve
  if (moved(usual) > free + 14) {
    const other = place(!isLate, inTheWay);
    if (moved(other) < moved(usual)) {
      placed = other;
      isLeft = !isLate;
    }
  }
  const hidden: string[] = [];
  if (moved(placed) > free + 30) {
    isLeft = isLate;
    placed = placeFree();
    const column = isLeft
      ? { left: x - AWAY - width, right: x - AWAY }
      : { left: x + AWAY, right: x + AWAY + width };
    for (const { key, box } of inTheWay)
      if (
        box.left < column.right + 4 &&
        column.left - 4 < box.right &&
        (placed ?? []).some((y) => box.top < y + size / 2 + 3 && y - size / 2 - 3 < box.bottom)
      )
        hidden.push(key);
  }
  const at = placed ?? wanted;
  return {
    x,
    dots,
    isLeft,
    hidden,
    labels: values.map((value, k) => ({ ...value, y: Math.round(at[k] * 10) / 10 })),
  };

  function placeFree() {
    return poolHeights(wanted, gap, top, bottom);
  }
}

/** Where a label of the week stands. */
export const labelX = ({ x, isLeft }: Pick<WeekValues, 'x' | 'isLeft'>): number =>
  isLeft ? x - AWAY : x + AWAY;

/** What is read out of a week: `Week 20, Blitzkrieg, declared 75%, buy-in 20%`. */
export function weekRead(
  series: readonly Pick<ChartedSeries, 'outcome' | 'values'>[],
  title: string,
  week: number,
  weekText: string,
  names: Readonly<Record<ChartedSeries['outcome'], string>>,
  language: Language,
): string {
  const values = series
    .filter(({ values }) => values[week] !== undefined && !Number.isNaN(values[week]))
    .map(({ outcome, values }) => `${names[outcome]} ${shareText(values[week], language)}`);
  return [weekText, title, ...values].join(', ');
}
