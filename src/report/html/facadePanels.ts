import { area, line } from 'd3-shape';
import type { PlanResult } from '../../experiment/comparison.ts';
import { planTitle } from '../names.ts';
import { seriesOf } from '../seriesOf.ts';
import { axes, roundTop, tenth } from './chartAxes.ts';
import { figure } from './figure.ts';
import { labelSpot } from './labelSpot.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { panelColumns } from './panelColumns.ts';
import { lookNumber, planLook } from './planLooks.ts';
import { spreadLabels } from './spreadLabels.ts';
import { CHARACTER, svg } from './svg.ts';
import { weeklyTable } from './weeklyTable.ts';
import { words } from './words.ts';

interface Panel {
  readonly plan: PlanResult;
  readonly k: number;
  readonly declared: Float64Array;
  readonly buyIn: Float64Array;
  readonly resistant: Float64Array | undefined;
}

const PLOT = { width: 310, height: 232, top: 28, right: 88, bottom: 42, left: 46 };
const EDGE = PLOT.width - PLOT.right;
const LINE = 17;

/** Declared use against buy-in, a panel for each plan, the façade hatched between the two. */
export function facadePanels(page: Page): Markup | undefined {
  const { comparison, language } = page;
  const panels = comparison.plans.flatMap((plan, k): Panel[] => {
    const declared = seriesOf(plan, 'declared')?.mean;
    const buyIn = seriesOf(plan, 'buyIn')?.mean;
    if (declared === undefined || buyIn === undefined) return [];
    return [{ plan, k, declared, buyIn, resistant: seriesOf(plan, 'resistant')?.mean }];
  });
  if (panels.length === 0) return undefined;
  const most = roundTop(
    panels.flatMap(({ declared, resistant }) => [...declared, ...(resistant ?? [])]),
    true,
  );
  const heading = say(page, words.facade);
  const tables = panels.map(({ plan, declared, buyIn, resistant }) =>
    weeklyTable(page, planTitle(comparison, plan.name, language), 'share', [
      { heading: say(page, words.declared), values: declared },
      { heading: say(page, words.boughtIn), values: buyIn },
      { heading: say(page, words.gap), values: declared.map((value, week) => value - buyIn[week]) },
      ...(resistant === undefined ? [] : [{ heading: say(page, words.resistant), values: resistant }]),
    ]),
  );
  return figure({
    id: 'facade',
    heading,
    caption: say(page, words.facadeCaption),
    drawing: markup`<div class="panels columns-${panelColumns(panels.length)}">${panels.map((panel) => draw(page, panel, most))}</div>`,
    tableLabel: say(page, words.asTable),
    table: markup`<div class="tables">${tables}</div>`,
  });
}

function draw(page: Page, { plan, k, declared, buyIn, resistant }: Panel, most: number): Markup {
  const { comparison, language } = page;
  const { horizon } = comparison;
  const title = planTitle(comparison, plan.name, language);
  const id = `facade-${k}`;
  const { x, y, drawn } = axes(
    { ...PLOT, horizon, most, shares: true, language },
    { up: say(page, words.shareOfPeople), across: say(page, words.weeks) },
  );
  const weeks = Array.from({ length: horizon + 1 }, (_, week) => week);
  const across = (week: number) => x(week);
  const curve = (values: Float64Array) => line<number>(across, (week) => y(values[week]))(weeks) ?? '';
  const gap =
    area<number>(
      across,
      (week) => y(buyIn[week]),
      (week) => y(declared[week]),
    )(weeks) ?? '';
  const labels = [
    { text: say(page, words.declared), height: y(declared[horizon]) },
    { text: say(page, words.boughtIn), height: y(buyIn[horizon]) },
    ...(resistant === undefined ? [] : [{ text: say(page, words.resistant), height: y(resistant[horizon]) }]),
  ];
  const heights = spreadLabels(
    labels.map(({ height }) => height),
    16,
    PLOT.top,
    PLOT.height - PLOT.bottom,
  );
  const name = say(page, words.gap);
  const spot = labelSpot(declared.map(y), buyIn.map(y), x, [...name].length * CHARACTER, LINE);
  const { className } = planLook(lookNumber(plan, k));
  const content = markup`<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch ${className}" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>${drawn}<path d="${gap}" fill="url(#${id}-hatch)"/>${
    resistant === undefined ? undefined : markup`<path class="curve resistant" d="${curve(resistant)}"/>`
  }<path class="curve thin ${className}" d="${curve(declared)}"/><path class="curve ${className}" d="${curve(buyIn)}"/>${
    spot === undefined
      ? undefined
      : markup`<text class="inside" x="${tenth(spot.x)}" y="${tenth(spot.y + 4.5)}" text-anchor="middle">${name}</text>`
  }${labels.map(
    ({ text, height }, i) =>
      markup`<path class="leader" d="M${EDGE + 2} ${height}L${EDGE + 8} ${tenth(heights[i])}"/><text class="label" x="${EDGE + 11}" y="${tenth(heights[i] + 4.5)}">${text}</text>`,
  )}`;
  const described = {
    title: `${say(page, words.facade)} – ${title}`,
    description: say(page, words.facadeCaption),
  };
  return markup`<div class="panel"><h3>${title}</h3>${svg({ ...PLOT, ...described, id }, content)}</div>`;
}
