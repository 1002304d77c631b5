import { adoptionChart } from './adoptionChart.ts';
import { aloneDrawing } from './drawingStyle.ts';
import type { Page } from './page.ts';
import { darkTokens } from './tokens.ts';

/**
 * The wide adoption chart of the report, as a drawing to be kept in a file of its own, for readers in light and dark.
 *
 * @throws Error for a comparison without curves of adoption
 */
export function adoptionSvg(page: Page): string {
  const drawing = adoptionChart(page)?.markup.match(/<svg [^>]*"adoption-wide[\s\S]*?<\/svg>/)?.[0];
  if (drawing === undefined) throw new Error('the report has no adoption chart');
  return aloneDrawing(drawing, `@media (prefers-color-scheme:dark){:root{${darkTokens}}}`);
}
