import { capital } from '../../text/capital.ts';
import { caveats } from '../sentences/caveats.ts';
import { verdictClauses } from '../verdictSentences.ts';
import { foldedPart } from './foldedPart.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { words } from './words.ts';

/** The verdict: the choice, large, where there is one; the main point of every pair, and under it what else was found. */
export function verdictSection(page: Page): Markup {
  const told = verdictClauses(page.comparison, page.language);
  const isChosen = page.comparison.verdict.decision !== undefined;
  return foldedPart({
    id: 'verdict',
    heading: say(page, words.verdict),
    className: 'verdict',
    content: markup`${told.length === 0 ? markup`<p class="main-point">${say(page, words.noVerdict)}.</p>` : undefined}
${told.map(
  ([mainPoint, ...others], k) =>
    markup`<div class="pair${isChosen && k > 0 ? ' lesser' : ''}"><p class="main-point">${unbroken(mainPoint)}.</p>${others.length === 0 ? undefined : markup`<ul>${others.map((clause) => markup`<li>${unbroken(capital(clause))}.</li>`)}</ul>`}</div>`,
)}
${caveats(page.comparison, page.language).map((caveat) => markup`<p class="caution">${caveat}</p>`)}`,
  });
}

/** Keeps the two ends of an interval on one line: word joiners around the dash between them. */
const unbroken = (clause: string) => clause.replaceAll(/([\d%])–(?=\d)/g, '$1\u2060–\u2060');
