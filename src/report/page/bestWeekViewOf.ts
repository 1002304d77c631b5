import type { BestChange } from '../../experiment/forks/bestChange.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { isDrawn } from '../../scenario/compile/organisationIn.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import type { Language, Text } from '../../text/text.ts';
import { figured, type Segment, said } from '../board/segments.ts';
import { lookNumber } from '../html/planLooks.ts';
import { metricNamed, planTitle } from '../names.ts';
import { differenceStyle, showDifference, showDifferenceInterval } from '../quantity.ts';
import { bestSentence, windowsOf } from '../sentences/bestSentence.ts';
import { firmOf } from '../sentences/worldWords.ts';
import { typeset } from '../typeset.ts';
import type { BestWeekView, BranchOutcome } from './branchesView.ts';
import { differenceTicks } from './differenceTicks.ts';

/** A window wider than this many weeks names no week: the best lies somewhere in it. */
const QUARTER = 13;

/** Outcomes as a sentence calls them. */
const outcomeSaid: Readonly<Record<BranchOutcome, Text>> = {
  buyIn: { en: 'buy-in', fr: 'adhésion' },
  declared: { en: 'declared use', fr: 'usage déclaré' },
  facade: { en: 'façade', fr: 'façade' },
  kept: { en: 'target reached and kept', fr: 'cible atteinte et gardée' },
  cost: { en: 'cost', fr: 'coût' },
};

/** In which week it is best to go over from one plan to another, as the page shows it. */
export function bestWeekViewOf(
  prepared: Prepared,
  of: string,
  to: string,
  best: BestChange & { readonly outcome: BranchOutcome },
  language: Language,
): BestWeekView {
  const { scenario } = prepared.source;
  const reader = { currency: scenario.currency, firm: firmOf({ drawn: isDrawn(scenario) }) };
  const { changes, outcome, alike, verdict } = best;
  const windows = windowsOf(changes, alike);
  return {
    of,
    to,
    outcome,
    weeks: changes.map(({ week }) => week),
    mean: changes.map(({ difference }) => difference.estimate),
    low: changes.map(({ difference }) => difference.low),
    high: changes.map(({ difference }) => difference.high),
    ticks: differenceTicks(
      outcome,
      endOf(Math.min, ({ low, estimate }) => [low, estimate]),
      endOf(Math.max, ({ high, estimate }) => [high, estimate]),
      { language, currency: scenario.currency },
    ),
    best: best.best?.week,
    windows,
    verdict,
    headline: headlineOf(),
    sentence: typeset(bestSentence(best, reader)[language], language),
  };

  function endOf(of: typeof Math.max, bounds: (difference: WorldEstimate) => readonly number[]): number {
    return of(0, ...changes.flatMap(({ difference }) => bounds(difference).filter(Number.isFinite)));
  }

  function headlineOf(): Segment[] {
    const french = language === 'fr';
    const { gain } = best;
    if (best.best === undefined || gain === undefined)
      return french ? ['Aucun monde ne permet de comparer.'] : ['No possible world allows a comparison.'];
    const [from, next] = [planOf(of), planOf(to)];
    const by = outcomeSaid[outcome][language];
    const { unit } = metricNamed(outcome);
    const style = differenceStyle(unit, { language, ...reader }, gain.low, gain.high);
    const told = figured(
      showDifference(gain.estimate, style),
      showDifferenceInterval(gain.low, gain.high, style),
    );
    const { week } = best.best;
    if (verdict === 'better') {
      const [first, ...more] = windows;
      if (more.length > 0 || first[1] - first[0] > QUARTER)
        return french
          ? said`Côté ${by}, le mieux pour passer de ${from} à ${next} est quelque part dans les semaines ${windowWords('à', 'et')} : ${told} par rapport à continuer, en semaine ${String(week)}.`
          : said`By ${by}, the best time to go over from ${from} to ${next} lies somewhere in weeks ${windowWords('to', 'and')}: ${told} against going on, in week ${String(week)}.`;
      const when = figured(String(week), first[0] < first[1] ? `${first[0]}–${first[1]}` : '');
      return french
        ? said`Côté ${by}, passer de ${from} à ${next} est au mieux en semaine ${when} : ${told} par rapport à continuer.`
        : said`By ${by}, going over from ${from} to ${next} is best in week ${when}: ${told} against going on.`;
    }
    if (best.areAllWorse)
      return french
        ? said`Côté ${by}, continuer ${from} vaut mieux que passer à ${next}, quelle que soit la semaine essayée : au mieux ${told}, en semaine ${String(week)}.`
        : said`By ${by}, going on with ${from} is better than going over to ${next} in any week tried: at best ${told}, in week ${String(week)}.`;
    return french
      ? said`Côté ${by}, passer de ${from} à ${next} ne se montre meilleur que continuer en aucune semaine : au mieux ${told}, en semaine ${String(week)}.`
      : said`By ${by}, going over from ${from} to ${next} is shown to be better than going on in no week: at best ${told}, in week ${String(week)}.`;
  }

  function windowWords(until: string, and: string): Segment[] {
    const parts = windows.map(([a, b]) => (a === b ? String(a) : `${a} ${until} ${b}`));
    return [
      {
        figure: parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`,
      },
    ];
  }

  function planOf(name: string): Segment {
    const { plans } = prepared;
    const place = plans.findIndex((plan) => plan.name === name);
    return { plan: { title: planTitle({ plans }, name, language), look: lookNumber({ name }, place) } };
  }
}
