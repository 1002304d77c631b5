import type { PlanResult, WeeklySeries } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import { dimensionName, memberName, metricNamed, planTitle } from '../names.ts';
import { showInterval, showValue } from '../quantity.ts';
import { seriesOf, splitGroup } from '../seriesOf.ts';
import { scrolling } from './figure.ts';
import { foldedPart } from './foldedPart.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { lookNumber, planLook } from './planLooks.ts';
import { words } from './words.ts';

/** Dimensions that have charts of their own. */
const elsewhere = new Set(['', 'structure', 'condition']);

/** Where each group of people stands at the deadline, one table per dimension and metric. */
export function groupsTable(page: Page): Markup | undefined {
  const tables = new Map<string, { dimension: string; metric: string; groups: Set<string> }>();
  for (const { weekly } of page.comparison.plans)
    for (const { metric, group } of weekly) {
      const { dimension } = splitGroup(group);
      if (elsewhere.has(dimension)) continue;
      const key = `${dimension} ${metric}`;
      const table = tables.get(key) ?? { dimension, metric, groups: new Set<string>() };
      table.groups.add(group);
      tables.set(key, table);
    }
  if (tables.size === 0) return undefined;
  const sorted = [...tables.values()].sort((one, other) =>
    one.dimension === other.dimension ? 0 : one.dimension < other.dimension ? -1 : 1,
  );
  return foldedPart({
    id: 'groups',
    heading: say(page, words.groups),
    content: markup`<p class="caption">${say(page, words.groupsCaption)}</p>
${sorted.map(({ dimension, metric, groups }) => groupTable(page, dimension, metric, [...groups]))}`,
  });
}

function groupTable(page: Page, dimension: string, metric: string, groups: readonly string[]): Markup {
  const { comparison, language } = page;
  const name = dimensionName(dimension, language);
  const caption = `${say(page, metricNamed(metric).name)} – ${name}`;
  return scrolling(
    caption,
    markup`<table class="groups"><caption>${caption}</caption><thead><tr><th scope="col">${name}</th>${comparison.plans.map((plan) => markup`<th scope="col">${planTitle(comparison, plan.name, language)}</th>`)}</tr></thead><tbody>${groups.map(
      (group) =>
        markup`<tr><th scope="row">${memberName(dimension, splitGroup(group).member, language)}</th>${comparison.plans.map((plan, k) => groupCell(page, plan, k, metric, group))}</tr>`,
    )}</tbody></table>`,
  );
}

function groupCell(page: Page, plan: PlanResult, k: number, metric: string, group: string): Markup {
  const series = seriesOf(plan, metric, group);
  if (series === undefined) return markup`<td>–</td>`;
  const { comparison, language } = page;
  const { unit, yesOrNo } = metricNamed(metric);
  const style = { unit, language, currency: comparison.currency, decimals: unit === 'index' ? 2 : 0 };
  const week = deadlineOf(comparison);
  const mean = series.mean[week];
  const bar =
    unit === 'share' && mean >= 0
      ? markup`<span class="bar ${planLook(lookNumber(plan, k)).className}" style="width:${Math.round(Math.min(1, mean) * 100)}%"></span>`
      : undefined;
  return markup`<td>${showValue(mean, style)} ${yesOrNo ? undefined : markup`<small>${spread(series, week, style)}</small>`}${bar}</td>`;
}

const spread = ({ n, p05, p95 }: WeeklySeries, week: number, style: Parameters<typeof showInterval>[2]) =>
  n > 1 ? showInterval(p05[week], p95[week], style) : '';
