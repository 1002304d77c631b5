import type { Comparison } from '../../experiment/comparison.ts';
import type { GateResult } from '../../experiment/gates.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import type { Language, Text } from '../../text/text.ts';
import { metricNamed, planTitle } from '../names.ts';
import { showInterval, showValue, styleFor } from '../quantity.ts';
import { summaryOf } from '../seriesOf.ts';

/** What came of the gates of every plan that has any, one list of clauses a plan, and of giving it up. No final full stops. */
export function gateClauses(comparison: Comparison, language: Language): string[][] {
  return comparison.plans.flatMap((plan) => {
    const gates = comparison.gates.filter((gate) => gate.plan === plan.name);
    if (gates.length === 0) return [];
    const title = planTitle(comparison, plan.name, language);
    const told = gates.map((gate) => gateClause(gate, comparison, language));
    const [first, ...others] = told;
    const opened =
      language === 'fr' ? `Les portes de ${title} : ${first}` : `The gates of ${title}: ${first}`;
    return [[opened, ...others, ...givenUp()]];

    function givenUp(): string[] {
      const [inTime, inError] = ['gaveUpInTime', 'gaveUpInError'].map((metric) => summaryOf(plan, metric));
      if (inTime === undefined || inError === undefined) return [];
      const share = ({ mean, ciLow, ciHigh }: typeof inTime) =>
        withInterval({ estimate: mean, low: ciLow, high: ciHigh }, comparison, language);
      return [
        language === 'fr'
          ? `abandonné à temps dans ${share(inTime)}, à tort – le plan serait arrivé – dans ${share(inError)}`
          : `given up in time in ${share(inTime)}, in error – it would have arrived – in ${share(inError)}`,
      ];
    }
  });
}

function gateClause(gate: GateResult, comparison: Comparison, language: Language): string {
  const share = (estimate: WorldEstimate) => withInterval(estimate, comparison, language);
  const { passed, failed, keptAfterPassing: after, keptAfterFailing: without } = gate;
  const step = stepName(gate.step, language);
  if (language === 'fr')
    return `${step} franchie dans ${share(passed)}${after.n > 0 ? `, cible atteinte et gardée ensuite dans ${share(after)}` : ''} ; manquée dans ${share(failed)}${without.n > 0 ? `, cible atteinte et gardée alors dans ${share(without)}` : ''}`;
  return `${step} passed in ${share(passed)}${after.n > 0 ? `, the target reached and kept after it in ${share(after)}` : ''}; failed in ${share(failed)}${without.n > 0 ? `, the target reached and kept even so in ${share(without)}` : ''}`;
}

/** What the steps of the styles are called in a sentence; those of users' own plans as they call them. */
const steps: Readonly<Record<string, Text>> = {
  extract: { en: 'the team’s training', fr: 'formation de l’équipe' },
  pilot: { en: 'the pilot', fr: 'unité pilote' },
};

/** `the pilot`, `“my step”`: to stand in a sentence. */
export const stepName = (step: string, language: Language): string =>
  steps[step]?.[language] ?? (language === 'fr' ? `« ${step} »` : `“${step}”`);

/** `98% (95–99%)`. */
function withInterval(
  { estimate, low, high }: Pick<WorldEstimate, 'estimate' | 'low' | 'high'>,
  { currency }: Comparison,
  language: Language,
): string {
  const style = styleFor(metricNamed('kept').unit, { language, currency }, low, high);
  const interval = showInterval(low, high, style);
  return interval === '' ? showValue(estimate, style) : `${showValue(estimate, style)} (${interval})`;
}
