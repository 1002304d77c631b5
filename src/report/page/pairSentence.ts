import type { Comparison, Contrast } from '../../experiment/comparison.ts';
import { isShown } from '../../experiment/verdict.ts';
import type { Language } from '../../text/text.ts';
import { keptInWorlds } from '../board/headline.ts';
import { joined, type Segment, said } from '../board/segments.ts';
import { tradeClauses } from '../board/tradeClauses.ts';
import { lookNumber } from '../html/planLooks.ts';
import { planTitle } from '../names.ts';

/** What else is said of a pair, in this order, as far as it is shown. */
const traded = ['buyIn', 'weeksLost', 'cost', 'facade'] as const;
/** As many of these as two lines hold. */
const MOST_TRADED = 3;

/**
 * A plan beside the baseline: in how many worlds each reaches and keeps the target, what the plan wins and loses besides, as
 * far as it is shown, and that nothing is, where nothing is.
 */
export function pairSentence(
  comparison: Comparison,
  contrasts: readonly Contrast[],
  language: Language,
): Segment[] {
  const [first] = contrasts;
  if (first === undefined) return [];
  const french = language === 'fr';
  const reader = { language, currency: comparison.currency };
  const of = (metric: string) => contrasts.find((contrast) => contrast.metric === metric);
  const kept = of('kept');
  const clauses = traded
    .flatMap((outcome) => {
      const contrast = of(outcome);
      if (contrast === undefined || !isShown(contrast)) return [];
      const { difference: estimate, ciLow: low, ciHigh: high } = contrast;
      return tradeClauses(outcome, { estimate, low, high }, reader);
    })
    .slice(0, MOST_TRADED);
  const opening = kept === undefined ? [] : said`${keptInWorlds(comparison, [first.b, first.a], language)}.`;
  const isOpen = kept !== undefined && !isShown(kept);
  if (clauses.length === 0) {
    if (!isOpen) return opening;
    return french
      ? said`${opening} Rien ne montre de différence entre les deux.`
      : said`${opening} No difference between the two is shown.`;
  }
  const list = joined(clauses, french ? 'et' : 'and');
  const plan = planSegment(comparison, first.b, language);
  const aside = !isOpen
    ? ''
    : french
      ? 'Cela ne les départage pas\u00a0; '
      : 'That does not tell them apart; ';
  return said`${opening} ${aside}${plan} ${list}.`;
}

function planSegment(comparison: Comparison, name: string, language: Language): Segment {
  const place = comparison.plans.findIndex((each) => each.name === name);
  return { plan: { title: planTitle(comparison, name, language), look: lookNumber({ name }, place) } };
}
