import { expectedBeforehand, judgementTold } from '../expectationSentence.ts';
import { scrolling } from './figure.ts';
import { foldedPart } from './foldedPart.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { words } from './words.ts';

/** What the scenario expected of its run, and what came of it; nothing where it expected nothing. */
export function expectationsSection(page: Page): Markup | undefined {
  const { judgements, comparison, language } = page;
  if (judgements.length === 0) return undefined;
  const heading = say(page, expectedBeforehand);
  const rows = judgements.map((judgement) => {
    const { verdict, written, values } = judgementTold(judgement, {
      language,
      currency: comparison.currency,
    });
    const told = judgement.holds ? verdict : markup`<strong>${verdict}</strong>`;
    return markup`<tr><th scope="row"><code>${written}</code></th><td>${told}</td><td>${values}</td></tr>`;
  });
  return foldedPart({
    id: 'expectations',
    heading,
    content: markup`<p class="caption">${say(page, words.expectationsCaption)}</p>
${scrolling(
  heading,
  markup`<table><caption>${heading}</caption><thead><tr><th scope="col">${say(page, words.expected)}</th><th scope="col">${say(page, words.outcome)}</th><th scope="col">${say(page, words.values)}</th></tr></thead><tbody>${rows}</tbody></table>`,
)}`,
  });
}
