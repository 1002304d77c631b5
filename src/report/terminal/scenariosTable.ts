import type { Comparison } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { choiceShown, leaderOf } from '../choiceShown.ts';
import { metricNamed } from '../names.ts';
import type { Result } from '../result.ts';
import { columns } from './alignColumns.ts';
import { scoreOf } from './decisionLines.ts';

const words = {
  scenario: { en: 'Scenario', fr: 'Scénario' },
  choice: { en: 'Choice', fr: 'Choix' },
  fingerprint: { en: 'Fingerprint', fr: 'Empreinte' },
} as const;

/** What is told of the plan that leads, and of the first under a rule of reference. */
const told = ['kept', 'buyIn', 'weeksLost', 'cost'] as const;
const toldByReference = ['adopters'] as const;

/**
 * Several scenarios at a glance, a line each: the plan that is the choice, or those that may be, the one that leads first;
 * and the outcomes of that one.
 */
export function scenariosTable(results: readonly Result[], language: Language): string[] {
  const asked = new Set<string>(
    results.flatMap(({ comparison }) => (comparison.rule === 'change' ? told : toldByReference)),
  );
  const metrics = [...told, ...toldByReference].filter((metric) => asked.has(metric));
  return columns([
    [
      words.scenario[language],
      words.choice[language],
      ...metrics.map((metric) => metricNamed(metric).name[language]),
      words.fingerprint[language],
    ],
    ...results.map(({ comparison, fingerprint }) => [
      comparison.name,
      choiceShown(decided(comparison), language),
      ...metrics.map((metric) => score(comparison, metric, language)),
      fingerprint.short,
    ]),
  ]);
}

const decided = ({ verdict: { decision }, plans }: Comparison) => ({ decision, plans });

const score = (comparison: Comparison, metric: string, language: Language): string =>
  scoreOf(leaderOf(decided(comparison)), metric, comparison.currency, language);
