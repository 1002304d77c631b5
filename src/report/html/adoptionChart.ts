import type { WeeklySeries } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import { planTitle } from '../names.ts';
import { showNumber } from '../quantity.ts';
import { seriesOf } from '../seriesOf.ts';
import { roundTop } from './chartAxes.ts';
import { figure, wideAndNarrow } from './figure.ts';
import type { Curve, LineChart } from './lineChart.ts';
import { lineChart } from './lineChart.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { panelColumns } from './panelColumns.ts';
import { lookNumber } from './planLooks.ts';
import { weeklyTable } from './weeklyTable.ts';
import { words } from './words.ts';

/** Above this many plans the bands of one chart hide each other: each plan gets a panel of its own. */
const MOST_BANDS = 2;

/** The adoption curves: buy-in under the model of change, adopters in people under a reference rule. */
export function adoptionChart(page: Page): Markup | undefined {
  const { comparison } = page;
  const metric = comparison.rule === 'change' ? 'buyIn' : 'adopters';
  const series = comparison.plans.flatMap((plan, k) => {
    const found = seriesOf(plan, metric);
    const label = metric === 'buyIn' ? planTitle(comparison, plan.name, page.language) : '';
    return found === undefined ? [] : [{ k: lookNumber(plan, k), id: k, label, found }];
  });
  if (series.length === 0) return undefined;
  const banded = series.length <= MOST_BANDS;
  const curve = (k: number, label: string, found: WeeklySeries, bands: boolean): Curve => ({
    label,
    plan: k,
    values: found.mean,
    bands: bands && found.n > 1 ? bandsOf(found) : [],
  });
  const shares = metric === 'buyIn';
  const heading = say(page, shares ? words.buyIn : words.adopters);
  const caption = say(page, captionOf(metric, comparison.replicates, banded));
  const frame = {
    title: heading,
    description: caption,
    up: say(page, shares ? words.shareOfPeople : words.people),
    across: say(page, words.weeks),
    horizon: comparison.horizon,
    mark: deadlineMark(page),
    shares,
    most: roundTop(
      series.flatMap(({ found }) => [...(found.n > 1 ? found.p95 : found.mean)]),
      shares,
    ),
    language: page.language,
  } satisfies Omit<LineChart, 'id' | 'curves'>;
  const together = wideAndNarrow((width, height, suffix) =>
    lineChart(
      {
        ...frame,
        id: `adoption-${suffix}`,
        curves: series.map(({ k, label, found }) => curve(k, label, found, banded)),
      },
      width,
      height,
    ),
  );
  const apart =
    banded || comparison.replicates === 1
      ? undefined
      : markup`<div class="panels columns-${panelColumns(series.length)}">${series.map(
          ({ k, id, label, found }) =>
            markup`<div class="panel"><h3>${label}</h3>${lineChart(
              {
                ...frame,
                id: `adoption-${id}`,
                title: `${heading} – ${label}`,
                mark: undefined,
                curves: [{ ...curve(k, label, found, true), label: '' }],
              },
              310,
              210,
            )}</div>`,
        )}</div>`;
  return figure({
    id: 'adoption',
    heading,
    isOpen: !shares,
    caption,
    drawing: [together, apart],
    tableLabel: say(page, words.asTable),
    table: weeklyTable(
      page,
      heading,
      shares ? 'share' : 'people',
      series.map(({ label, found }) => ({
        heading: label || heading,
        values: found.mean,
        ...(found.n > 1 ? { low: found.p05, high: found.p95 } : {}),
      })),
    ),
  });
}

const bandsOf = ({ p05, p25, p75, p95 }: WeeklySeries) => [
  { low: p05, high: p95 },
  { low: p25, high: p75 },
];

function captionOf(metric: string, replicates: number, banded: boolean) {
  if (metric === 'adopters') return replicates > 1 ? words.adoptersCaption : words.adoptersCaptionOnce;
  if (replicates === 1) return words.buyInCaptionOnce;
  return banded ? words.buyInCaption : words.buyInCaptionLines;
}

/** The deadline as a mark on a chart; none under reference rules. */
export function deadlineMark(page: Page): LineChart['mark'] {
  const { comparison, language } = page;
  if (comparison.target === undefined) return undefined;
  const week = deadlineOf(comparison);
  return {
    week,
    label: `${say(page, words.deadline)}, ${say(page, words.weeks)} ${showNumber(week, language)}`,
  };
}
