import { scaleLinear } from 'd3-scale';
import { type Axes, type Plot, tenth } from '../html/chartAxes.ts';
import { markup } from '../html/markup.ts';
import { weekTicks } from '../html/weekSteps.ts';
import { showNumber } from '../quantity.ts';

/** The axes of a chart for a board: shares from zero, lines across only, the unit on the top tick and the word on week 0. */
export function boardAxes(
  plot: Plot,
  week: string,
  /** A second line below a week, such as its month; it is told which week stands before. */
  below?: (week: number, after: number | undefined) => string,
): Axes {
  const { width, height, top, right, bottom, left, horizon, language, most } = plot;
  const across = scaleLinear([0, Math.max(1, horizon)], [left, width - right]);
  const up = scaleLinear([0, most], [height - bottom, top]);
  const x = (at: number) => tenth(across(at));
  const y = (value: number) => tenth(up(value));
  const high = up.ticks(height - top - bottom < 150 ? 3 : 5);
  const decimals = high.length > 1 && Math.round((high[1] - high[0]) * 1000) % 10 !== 0 ? 1 : 0;
  const floor = height - bottom;
  const weeks = weekTicks(horizon, (width - left - right) / (below === undefined ? 40 : 52));
  return {
    x,
    y,
    drawn: markup`<g class="axes">${high.map((tick, k) => {
      const sign = k === high.length - 1 ? (language === 'fr' ? '\u202f%' : '%') : '';
      return markup`<line class="grid" x1="${left}" x2="${width - right}" y1="${y(tick)}" y2="${y(tick)}"/><text x="${left - 6}" y="${tenth(y(tick) + 4)}" text-anchor="end">${showNumber(tick * 100, language, decimals)}${sign}</text>`;
    })}${weeks.map((at, k) => {
      const isYear = at % 52 === 0;
      const label = k === 0 ? `${week} ${at}` : showNumber(at, language);
      const second =
        below === undefined
          ? undefined
          : markup`<text x="${x(at)}" y="${floor + 32}" text-anchor="middle">${below(at, weeks[k - 1])}</text>`;
      return markup`<line class="tick" x1="${x(at)}" x2="${x(at)}" y1="${floor}" y2="${floor + (isYear ? 7 : 4)}"/><text x="${x(at)}" y="${floor + 18}" text-anchor="middle">${label}</text>${second}`;
    })}<line class="floor" x1="${left}" x2="${width - right}" y1="${floor}" y2="${floor}"/></g>`,
  };
}
