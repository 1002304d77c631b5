import {
  type DesignFactors,
  type DesignMeasures,
  designFactors,
  designMeasures,
} from '../../experiment/estimate.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { playedPlans } from '../../scenario/compile/armOfNothing.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { numberText } from '../../scenario/shown.ts';
import type { Text } from '../../text/text.ts';
import type { Limits } from '../limits.ts';
import { HttpProblem } from '../problems/httpProblem.ts';

/** The measures of a design that have a limit. */
type Measure = keyof DesignMeasures;

/**
 * Refuses what this server will not run, from the scenario alone: before a large organisation is generated.
 *
 * @throws HttpProblem with the estimate, the limit and what would fit
 */
export function checkScenarioSize(source: ScenarioSource, limits: Limits): void {
  const { scenario } = source;
  const people = scenario.organisation.generate?.people;
  // the people of files are counted when they are read; the size of the body limits them until then
  if (people === undefined) return;
  const { horizon: weeks, replicates } = scenario;
  check({ people, weeks, plans: playedPlans(source).length, replicates, series: 0 }, limits);
}

/** The same with everything known: before the first replicate. */
export function checkDesignSize(prepared: Prepared, limits: Limits): void {
  check(designFactors(prepared), limits);
}

function check(size: DesignFactors, limits: Limits): void {
  const measures = designMeasures(size);
  const exceeded = (Object.keys(measures) as Measure[]).filter(
    (measure) => measures[measure] > limits[measure],
  );
  if (exceeded.length === 0) return;
  const limit = Object.fromEntries(exceeded.map((measure) => [measure, limits[measure]]));
  // before the plans are compiled nothing is known of their curves
  const known = Object.entries({ ...size, ...measures }).filter(([, value]) => value > 0);
  const fits = fitting(size, limits);
  throw new HttpProblem('too-large-design', {
    detail: detailOf(exceeded, measures, limits, fits),
    more: { estimate: Object.fromEntries(known), limit, fits },
  });
}

/** What a scenario must have at least: less would be no advice. One person is no organisation, two are no unit. */
const fewest = { replicates: 1, people: 3, weeks: 1 } as const;

/** What would fit if only this one thing were changed; things that alone cannot make it fit are left out. */
function fitting(size: DesignFactors, limits: Limits): Record<string, number> {
  const fits: Record<string, number> = {};
  for (const factor of ['replicates', 'people', 'weeks'] as const) {
    const most = largestFitting(size, factor, limits);
    if (most >= fewest[factor]) fits[factor] = most;
  }
  return fits;
}

/** The largest value of a factor with which the design fits, 0 if there is none: every measure grows with it. */
function largestFitting(
  size: DesignFactors,
  factor: 'replicates' | 'people' | 'weeks',
  limits: Limits,
): number {
  const fitsWith = (value: number) => {
    const measures = designMeasures({ ...size, [factor]: value });
    return (Object.keys(measures) as Measure[]).every((measure) => measures[measure] <= limits[measure]);
  };
  let low = 0;
  for (let high = size[factor]; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    if (fitsWith(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function detailOf(
  exceeded: readonly Measure[],
  measures: Record<Measure, number>,
  limits: Limits,
  fits: Record<string, number>,
): Text {
  const told = exceeded.map((measure) => ({
    measure,
    is: numberText(measures[measure]),
    most: numberText(limits[measure]),
  }));
  const en = told
    .map(({ measure, is, most }) => `${is.en} ${names[measure].en} (at most ${most.en})`)
    .join(', ');
  const fr = told
    .map(({ measure, is, most }) => `${is.fr} ${names[measure].fr} (au plus ${most.fr})`)
    .join(', ');
  const changes = Object.entries(fits).map(([factor, most]) => ({ factor, most: numberText(most) }));
  const command = {
    en: 'the command line runs it without limits',
    fr: 'la ligne de commande l’exécute sans limite',
  };
  const remedies = {
    en: [
      ...changes.map(
        ({ factor, most }) => `${most.en} ${factors[factor as keyof typeof factors].en} would fit`,
      ),
      command.en,
    ],
    fr: [
      ...changes.map(
        ({ factor, most }) => `${most.fr} ${factors[factor as keyof typeof factors].fr} tiendraient`,
      ),
      command.fr,
    ],
  };
  return { en: `${en}; ${remedies.en.join('; ')}`, fr: `${fr} ; ${remedies.fr.join(' ; ')}` };
}

const names: Record<Measure, Text> = {
  people: { en: 'people', fr: 'personnes' },
  runPersonWeeks: { en: 'person-weeks in one run', fr: 'personnes-semaines en un passage' },
  personWeeks: { en: 'person-weeks in all', fr: 'personnes-semaines en tout' },
  cells: { en: 'points of curves', fr: 'points de courbes' },
  values: { en: 'points of curves over the replicates', fr: 'points de courbes sur toutes les répliques' },
};

const factors = {
  replicates: { en: 'replicates', fr: 'répliques' },
  people: { en: 'people', fr: 'personnes' },
  weeks: { en: 'weeks', fr: 'semaines' },
};
