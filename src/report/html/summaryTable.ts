import type { SummaryRow } from '../../experiment/comparison.ts';
import type { WorldMethod } from '../../statistics/worldEstimate.ts';
import { type Text, untranslated } from '../../text/text.ts';
import { metricNamed, planTitle } from '../names.ts';
import { showInterval, showNumber, showValue, styleFor } from '../quantity.ts';
import { scrolling } from './figure.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { words } from './words.ts';

/** How a method is called in a table. */
const methodNames: Record<WorldMethod, Text> = {
  wilson: untranslated('Wilson'),
  t: untranslated('Student'),
  'max-t': untranslated('max t'),
  agreement: { en: 'agreement', fr: 'accord' },
  none: untranslated('–'),
  'too-few': { en: 'too few', fr: 'trop peu' },
};

/** What every plan came to, metric by metric, with its interval and how it was computed. */
export function summaryTable(page: Page): Markup | undefined {
  const { comparison } = page;
  const metrics = [
    ...new Set(comparison.plans.flatMap(({ summary }) => summary.map(({ metric }) => metric))),
  ];
  if (metrics.length === 0) return undefined;
  const heading = say(page, words.summary);
  const columns = ['plan', 'mean', 'interval', 'median', 'middle', 'n', 'method'] as const;
  return markup`<section class="tabular" aria-labelledby="summary">
<h2 id="summary">${heading}</h2>
<p class="caption">${say(page, words.summaryCaption)}</p>
${scrolling(
  heading,
  markup`<table class="grouped"><caption class="hidden">${heading}</caption><thead><tr>${columns.map((column) => markup`<th scope="col">${say(page, words[column])}</th>`)}</tr></thead>${metrics.map((metric) => metricBody(page, metric, columns.length))}</table>`,
)}
</section>
`;
}

function metricBody(page: Page, metric: string, span: number): Markup {
  const { name, meaning } = metricNamed(metric);
  const rows = page.comparison.plans.flatMap((plan) =>
    plan.summary.filter((row) => row.metric === metric).map((row) => ({ plan: plan.name, row })),
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
    showInterval(row.ciLow, row.ciHigh, style) || '–',
    // what each replicate does or does not has a share, and nothing in the middle
    row.method === 'wilson' ? '–' : showValue(row.median, style),
    row.method === 'wilson' ? '–' : showInterval(row.p10, row.p90, style) || '–',
    showNumber(row.n, language),
    say(page, methodNames[row.method]),
  ];
  return markup`<tr><th scope="row">${planTitle(comparison, plan, language)}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
}
