import { showNumber } from '../quantity.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { words } from './words.ts';

/** What identifies the result, and how anyone recomputes it. */
export function footSection(page: Page): Markup {
  const { comparison, fingerprint, language } = page;
  const facts = [
    [words.fingerprint, fingerprint],
    [words.replicates, showNumber(comparison.replicates, language)],
    [words.seed, comparison.seed],
    [words.version, `uptake ${comparison.engineVersion}`],
  ] as const;
  return markup`<footer>
<dl class="facts">${facts.map(([term, told]) => markup`<div><dt>${say(page, term)}</dt><dd><code>${told}</code></dd></div>`)}</dl>
<p>${say(page, words.recompute)}</p>
<pre>npm run -s uptake -- run scenario.yaml</pre>
</footer>
`;
}
