import type { Comparison, PlanResult } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import { capital } from '../../text/capital.ts';
import type { Language } from '../../text/text.ts';
import { estimateShown } from '../estimateShown.ts';
import { metricNamed, planTitle } from '../names.ts';
import { showNumber } from '../quantity.ts';
import { firmOf, worldsOf } from '../sentences/worldWords.ts';
import { summaryOf } from '../seriesOf.ts';
import { typeset } from '../typeset.ts';
import { unknownClauses, verdictClauses } from '../verdictSentences.ts';
import { columns } from './alignColumns.ts';
import { wrap } from './wrap.ts';

const words = {
  byWeek: { en: 'by week', fr: 'à la semaine' },
  means: { en: 'means over', fr: 'moyennes sur' },
  intervals: { en: 'with 95% intervals', fr: 'avec intervalles à 95 %' },
  fingerprint: { en: 'fingerprint', fr: 'empreinte' },
} as const;

/** Outcomes of the scoreboard, in its order, and of one under the reference rules. */
const scored = ['kept', 'buyIn', 'buyInAtEqualMoney', 'weeksLost', 'cost'] as const;
const scoredByReference = ['adopters'] as const;

/**
 * The decision at a glance: a line an outcome with the mean of every plan and its interval, the arm of nothing among them;
 * then the choice, what tells the others apart, and what it owes to what is not known; then the number of worlds and the fingerprint.
 */
export function decisionLines(
  comparison: Comparison,
  language: Language,
  fingerprint: string,
  width: number,
): string[] {
  const { plans, verdict, currency, engineVersion } = comparison;
  const metrics = (comparison.rule === 'change' ? scored : scoredByReference).filter((metric) =>
    plans.some((plan) => summaryOf(plan, metric) !== undefined),
  );
  const cell = (plan: PlanResult, metric: string) => scoreOf(plan, metric, currency, language);
  const [decision = []] = verdict.decision === undefined ? [] : verdictClauses(comparison, language);
  const worlds = worldsOf(comparison.worlds, firmOf(comparison), language);
  return [
    ...columns([
      [
        `${words.byWeek[language]} ${showNumber(deadlineOf(comparison), language)}`,
        ...plans.map(({ name }) => planTitle(comparison, name, language)),
      ],
      ...metrics.map((metric) => [
        metricNamed(metric).name[language],
        ...plans.map((plan) => cell(plan, metric)),
      ]),
    ]),
    ...[...decision, ...firstAndLast(unknownClauses(comparison, language))].flatMap((clause) =>
      wrap(`${capital(clause)}.`, width, '  '),
    ),
    ...wrap(
      `${words.means[language]} ${worlds}, ${typeset(words.intervals[language], language)} · ${words.fingerprint[language]} ${fingerprint} · uptake ${engineVersion}`,
      width,
      '  ',
    ),
  ];
}

/** `72% (71–72%)`: the mean of a plan in one outcome, with its interval. */
export const scoreOf = (plan: PlanResult, metric: string, currency: string, language: Language): string =>
  estimateShown(summaryOf(plan, metric), metric, currency, language);

/** What comes of what is not known in short: the shares, and whether anything flips the choice. */
const firstAndLast = (clauses: readonly string[]) =>
  clauses.filter((_, k) => k === 0 || k === clauses.length - 1);
