import { area } from 'd3-shape';
import { axes, tenth } from './chartAxes.ts';
import { labelSpot } from './labelSpot.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { panelColumns } from './panelColumns.ts';
import { CHARACTER, svg } from './svg.ts';
import { words } from './words.ts';

/** One layer of a stack: a share by week. */
export interface Layer {
  readonly label: string;
  /** Class of the style sheet that fills it. */
  readonly className: string;
  readonly values: Float64Array;
}

/** One plan's stack, from the bottom up. */
export interface Stack {
  readonly id: string;
  /** Of which plan it is. */
  readonly title: string;
  /** What the drawing is called where it stands by itself. */
  readonly called: string;
  readonly description: string;
  readonly layers: readonly Layer[];
}

const PLOT = { width: 310, height: 232, top: 28, right: 12, bottom: 42, left: 46 };
const LINE = 17;

/** Shares of the replicates stacked on each other, a panel for each plan; a layer with room carries its name. */
export const stackedPanels = (page: Page, stacks: readonly Stack[]): Markup =>
  markup`<div class="panels columns-${panelColumns(stacks.length)}">${stacks.map((stack) => panel(page, stack))}</div>${legend(stacks)}`;

function panel(page: Page, stack: Stack): Markup {
  const { horizon } = page.comparison;
  const { x, y, drawn } = axes(
    { ...PLOT, horizon, most: 1, shares: true, language: page.language },
    { up: say(page, words.shareOfWorlds), across: say(page, words.weeks) },
  );
  const weeks = Array.from({ length: horizon + 1 }, (_, week) => week);
  const paths: Markup[] = [];
  const labels: Markup[] = [];
  const top = new Float64Array(horizon + 1);
  for (const { label, className, values } of stack.layers) {
    const lower = top.map(y);
    for (const week of weeks) if (values[week] > 0) top[week] += values[week];
    const upper = top.map(y);
    const outline = area<number>(
      (week) => x(week),
      (week) => lower[week],
      (week) => upper[week],
    );
    paths.push(markup`<path class="layer ${className}" d="${outline(weeks) ?? ''}"/>`);
    const spot = labelSpot(upper, lower, x, [...label].length * CHARACTER, LINE);
    if (spot !== undefined)
      labels.push(
        markup`<text class="inside ${className}" x="${tenth(spot.x)}" y="${tenth(spot.y + 4.5)}" text-anchor="middle">${label}</text>`,
      );
  }
  return markup`<div class="panel"><h3>${stack.title}</h3>${svg({ ...stack, ...PLOT, title: stack.called }, [drawn, paths, labels])}</div>`;
}

/** Every layer that appears in some panel, once, in the order of stacking. */
function legend(stacks: readonly Stack[]): Markup {
  const shown = new Map<string, string>();
  for (const { layers } of stacks)
    for (const { label, className, values } of layers)
      if (values.some((share) => share > 0)) shown.set(label, className);
  return markup`<ul class="legend">${[...shown].map(([label, className]) => markup`<li><span class="swatch ${className}"></span>${label}</li>`)}</ul>`;
}
