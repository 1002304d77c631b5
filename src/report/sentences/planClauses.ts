import type { Comparison, PlanResult } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import type { Language } from '../../text/text.ts';
import { metricNamed, planTitle, targetPhrase } from '../names.ts';
import { showInterval, showNumber, showValue, styleFor, wholePercent } from '../quantity.ts';
import { neverVaries, seriesOf, summaryOf } from '../seriesOf.ts';
import { firmOf, worldsOf } from './worldWords.ts';

/** What one plan came to by itself, where there is nothing to compare it with. No final full stops. */
export const planClauses = (comparison: Comparison, plan: PlanResult, language: Language): string[] =>
  comparison.rule === 'change'
    ? changeClauses(comparison, plan, language)
    : adopterClauses(comparison, plan, language);

/** `93% (95% CI 88–96%)`, or the value alone where there is no interval; undefined where it was not measured. */
function withInterval(comparison: Comparison, plan: PlanResult, metric: string, language: Language) {
  const row = summaryOf(plan, metric);
  if (row === undefined || Number.isNaN(row.mean)) return undefined;
  const style = styleFor(
    metricNamed(metric).unit,
    { language, currency: comparison.currency },
    row.ciLow,
    row.ciHigh,
  );
  const interval = showInterval(row.ciLow, row.ciHigh, style);
  const told = interval === '' ? '' : language === 'fr' ? `IC à 95 % : ${interval}` : `95% CI ${interval}`;
  return { value: showValue(row.mean, style), interval: told, bracket: told === '' ? '' : ` (${told})` };
}

function changeClauses(comparison: Comparison, plan: PlanResult, language: Language): string[] {
  const { target } = comparison;
  const title = planTitle(comparison, plan.name, language);
  const week = showNumber(deadlineOf(comparison), language);
  const goal = targetPhrase(target, language);
  const fr = language === 'fr';
  const worlds = worldsOf(comparison.worlds, firmOf(comparison), language);
  const clauses: string[] = [];
  const kept = withInterval(comparison, plan, 'kept', language);
  if (kept !== undefined)
    clauses.push(
      fr
        ? `Sur ${worlds}, ${title} a atteint ${goal} et l’a encore à la semaine ${week} dans ${kept.value}${kept.bracket}`
        : `Over ${worlds}, ${title} has ${goal} reached and still in place at week ${week} in ${kept.value}${kept.bracket}`,
    );
  const buyIn = withInterval(comparison, plan, 'buyIn', language);
  if (buyIn !== undefined)
    clauses.push(
      fr
        ? `l’adhésion à l’échéance est de ${buyIn.value}${buyIn.bracket}`
        : `buy-in at the deadline was ${buyIn.value}${buyIn.bracket}`,
    );
  const cost = withInterval(comparison, plan, 'cost', language);
  if (cost !== undefined)
    clauses.push(fr ? `le coût est de ${cost.value}${cost.bracket}` : `it cost ${cost.value}${cost.bracket}`);
  return clauses;
}

function adopterClauses(comparison: Comparison, plan: PlanResult, language: Language): string[] {
  const series = seriesOf(plan, 'adopters');
  if (series === undefined) return [];
  const { people, horizon, replicates } = comparison;
  const fr = language === 'fr';
  const last = series.mean[horizon];
  const told = withInterval(comparison, plan, 'adopters', language);
  const steady = neverVaries(comparison, summaryOf(plan, 'adopters'));
  const value = told?.value ?? showNumber(last, language, replicates > 1 ? 1 : 0);
  const share = wholePercent(last / people, language);
  const runs = showNumber(replicates, language);
  const detail = [
    share,
    steady ? (fr ? `dans les ${runs} exécutions` : `in all ${runs} runs`) : (told?.interval ?? ''),
    comparison.rule === 'threshold' || steady ? '' : `n = ${runs}`,
  ]
    .filter((part) => part !== '')
    .join(fr ? ' ; ' : '; ');
  const of = showNumber(people, language);
  const week = showNumber(horizon, language);
  const clauses = [
    fr
      ? `À la semaine ${week}, ${value} ${last < 2 ? 'personne' : 'personnes'} sur ${of} ${last < 2 ? 'a' : 'ont'} adopté (${detail})`
      : `By week ${week}, ${value} of ${of} people had adopted (${detail})`,
  ];
  const half = series.mean.findIndex((adopters) => adopters >= last / 2);
  const settled = series.mean.indexOf(last);
  if (last > series.mean[0]) {
    clauses.push(
      fr
        ? `la moitié de ce nombre est atteinte en semaine ${half}`
        : `half of that number was there by week ${half}`,
    );
    if (settled < horizon)
      clauses.push(
        fr ? `plus rien ne bouge après la semaine ${settled}` : `nothing moved after week ${settled}`,
      );
  } else clauses.push(fr ? 'rien n’a bougé depuis le départ' : 'nothing moved from the start');
  if (comparison.rule === 'threshold')
    clauses.push(
      fr
        ? 'la règle est déterministe : une exécution, pas d’intervalle'
        : 'the rule is deterministic: one run, no interval',
    );
  return clauses;
}
