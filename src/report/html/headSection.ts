import type { Comparison } from '../../experiment/comparison.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import { capital } from '../../text/capital.ts';
import type { Language } from '../../text/text.ts';
import { counted } from '../counted.ts';
import { targetPhrase } from '../names.ts';
import { showNumber, showValue } from '../quantity.ts';
import { foldedPart } from './foldedPart.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import { words } from './words.ts';

/** The question, what was expected beforehand, the target, and how much was computed. */
export function headSection(page: Page): Markup {
  const { comparison } = page;
  const facts: (readonly [string, string])[] = [];
  if (comparison.target !== undefined)
    facts.push([say(page, words.target), say(page, targetText(comparison.target))]);
  facts.push([say(page, words.organisation), say(page, organisationText(comparison))]);
  facts.push([say(page, words.computed), say(page, computedText(comparison))]);
  const expectation = say(page, comparison.expectation);
  const question = say(page, comparison.question);
  return foldedPart({
    id: 'asked',
    heading: say(page, words.asked),
    content: markup`${question === '' ? undefined : markup`<p class="question">${question}</p>`}
<dl class="facts">${expectation === '' ? undefined : markup`<div class="expectation"><dt>${say(page, words.expectation)}</dt><dd>${expectation}</dd></div>`}${facts.map(([term, told]) => markup`<div><dt>${term}</dt><dd>${told}</dd></div>`)}</dl>`,
  });
}

const targetText = (target: NonNullable<Comparison['target']>) => ({
  en: `${capital(targetPhrase(target, 'en'))}, with a buy-in of ${percent(target.participation, 'en')}, held for ${weeks(target.hold, 'en')}, by week ${showNumber(target.deadline, 'en')}`,
  fr: `${capital(targetPhrase(target, 'fr'))}, avec une adhésion de ${percent(target.participation, 'fr')}, tenue ${weeks(target.hold, 'fr')}, à la semaine ${showNumber(target.deadline, 'fr')}`,
});

const organisationText = ({ people, ties }: Comparison) => ({
  en: `${showNumber(people, 'en')} people, ${showNumber(ties, 'en')} ties of influence, each direction counted`,
  fr: `${showNumber(people, 'fr')} personnes, ${showNumber(ties, 'fr')} liens d’influence, chaque sens compté`,
});

/** Plans, and doing nothing where that is played, × possible worlds, each once or several times, × weeks. */
function computedText({ plans, replicates, worlds, horizon }: Comparison) {
  const ranked = plans.filter(isRanked).length;
  const withNothing = ranked < plans.length;
  const each = replicates / worlds;
  return {
    en: `${counted(ranked, 'plan', 'plans', 'en')}${withNothing ? ', and doing nothing,' : ''} × ${counted(worlds, 'possible world', 'possible worlds', 'en')}${each > 1 ? `, each played ${showNumber(each, 'en')} times,` : ''} × ${weeks(horizon, 'en')}`,
    fr: `${counted(ranked, 'plan', 'plans', 'fr')}${withNothing ? ', et ne rien faire,' : ''} × ${counted(worlds, 'monde possible', 'mondes possibles', 'fr')}${each > 1 ? `, chacun joué ${showNumber(each, 'fr')} fois,` : ''} × ${weeks(horizon, 'fr')}`,
  };
}

const percent = (value: number, language: Language) =>
  showValue(value, {
    unit: 'share',
    language,
    currency: '',
    decimals: Number.isInteger(value * 100) ? 0 : 1,
  });

const weeks = (count: number, language: Language) =>
  language === 'fr' ? counted(count, 'semaine', 'semaines', 'fr') : counted(count, 'week', 'weeks', 'en');
