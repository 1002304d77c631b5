import type { Contrast } from '../../experiment/comparison.ts';
import { excludesZero } from '../../statistics/interval.ts';
import { metricNamed, planTitle } from '../names.ts';
import {
  differenceStyle,
  showDifference,
  showDifferenceInterval,
  showNumber,
  showValue,
} from '../quantity.ts';
import { scrolling } from './figure.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { words } from './words.ts';

/** Paired differences from the baseline, metric by metric, and whether each is shown. */
export function contrastsTable(page: Page): Markup | undefined {
  const { comparison, language } = page;
  const metrics = [...new Set(comparison.contrasts.map(({ metric }) => metric))];
  if (metrics.length === 0) return undefined;
  const heading = say(page, words.contrasts);
  const columns = ['plan', 'difference', 'interval', 'shown', 'better', 'pairs'] as const;
  return markup`<section class="tabular" aria-labelledby="contrasts">
<h2 id="contrasts">${heading}</h2>
<p class="caption">${say(page, words.contrastsCaption)} ${say(page, words.baseline)}${language === 'fr' ? '\u00a0:' : ':'} ${planTitle(comparison, comparison.baseline, language)}.</p>
${scrolling(
  heading,
  markup`<table class="grouped"><caption class="hidden">${heading}</caption><thead><tr>${columns.map((column) => markup`<th scope="col">${say(page, words[column])}</th>`)}</tr></thead>${metrics.map(
    (metric) =>
      markup`<tbody><tr><th class="group" scope="rowgroup" colspan="${columns.length}">${say(page, metricNamed(metric).name)}</th></tr>${comparison.contrasts.filter((contrast) => contrast.metric === metric).map((contrast) => contrastRow(page, contrast))}</tbody>`,
  )}</table>`,
)}
</section>
`;
}

function contrastRow(page: Page, { b, metric, difference, ciLow, ciHigh, pBetter, n }: Contrast): Markup {
  const { comparison, language } = page;
  const reader = { language, currency: comparison.currency };
  const style = differenceStyle(metricNamed(metric).unit, reader, ciLow, ciHigh);
  const cells = [
    Number.isNaN(difference) ? '–' : showDifference(difference, style),
    showDifferenceInterval(ciLow, ciHigh, style) || '–',
    say(page, excludesZero({ low: ciLow, high: ciHigh }) ? words.yes : words.no),
    showValue(pBetter, { ...reader, unit: 'share', decimals: 0 }),
    showNumber(n, language),
  ];
  return markup`<tr><th scope="row">${planTitle(comparison, b, language)}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
}
