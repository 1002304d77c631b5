import type { Metric } from '../model/metric.ts';
import { metrics } from '../model/metrics/metrics.ts';
import { gateMetrics } from '../model/plans/gateSeries.ts';
import type { Text } from '../text/text.ts';

/** What a metric is counted in: it decides how its numbers are written. */
export type Unit = 'share' | 'people' | 'weeks' | 'money' | 'count' | 'index';

/** What a reader is told of a metric. */
export interface MetricName {
  readonly name: Text;
  /** One sentence of definition, without a final full stop. */
  readonly meaning: Text;
  readonly unit: Unit;
  /** Whether it is yes or no in each run, so that a mean is a share of runs and single runs have no range. */
  readonly yesOrNo?: boolean;
}

/** How the numbers of each of the model's units are written; yes or no is a share of the replicates. */
const units: Record<Metric['unit'], Unit> = {
  share: 'share',
  people: 'people',
  money: 'money',
  ties: 'count',
  posts: 'count',
  hours: 'count',
  weeks: 'count',
  campaigns: 'count',
  'yes or no': 'share',
  index: 'index',
};

/** Outcomes of a whole run, which are in no weekly table. */
const outcomes: readonly (readonly [string, MetricName])[] = [
  [
    'buyInAtEqualMoney',
    {
      unit: 'share',
      name: { en: 'Buy-in at equal money', fr: 'Adhésion à argent égal' },
      meaning: {
        en: 'buy-in in the last week in which the plan has cost no more than the cheapest plan has by the deadline, doing nothing aside',
        fr: 'adhésion dans la dernière semaine où le plan n’a pas coûté plus que le plan le moins cher à l’échéance, « ne rien faire » mis à part',
      },
    },
  ],
  [
    'gaveUpInTime',
    {
      unit: 'share',
      name: { en: 'Given up in time', fr: 'Abandonné à temps' },
      meaning: {
        en: 'share of possible worlds in which the plan was given up and would not have reached the target by the deadline',
        fr: 'part des mondes possibles où le plan a été abandonné et n’aurait pas atteint la cible à l’échéance',
      },
    },
  ],
  [
    'gaveUpInError',
    {
      unit: 'share',
      name: { en: 'Given up in error', fr: 'Abandonné à tort' },
      meaning: {
        en: 'share of possible worlds in which the plan was given up and would have reached the target by the deadline',
        fr: 'part des mondes possibles où le plan a été abandonné et aurait atteint la cible à l’échéance',
      },
    },
  ],
  [
    'inPlace',
    {
      unit: 'share',
      name: { en: 'Target in place at the deadline', fr: 'Cible en place à l’échéance' },
      meaning: {
        en: 'share of possible worlds in which every condition of the target holds at the deadline, reached before or not',
        fr: 'part des mondes possibles où toutes les conditions de la cible tiennent à l’échéance, atteinte avant ou non',
      },
    },
  ],
  [
    'kept',
    {
      unit: 'share',
      name: { en: 'Reached and kept', fr: 'Atteinte et gardée' },
      meaning: {
        en: 'share of possible worlds that reach the target and in which every condition of it still holds at the deadline',
        fr: 'part des mondes possibles qui atteignent la cible et où toutes ses conditions tiennent encore à l’échéance',
      },
    },
  ],
  [
    'weekReached',
    {
      unit: 'weeks',
      name: { en: 'Week reached', fr: 'Semaine d’atteinte' },
      meaning: {
        en: 'first week of the spell that reached the target, over the possible worlds in which it did',
        fr: 'première semaine de la période qui atteint la cible, parmi les mondes possibles où elle y parvient',
      },
    },
  ],
  [
    'weeksLost',
    {
      unit: 'weeks',
      name: { en: 'Weeks lost', fr: 'Semaines perdues' },
      meaning: {
        en: 'weeks before the spell that reached the target, all of them up to the deadline where none did',
        fr: 'semaines avant la période qui atteint la cible, toutes jusqu’à l’échéance si aucune ne l’atteint',
      },
    },
  ],
  [
    'neverReached',
    {
      unit: 'share',
      name: { en: 'Never reached', fr: 'Jamais atteinte' },
      meaning: {
        en: 'share of possible worlds that never reach the target',
        fr: 'part des mondes possibles qui n’atteignent jamais la cible',
      },
    },
  ],
  [
    'costPerCommitted',
    {
      unit: 'money',
      name: { en: 'Cost per committed person', fr: 'Coût par personne engagée' },
      meaning: {
        en: 'cost divided by the committed people',
        fr: 'coût divisé par le nombre de personnes engagées',
      },
    },
  ],
  [
    'spentInVain',
    {
      unit: 'money',
      name: { en: 'Spent in vain', fr: 'Dépensé en vain' },
      meaning: {
        en: 'cost where the target was not reached by the deadline, 0 where it was',
        fr: 'coût là où la cible n’est pas atteinte à l’échéance, 0 là où elle l’est',
      },
    },
  ],
];

/** Every metric of the tables, in French and English: the model's own, and the outcomes of a run. */
export const metricCatalogue: ReadonlyMap<string, MetricName> = new Map([
  ...metrics.map(
    ({ name, title, meaning, unit }) =>
      [name, { name: title, meaning, unit: units[unit], yesOrNo: unit === 'yes or no' }] as const,
  ),
  ...Object.entries(gateMetrics).map(
    ([name, { title, meaning }]) => [name, { name: title, meaning, unit: 'share', yesOrNo: true }] as const,
  ),
  ...outcomes,
]);
