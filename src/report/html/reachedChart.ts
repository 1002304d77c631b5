import { planTitle } from '../names.ts';
import { seriesOf } from '../seriesOf.ts';
import { deadlineMark } from './adoptionChart.ts';
import { figure, wideAndNarrow } from './figure.ts';
import { lineChart } from './lineChart.ts';
import type { Markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { lookNumber } from './planLooks.ts';
import { weeklyTable } from './weeklyTable.ts';
import { words } from './words.ts';

/** The share of the replicates that have reached the target by each week, with its interval over worlds. */
export function reachedChart(page: Page): Markup | undefined {
  const { comparison, language } = page;
  const series = comparison.plans.flatMap((plan, k) => {
    const found = seriesOf(plan, 'reached');
    if (found === undefined) return [];
    return [
      {
        k: lookNumber(plan, k),
        label: planTitle(comparison, plan.name, language),
        found,
        band: plan.reached,
      },
    ];
  });
  if (series.length === 0) return undefined;
  const heading = say(page, words.reached);
  const caption = say(page, words.reachedCaption);
  return figure({
    id: 'reached',
    heading,
    caption,
    drawing: wideAndNarrow((width, height, suffix) =>
      lineChart(
        {
          id: `reached-${suffix}`,
          title: heading,
          description: caption,
          up: say(page, words.shareOfWorlds),
          across: say(page, words.weeks),
          horizon: comparison.horizon,
          mark: deadlineMark(page),
          curves: series.map(({ k, label, found, band }) => ({
            label,
            plan: k,
            values: found.mean,
            bands: found.n > 1 && band !== undefined ? [band] : [],
          })),
          shares: true,
          most: 1,
          language,
        },
        width,
        height,
      ),
    ),
    tableLabel: say(page, words.asTable),
    table: weeklyTable(
      page,
      heading,
      'share',
      series.map(({ label, found, band }) => ({
        heading: label,
        values: found.mean,
        ...(found.n > 1 ? band : undefined),
      })),
    ),
  });
}
