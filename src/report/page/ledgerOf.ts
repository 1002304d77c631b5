import type { Comparison } from '../../experiment/comparison.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import type { Language, Text } from '../../text/text.ts';
import { summaryOf } from '../seriesOf.ts';
import { typeset } from '../typeset.ts';
import type { CompareView, LedgerRow } from './compareView.ts';
import { differenceFigure } from './differenceFigure.ts';
import { pairSentence } from './pairSentence.ts';
import { typesetSegments } from './typesetSegments.ts';

const headings = {
  kept: { en: 'Reached and kept', fr: 'Atteinte et gardée' },
  buyIn: { en: 'Buy-in', fr: 'Adhésion' },
  facade: { en: 'Façade', fr: 'Façade' },
  weekReached: { en: 'Week reached', fr: 'Semaine d’atteinte' },
  weeksLost: { en: 'Weeks lost', fr: 'Semaines perdues' },
  cost: { en: 'Cost', fr: 'Coût' },
  costPerCommitted: { en: 'per person won', fr: 'par personne gagnée' },
  adopters: { en: 'Adopters', fr: 'Adoptants' },
} as const satisfies Record<string, Text>;

/** Differences of all ranked plans from the baseline, those of the outcomes that are measured. */
export function ledgerOf(
  comparison: Comparison,
  language: Language,
): Pick<CompareView, 'ledger' | 'ledgerColumns'> {
  const { plans, baseline, currency } = comparison;
  const ranked = plans.filter(isRanked);
  const others = ranked.filter(({ name }) => name !== baseline);
  // weeks of worlds that never arrive are lost; where all arrive, it is the week that is asked for
  const allArrive = ranked.every((plan) => summaryOf(plan, 'neverReached')?.mean === 0);
  const metrics = (Object.keys(headings) as (keyof typeof headings)[]).filter(
    (metric) => metric !== (allArrive ? 'weeksLost' : 'weekReached'),
  );
  const contrastOf = (plan: string, metric: string) =>
    comparison.contrasts.find(({ a, b, metric: of }) => a === baseline && b === plan && of === metric);
  const measured = metrics.filter((metric) =>
    others.some(({ name }) => contrastOf(name, metric) !== undefined),
  );
  return {
    ledgerColumns: measured.map((metric) => typeset(headings[metric][language], language)),
    ledger: others.map(({ name }): LedgerRow => {
      const pair = comparison.contrasts.filter(({ a, b }) => a === baseline && b === name);
      return {
        plan: name,
        cells: measured.map((metric) => {
          const contrast = contrastOf(name, metric);
          return contrast && differenceFigure(contrast, { language, currency });
        }),
        sentence: typesetSegments(pairSentence(comparison, pair, language), language),
      };
    }),
  };
}
