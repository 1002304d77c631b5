import type { Contrast } from '../../experiment/comparison.ts';
import { isShown } from '../../experiment/verdict.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import { metricNamed, planTitle } from '../names.ts';
import {
  differenceStyle,
  showDifference,
  showDifferenceInterval,
  showNumber,
  showValue,
} from '../quantity.ts';
import { scrolling } from './figure.ts';
import { foldedPart } from './foldedPart.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { rangeColumn } from './rangeColumn.ts';
import { words } from './words.ts';

/** Paired differences between all plans, metric by metric, and whether each is shown. */
export function contrastsTable(page: Page): Markup | undefined {
  const { comparison } = page;
  const metrics = [...new Set(comparison.contrasts.map(({ metric }) => metric))];
  if (metrics.length === 0) return undefined;
  const heading = say(page, words.contrasts);
  const columns = ['plan', 'difference', 'interval', rangeColumn(page), 'shown', 'better', 'worlds'] as const;
  return foldedPart({
    id: 'contrasts',
    heading,
    className: 'tabular',
    content: markup`<p class="caption">${say(page, words.contrastsCaption)}</p>
${scrolling(
  heading,
  markup`<table class="grouped figures"><caption class="hidden">${heading}</caption><thead><tr>${columns.map((column) => markup`<th scope="col">${say(page, words[column])}</th>`)}</tr></thead>${metrics.map(
    (metric) =>
      markup`<tbody><tr><th class="group" scope="rowgroup" colspan="${columns.length}">${say(page, metricNamed(metric).name)}</th></tr>${comparison.contrasts.filter((contrast) => contrast.metric === metric && isOfPlans(contrast)).map((contrast) => contrastRow(page, contrast))}</tbody>`,
  )}</table>`,
)}`,
  });
}

/** Nothing is spent in vain by doing nothing, so no plan is compared with it in that. */
const isOfPlans = ({ metric, a, b }: Contrast) =>
  metric !== 'spentInVain' || [a, b].every((name) => isRanked({ name }));

function contrastRow(page: Page, contrast: Contrast): Markup {
  const { a, b, metric, difference, ciLow, ciHigh, pBetter, rangeLow, rangeHigh, worlds } = contrast;
  const { comparison, language } = page;
  const reader = { language, currency: comparison.currency };
  const style = differenceStyle(metricNamed(metric).unit, reader, ciLow, ciHigh);
  const cells = [
    Number.isNaN(difference) ? '–' : showDifference(difference, style),
    showDifferenceInterval(ciLow, ciHigh, style) || '–',
    showDifferenceInterval(rangeLow, rangeHigh, style) || '–',
    say(page, isShown(contrast) ? words.yes : words.no),
    showValue(pBetter, { ...reader, unit: 'share', decimals: 0 }),
    showNumber(worlds, language),
  ];
  const pair = `${planTitle(comparison, b, language)} − ${planTitle(comparison, a, language)}`;
  return markup`<tr><th scope="row">${pair}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
}
