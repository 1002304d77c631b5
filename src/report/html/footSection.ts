import type { Comparison } from '../../experiment/comparison.ts';
import type { Text } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';
import { foldedPart } from './foldedPart.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { words } from './words.ts';

/** A replicate is one run in one possible world: the two are equated here. */
function replicatesText({ replicates, worlds }: Comparison): Text {
  const [all, of] = [replicates, worlds].map((count) => ({
    en: showNumber(count, 'en'),
    fr: showNumber(count, 'fr'),
  }));
  return replicates === worlds
    ? { en: `${all.en}, one run in each possible world`, fr: `${all.fr}, un passage par monde possible` }
    : { en: `${all.en}, in ${of.en} possible worlds`, fr: `${all.fr}, dans ${of.fr} mondes possibles` };
}

/** What identifies the result, and how anyone recomputes it. */
export function footSection(page: Page): Markup {
  const { comparison, fingerprint } = page;
  const facts = [
    [words.fingerprint, fingerprint],
    [words.replicates, say(page, replicatesText(comparison))],
    [words.seed, comparison.seed],
    [words.version, `uptake ${comparison.engineVersion}`],
  ] as const;
  return foldedPart({
    id: 'identity',
    heading: say(page, words.identity),
    content: markup`<dl class="facts">${facts.map(([term, told]) => markup`<div><dt>${say(page, term)}</dt><dd><code>${told}</code></dd></div>`)}</dl>
<p>${say(page, words.recompute)}</p>
<pre>npm run -s uptake -- run scenario.yaml</pre>`,
  });
}
