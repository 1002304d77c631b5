import { adoptionChart } from './adoptionChart.ts';
import type { Page } from './page.ts';
import { style } from './style.ts';

/**
 * The wide adoption chart of the report, as a drawing to be kept in a file of its own: with the page's colours, the
 * rules that concern it, and a ground to stand on.
 *
 * @throws Error for a comparison without curves of adoption
 */
export function adoptionSvg(page: Page): string {
  const drawing = adoptionChart(page)?.markup.match(/<svg [^>]*"adoption-wide[\s\S]*?<\/svg>/)?.[0];
  if (drawing === undefined) throw new Error('the report has no adoption chart');
  const colours = style.slice(0, style.indexOf('@media print'));
  const rules = style.split('\n').filter((rule) => /^(svg|\.(axes|mark|curve|band|leader|plan-))/.test(rule));
  const ground = '<rect width="100%" height="100%" style="fill:var(--ground)"/>';
  return `${drawing.replace('>', `><style>${colours}${rules.join('\n')}</style>${ground}`)}\n`;
}
