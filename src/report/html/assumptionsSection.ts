import { byStrength, mayChangeResult, type Note, tellPlace } from '../../text/problem.ts';
import { foldedPart } from './foldedPart.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { meansTable } from './meansTable.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { plansSection } from './plansSection.ts';
import { words } from './words.ts';

/** What the result rests on: the scenario in full, its sources, and what was noted on the way. */
export function assumptionsSection(page: Page): Markup {
  const { rule, sources, notes } = page.comparison;
  return foldedPart({
    id: 'assumptions',
    heading: say(page, words.assumptions),
    content: markup`<p class="caution">${say(page, rule === 'change' ? words.notForecast : words.reference)}</p>
${sources.length === 0 ? undefined : markup`<h3>${say(page, words.sources)}</h3><ul>${sources.map((source) => markup`<li>${source}</li>`)}</ul>`}
${
  notes.length === 0
    ? undefined
    : markup`<h3>${say(page, words.notes)}</h3><ul>${byStrength(notes).map((note) => noteOf(page, note))}</ul>`
}
${plansSection(page)}${meansTable(page)}${
  page.resolvedText === ''
    ? undefined
    : markup`<h3>${say(page, words.resolved)}</h3><p>${say(page, words.bases)}</p><details><summary>${say(page, words.showFile)}</summary><pre class="file" tabindex="0">${page.resolvedText}</pre></details>`
}`,
  });
}

/** One note: where it was found, whether it may change the result, what it is, and what to do about it. */
const noteOf = (page: Page, note: Note): Markup => {
  const places = [tellPlace(note), note.path].filter((part) => part);
  const look = mayChangeResult(note)
    ? markup`<b>${say(page, words.mayChange)}</b>${page.language === 'fr' ? '\u00a0: ' : ': '}`
    : undefined;
  // nobody asked to stand in the report by name
  const message = say(page, note.nameless ?? note.message);
  return markup`<li>${look}${places.map((part) => markup`<code>${part}</code> `)}${message} – ${say(page, note.remedy)}</li>`;
};
