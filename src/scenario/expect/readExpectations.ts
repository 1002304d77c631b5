import { metricNames } from '../../model/metrics/metrics.ts';
import { gateMetrics } from '../../model/plans/gateSeries.ts';
import { collectFaults } from '../../text/collectFaults.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import { listWords } from '../../text/listWords.ts';
import { truncate } from '../../text/truncate.ts';
import { type Message, problemAt } from '../faults.ts';
import { type LocatedValue, placeAt, tellPath } from '../locatedValue.ts';
import type { Scenario } from '../scenarioSchema.ts';
import { type Expectation, parseExpectation, type Reference } from './parseExpectation.ts';

/** Outcomes of a whole run, which have no week. */
export const outcomesOnly = [
  'buyInAtEqualMoney',
  'inPlace',
  'kept',
  'weekReached',
  'weeksLost',
  'neverReached',
  'costPerCommitted',
  'spentInVain',
  'gaveUpInTime',
  'gaveUpInError',
] as const;
const isOutcome = (metric: string) => (outcomesOnly as readonly string[]).includes(metric);

/**
 * What a scenario expects, read and checked against its plans, the metrics there are, and its weeks.
 *
 * @throws InputError with every fault at its line
 */
export function readExpectations(
  { expect = [], horizon }: Scenario,
  written: LocatedValue,
  plans: readonly string[],
): readonly Expectation[] {
  const faults = collectFaults('scenario');
  const read = expect.flatMap((line, k): Expectation[] => {
    const path = ['expect', k];
    const add = (tell: () => Message) =>
      faults.add(() => problemAt(placeAt(written, path), tell(), tellPath(path)));
    const expectation = parseExpectation(line);
    if ('message' in expectation) {
      add(() => ({ code: 'bad-expectation', ...expectation }));
      return [];
    }
    for (const reference of referencesOf(expectation)) {
      const fault = faultOf(reference, plans, horizon);
      if (fault !== undefined) add(fault);
    }
    return [expectation];
  });
  faults.throwIfAny();
  return read;
}

/** The values of the run that an expectation names. */
export const referencesOf = ({ left, right }: Expectation): Reference[] =>
  [...left, ...right].flatMap(({ of }) => (typeof of === 'object' ? [of] : []));

/** What is wrong with a value that is named, put into words when it is shown. */
function faultOf(
  { plan, metric, group, at }: Reference,
  plans: readonly string[],
  horizon: number,
): (() => Message) | undefined {
  if (!plans.includes(plan))
    return () => ({
      code: 'unknown-plan',
      message: {
        en: `there is no plan "${truncate(plan)}"`,
        fr: `il n’y a pas de plan « ${truncate(plan)} »`,
      },
      remedy: oneOf(plan, plans, listWords(plans)),
    });
  const known = [...metricNames, ...Object.keys(gateMetrics), ...outcomesOnly];
  if (!known.includes(metric))
    return () => ({
      code: 'unknown-metric',
      message: {
        en: `unknown metric "${truncate(metric)}"`,
        fr: `mesure inconnue « ${truncate(metric)} »`,
      },
      remedy: oneOf(metric, known, known.join(', ')),
    });
  if (isOutcome(metric) && (at !== undefined || group !== undefined))
    return () => ({
      code: 'outcome-without-week',
      message: {
        en: `${metric} is an outcome of the whole run: it has no weeks and no groups`,
        fr: `${metric} est un résultat du passage entier : il n’a ni semaines ni groupes`,
      },
      remedy: { en: `write ${plan}.${metric}`, fr: `écrivez ${plan}.${metric}` },
    });
  if (at !== undefined && at > horizon)
    return () => ({
      code: 'week-after-horizon',
      message: {
        en: `week ${at} lies after the horizon (week ${horizon})`,
        fr: `la semaine ${at} se trouve après l’horizon (semaine ${horizon})`,
      },
      remedy: { en: `name a week up to ${horizon}`, fr: `nommez une semaine jusqu’à ${horizon}` },
    });
  return undefined;
}

function oneOf(typed: string, known: readonly string[], list: string): Message['remedy'] {
  const near = didYouMean(typed, known);
  return near === undefined
    ? { en: `name one of ${list}`, fr: `nommez l’un de ${list}` }
    : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` };
}
