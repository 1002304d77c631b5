import { aloneDrawing } from '../html/drawingStyle.ts';
import { foldedPart } from '../html/foldedPart.ts';
import { type Markup, markup } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { boardWords } from './boardWords.ts';
import { scoreboardSvg } from './scoreboardSvg.ts';

/** A drawing of a report. */
export interface Drawing {
  /** Unique in the report, and good for the name of a file. */
  readonly name: string;
  /** The id that its title has in the page. */
  readonly id: string;
  readonly title: string;
  /** As it stands in the page. */
  readonly drawn: string;
}

/** Every drawing that a page shows wide, in its order; what is drawn for phones is the same again. */
export function drawingsIn(page: string): Drawing[] {
  const found = page.matchAll(
    /<svg [^>]*aria-labelledby="([\w-]+)-title [^>]*><title[^>]*>([^<]*)<\/title>[\s\S]*?<\/svg>/g,
  );
  return [...found].flatMap(([drawn, id, title]) =>
    /-(narrow|paper)$/.test(id) ? [] : [{ name: id.replace(/-wide$/, ''), id, title, drawn }],
  );
}

/** The same as files of their own, in light colours on a ground of paper. */
export const drawingFiles = (page: string): { name: string; content: string }[] =>
  drawingsIn(page).map(({ name, drawn }) => ({ name: `${name}.svg`, content: aloneDrawing(drawn) }));

/** The part of the annex that hands out drawings; `shown` is the rest of the page. The buttons wait for the page's script. */
export function slidesPart(page: Page, shown: string): Markup {
  const scoreboard = scoreboardSvg(page);
  const drawings = [...drawingsIn(scoreboard?.markup ?? ''), ...drawingsIn(shown)];
  const button = (id: string, title: string, form: 'svg' | 'png') =>
    markup`<button type="button" hidden="hidden" data-drawing="${id}" data-form="${form}" aria-label="${form.toUpperCase()}: ${{ markup: title }}">${form.toUpperCase()}</button>`;
  return foldedPart({
    id: 'slides',
    heading: say(page, boardWords.slides),
    content: markup`<p class="caption">${say(page, boardWords.slidesMeans)}</p>
<ul class="drawings">${drawings.map(({ id, title }) => markup`<li><span>${{ markup: title }}</span>${button(id, title, 'svg')}${button(id, title, 'png')}</li>`)}</ul>
${scoreboard}`,
  });
}
