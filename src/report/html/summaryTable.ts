import type { PlanResult, SummaryRow } from '../../experiment/comparison.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import { methodNames } from '../methodNames.ts';
import { metricNamed, planTitle } from '../names.ts';
import { showInterval, showNumber, showValue, styleFor } from '../quantity.ts';
import { neverVaries } from '../seriesOf.ts';
import { scrolling } from './figure.ts';
import { foldedPart } from './foldedPart.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { rangeColumn } from './rangeColumn.ts';
import { words } from './words.ts';

/** What every plan came to, metric by metric, with its interval and how it was computed. */
export function summaryTable(page: Page): Markup | undefined {
  const { comparison } = page;
  const metrics = [
    ...new Set(comparison.plans.flatMap(({ summary }) => summary.map(({ metric }) => metric))),
  ];
  if (metrics.length === 0) return undefined;
  const heading = say(page, words.summary);
  const columns = ['plan', 'mean', 'interval', rangeColumn(page), 'worlds', 'method'] as const;
  return foldedPart({
    id: 'summary',
    heading,
    className: 'tabular',
    content: markup`<p class="caption">${say(page, words.summaryCaption)}</p>
${scrolling(
  heading,
  markup`<table class="grouped figures"><caption class="hidden">${heading}</caption><thead><tr>${columns.map((column) => markup`<th scope="col">${say(page, words[column])}</th>`)}</tr></thead>${metrics.map((metric) => metricBody(page, metric, columns.length))}</table>`,
)}`,
  });
}

/** Nothing is spent in vain by doing nothing: what stands already is paid for whatever is done. */
const isOfPlan = (metric: string, plan: PlanResult) => metric !== 'spentInVain' || isRanked(plan);

function metricBody(page: Page, metric: string, span: number): Markup {
  const { name, meaning } = metricNamed(metric);
  const rows = page.comparison.plans.flatMap((plan) =>
    plan.summary
      .filter((row) => row.metric === metric && isOfPlan(metric, plan))
      .map((row) => ({ plan: plan.name, row })),
  );
  const explained = meaning.en === metric ? undefined : markup` <small>${say(page, meaning)}</small>`;
  return markup`<tbody><tr><th class="group" scope="rowgroup" colspan="${span}">${say(page, name)}${explained}</th></tr>${rows.map(({ plan, row }) => planRow(page, plan, row))}</tbody>`;
}

function planRow(page: Page, plan: string, row: SummaryRow): Markup {
  const { comparison, language } = page;
  const style = styleFor(
    metricNamed(row.metric).unit,
    { language, currency: comparison.currency },
    row.ciLow,
    row.ciHigh,
  );
  const cells = [
    showValue(row.mean, style),
    (neverVaries(comparison, row) ? '' : showInterval(row.ciLow, row.ciHigh, style)) || '–',
    showInterval(row.rangeLow, row.rangeHigh, style) || '–',
    showNumber(row.worlds, language),
    say(page, methodNames[row.method]),
  ];
  return markup`<tr><th scope="row">${planTitle(comparison, plan, language)}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
}
