import { area, line } from 'd3-shape';
import type { Language } from '../../text/text.ts';
import { axes, roundTop, tenth } from './chartAxes.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { planLook } from './planLooks.ts';
import { shorten } from './shorten.ts';
import { spreadLabels } from './spreadLabels.ts';
import { CHARACTER, svg } from './svg.ts';

/** One curve with its bands, widest first. */
export interface Curve {
  readonly label: string;
  /** Position of the plan, which decides colour and dash. */
  readonly plan: number;
  readonly values: ArrayLike<number>;
  readonly bands: readonly { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> }[];
}

/** What a chart of curves over the weeks shows. */
export interface LineChart {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly up: string;
  readonly across: string;
  readonly horizon: number;
  /** A marked week with its label, if it lies inside. */
  readonly mark: { readonly week: number; readonly label: string } | undefined;
  readonly curves: readonly Curve[];
  readonly shares: boolean;
  /** Top of the scale at least, so that charts beside each other share it. */
  readonly most?: number;
  readonly language: Language;
}

const GAP = 16;

/** Draws the chart at a width; the labels of the curves stand at their ends, moved apart where they would touch. */
export function lineChart(chart: LineChart, width: number, height: number): Markup {
  const longest = Math.max(0, ...chart.curves.map(({ label }) => [...label].length));
  const right = longest === 0 ? 12 : Math.min(longest * CHARACTER + 42, width * 0.32);
  const characters = Math.floor((right - 36) / CHARACTER);
  const plot = {
    width,
    height,
    top: chart.mark === undefined ? 28 : 44,
    right,
    bottom: 46,
    left: 52,
    ...plotOf(chart),
  };
  const { x, y, drawn } = axes(plot, chart);
  const weeks = Array.from({ length: chart.horizon + 1 }, (_, week) => week);
  const bandPath = (low: ArrayLike<number>, high: ArrayLike<number>) =>
    area<number>(
      (week) => x(week),
      (week) => y(low[week]),
      (week) => y(high[week]),
    ).defined((week) => Number.isFinite(low[week]) && Number.isFinite(high[week]))(weeks) ?? '';
  const linePath = (values: ArrayLike<number>) =>
    line<number>(
      (week) => x(week),
      (week) => y(values[week]),
    ).defined((week) => Number.isFinite(values[week]))(weeks) ?? '';
  const labelled = chart.curves.filter(
    ({ label, values }) => label !== '' && Number.isFinite(values[chart.horizon]),
  );
  const ends = labelled.map(({ values }) => y(values[chart.horizon]));
  const heights = spreadLabels(ends, GAP, plot.top, height - plot.bottom);
  const edge = width - right;
  return svg(
    { ...chart, width, height },
    markup`${drawn}${chart.mark === undefined ? undefined : mark(x(chart.mark.week), chart.mark.label, plot)}${chart.curves.map(
      ({ plan, bands }) =>
        markup`${bands.map(({ low, high }) => markup`<path class="band ${planLook(plan).className}" d="${bandPath(low, high)}"/>`)}`,
    )}${chart.curves.map(
      ({ plan, values }) =>
        markup`<path class="curve ${planLook(plan).className}" stroke-dasharray="${planLook(plan).dash || 'none'}" d="${linePath(values)}"/>`,
    )}${labelled.map(
      ({ label, plan }, k) =>
        markup`<path class="leader ${planLook(plan).className}" d="M${tenth(edge + 2)} ${tenth(ends[k])}L${tenth(edge + 9)} ${tenth(heights[k])}"/><path class="curve ${planLook(plan).className}" stroke-dasharray="${planLook(plan).dash || 'none'}" d="M${tenth(edge + 9)} ${tenth(heights[k])}h22"/><text class="label" x="${tenth(edge + 35)}" y="${tenth(heights[k] + 4.5)}">${shorten(label, characters)}</text>`,
    )}`,
  );
}

function plotOf({ curves, shares, most = 0, horizon, language }: LineChart) {
  const values = curves.flatMap((one) => [one.values, ...one.bands.map(({ high }) => high)]);
  let top = most;
  for (const column of values) top = Math.max(top, roundTop(Array.from(column), shares));
  return { horizon, shares, language, most: top };
}

function mark(
  across: number,
  label: string,
  {
    top,
    height,
    bottom,
    width,
    right,
  }: { top: number; height: number; bottom: number; width: number; right: number },
): Markup {
  const late = across > (width - right) / 2;
  return markup`<g class="mark"><line x1="${tenth(across)}" x2="${tenth(across)}" y1="${top - 10}" y2="${height - bottom}"/><text x="${tenth(across)}" y="${top - 12}" text-anchor="${late ? 'end' : 'start'}">${label}</text></g>`;
}
