import { scaleLinear } from 'd3-scale';
import type { Language } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { weekTicks } from './weekSteps.ts';

/** The plot area of a chart, in the units of its view box. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly horizon: number;
  /** Top of the scale: 1 for shares. */
  readonly most: number;
  /** Whether the values are shares, marked in per cent. */
  readonly shares: boolean;
  readonly language: Language;
}

export interface Axes {
  /** Where a week and a value stand, to a tenth of a unit. */
  readonly x: (week: number) => number;
  readonly y: (value: number) => number;
  /** Grid lines, marks and their labels. */
  readonly drawn: Markup;
}

/** Scales of a plot and its two axes: weeks across, quantity up from 0. */
export function axes(plot: Plot, labels: { readonly up: string; readonly across: string }): Axes {
  const { width, height, top, right, bottom, left, horizon, language } = plot;
  const across = scaleLinear([0, Math.max(1, horizon)], [left, width - right]);
  const up = scaleLinear([0, plot.most > 0 ? plot.most : 1], [height - bottom, top]);
  const x = (week: number) => tenth(across(week));
  const y = (value: number) => tenth(up(value));
  const high = up.ticks(height - top - bottom < 150 ? 3 : 5);
  const decimals = Math.min(6, decimalsOf(high, plot.shares ? 100 : 1));
  const percent = language === 'fr' ? '\u202f%' : '%';
  const tickText = (tick: number) =>
    showNumber(plot.shares ? tick * 100 : tick, language, decimals) + (plot.shares ? percent : '');
  const weeks = weekTicks(horizon, (width - left - right) / 48);
  const floor = height - bottom;
  return {
    x,
    y,
    drawn: markup`<g class="axes">${high.map(
      (tick) =>
        markup`<line class="grid" x1="${left}" x2="${width - right}" y1="${y(tick)}" y2="${y(tick)}"/><text x="${left - 8}" y="${tenth(y(tick) + 4)}" text-anchor="end">${tickText(tick)}</text>`,
    )}${weeks.map(
      (week) =>
        markup`<line class="tick" x1="${x(week)}" x2="${x(week)}" y1="${floor}" y2="${floor + 5}"/><text x="${x(week)}" y="${floor + 19}" text-anchor="middle">${showNumber(week, language)}</text>`,
    )}<line class="floor" x1="${left}" x2="${width - right}" y1="${floor}" y2="${floor}"/><text class="axis-title" x="0" y="14">${labels.up}</text><text class="axis-title" x="${width - right}" y="${floor + 37}" text-anchor="end">${labels.across}</text></g>`,
  };
}

/** A coordinate with one digit: a tenth of a unit is finer than the eye. */
export const tenth = (coordinate: number): number => Math.round(coordinate * 10) / 10;

function decimalsOf(ticks: readonly number[], scale: number): number {
  const step = ticks.length > 1 ? (ticks[1] - ticks[0]) * scale : 1;
  let decimals = 0;
  for (let unit = 1; step < unit * 0.999 && decimals < 6; unit /= 10) decimals++;
  return decimals;
}

/** How many steps a scale up to a round top is marked in. */
export const stepsTo = (top: number): number =>
  Math.max(1, scaleLinear([0, top], [0, 1]).ticks(5).length - 1);

/** A round top for a scale that must hold every one of `values`; shares never pass 1. */
export function roundTop(values: Iterable<number>, shares: boolean): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  const top = scaleLinear([0, most > 0 ? most : 1], [0, 1])
    .nice(5)
    .domain()[1];
  return shares ? Math.min(1, top) : top;
}
