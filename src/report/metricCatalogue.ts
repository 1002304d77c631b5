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
    'inPlace',
    {
      unit: 'share',
      name: { en: 'Target in place at the deadline', fr: 'Cible en place à l’échéance' },
      meaning: {
        en: 'share of replicates in which every condition of the target holds at the deadline, reached before or not',
        fr: 'part des répliques où toutes les conditions de la cible tiennent à l’échéance, atteinte avant ou non',
      },
    },
  ],
  [
    'weekReached',
    {
      unit: 'weeks',
      name: { en: 'Week reached', fr: 'Semaine d’atteinte' },
      meaning: {
        en: 'first week of the spell that reached the target, over the replicates that did',
        fr: 'première semaine de la période qui atteint la cible, parmi les répliques qui y parviennent',
      },
    },
  ],
  [
    'neverReached',
    {
      unit: 'share',
      name: { en: 'Never reached', fr: 'Jamais atteinte' },
      meaning: {
        en: 'share of replicates that never reach the target',
        fr: 'part des répliques qui n’atteignent jamais la cible',
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
];

/** Every metric of the tables, in French and English: the model's own, and the outcomes of a run. */
export const metricCatalogue: ReadonlyMap<string, MetricName> = new Map([
  ...metrics.map(
    ({ name, title, meaning, unit }) => [name, { name: title, meaning, unit: units[unit] }] as const,
  ),
  ...Object.entries(gateMetrics).map(
    ([name, { title, meaning }]) => [name, { name: title, meaning, unit: 'share' }] as const,
  ),
  ...outcomes,
]);
