import { tenth } from '../html/chartAxes.ts';
import { type Markup, markup } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { shorten } from '../html/shorten.ts';
import { svg } from '../html/svg.ts';
import { memberName } from '../names.ts';
import { showNumber } from '../quantity.ts';
import { seriesOf, splitGroup } from '../seriesOf.ts';
import { type BoardPlan, boardPlans } from './boardPlans.ts';
import { boardWords } from './boardWords.ts';
import { drawnKey } from './planKey.ts';

const LINE = 15;
const HEAD = 26;
const MOST_UNITS = 12;
/** Peaks below this are not told as figures. */
const LEAST_PEAK = 0.3;
/** Shades of ink. */
const SHADES = 16;

/** What every plan asks of each unit, week by week, in one ramp of ink that is the same for all plans; undefined where it was not measured. */
export function loadMaps(page: Page, width: number, suffix: string): Markup | undefined {
  const { comparison, language } = page;
  const plans = boardPlans(comparison, language).filter(({ ranked }) => ranked);
  const groups = new Map<string, number>();
  for (const { plan } of plans)
    for (const { metric, group, mean } of plan.weekly)
      if (metric === 'load' && group.startsWith('unit='))
        groups.set(group, Math.max(groups.get(group) ?? 0, ...mean));
  if (groups.size === 0) return undefined;
  const busiest = [...groups].sort((a, b) => b[1] - a[1]).slice(0, MOST_UNITS);
  const units = [...groups.keys()].filter((group) => busiest.some(([name]) => name === group));
  const names = units.map((group) => shorten(memberName('unit', splitGroup(group).member, language), 17));
  const isNarrow = width < 500;
  const left = Math.min(118, Math.max(...names.map((name) => [...name].length)) * 6.6 + 10);
  const side = isNarrow ? width - left : (width - left - 14 * (plans.length - 1)) / plans.length;
  const panel = HEAD + units.length * LINE + 18;
  const height = isNarrow ? panel * plans.length + 8 * (plans.length - 1) : panel;
  return svg(
    {
      id: `load-${suffix}`,
      title: say(page, boardWords.load),
      description: say(page, boardWords.loadMeans),
      width,
      height,
    },
    plans.map((plan, k) =>
      map(plan, isNarrow ? left : left + k * (side + 14), isNarrow ? k * (panel + 8) : 0, k),
    ),
  );

  function map(plan: BoardPlan, x0: number, y0: number, k: number): Markup {
    const { horizon } = comparison;
    const x = (week: number) => tenth(x0 + (side * week) / (horizon + 1));
    const isLabelled = isNarrow || k === 0;
    const title = shorten(plan.title, Math.floor((side - 26) / 7.4));
    return markup`${drawnKey(plan, tenth(x0), y0)}<text class="strong" x="${tenth(x0 + 25)}" y="${y0 + 14}">${title}</text>${units.map(
      (group, line) => {
        const top = y0 + HEAD + line * LINE;
        const mean = seriesOf(plan.plan, 'load', group)?.mean;
        const label = isLabelled
          ? markup`<text x="${tenth(x0 - 8)}" y="${top + 11}" text-anchor="end">${names[line]}</text>`
          : undefined;
        return markup`${label}<rect class="way" x="${x(0)}" y="${top}" width="${tenth(side)}" height="${LINE - 2}"/>${mean === undefined ? undefined : [shades(mean, x, top), peak(mean, x, top, x0)]}`;
      },
    )}<text x="${tenth(x0)}" y="${y0 + panel - 3}">${say(page, boardWords.week)} 0</text><text x="${tenth(x0 + side)}" y="${y0 + panel - 3}" text-anchor="end">${showNumber(horizon, language)}</text>`;
  }

  /** Weeks in a row of one shade are one piece. */
  function shades(mean: Float64Array, x: (week: number) => number, top: number): Markup[] {
    const shadeOf = (week: number) => Math.round(SHADES * Math.min(1, Math.max(0, mean[week])));
    const pieces: Markup[] = [];
    for (let from = 0, to = 1; from < mean.length; from = to, to = from + 1) {
      const shade = shadeOf(from);
      while (to < mean.length && shadeOf(to) === shade) to++;
      if (shade > 0)
        pieces.push(
          markup`<rect class="asked" fill-opacity="${Math.round((shade / SHADES) * 85) / 100}" x="${x(from)}" y="${top}" width="${tenth(x(to) - x(from))}" height="${LINE - 2}"/>`,
        );
    }
    return pieces;
  }

  function peak(
    mean: Float64Array,
    x: (week: number) => number,
    top: number,
    x0: number,
  ): Markup | undefined {
    const most = Math.max(...mean);
    if (most < LEAST_PEAK) return undefined;
    const at = Math.max(x0 + 14, Math.min(x(mean.indexOf(most)), x0 + side - 16));
    return markup`<text class="strong-small halo" x="${tenth(at)}" y="${top + 11}" text-anchor="middle">${showNumber(most, language, 2)}</text>`;
  }
}
