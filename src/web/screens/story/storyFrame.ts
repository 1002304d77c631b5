import type { Language } from '../../../text/text.ts';
import { curvePath, type PlotHeights } from '../../charts/adoptionMarks.ts';
import { measureText } from '../../charts/measureText.ts';
import { shareAxis } from '../../charts/shareAxis.ts';
import { type TimeAxis, type WeekTicks, weekTicks } from '../../charts/timeAxis.ts';

/** Where a story's chart stands, and what is written at its edges. */
export interface StoryFrame {
  readonly axis: TimeAxis;
  readonly heights: PlotHeights;
  readonly weeks: WeekTicks;
  readonly width: number;
  readonly height: number;
}

/** Narrower is a phone: gap and labels stand inside the chart. */
const NARROW = 620;

/** A chart of all shares from 0 to 100 %, read from the back of a room; `gutter` is what is kept for labels on its right. */
export function storyFrame(
  width: number,
  height: number,
  horizon: number,
  language: Language,
  gutter: number,
  isProjected: boolean,
): StoryFrame {
  const isNarrow = width < NARROW;
  const size = isProjected ? 20 : isNarrow ? 13 : 16;
  const left = Math.round(3.4 * size) + 8;
  const right = Math.max(left + 80, width - (isNarrow ? 18 : gutter));
  const axis: TimeAxis = {
    width,
    left,
    right,
    horizon,
    isNarrow,
    sizes: { label: size, tick: size, small: Math.max(11, size - 3) },
  };
  const top = Math.round(size * 0.9);
  const bottom = Math.max(top + 120, height - 2 * size - 12);
  const heights: PlotHeights = { top, bottom, height, shares: shareAxis(1, language) };
  return { axis, heights, weeks: weekTicks(axis, language, measureText), width, height };
}

/** Weeks on either side over which a hand that trembles is smoothed. */
const TREMBLE = 2;

/** A line through shares in whole per cent, without their steps; both ends are where they were put. */
export const percentPath = ({ axis, heights }: StoryFrame, values: readonly number[]): string =>
  curvePath(
    axis,
    heights,
    smoothed(values).map((value) => value / 100),
  );

const smoothed = (values: readonly number[]): number[] =>
  values.map((_, week) => {
    const reach = Math.min(TREMBLE, week, values.length - 1 - week);
    const near = values.slice(week - reach, week + reach + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
