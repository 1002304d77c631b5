import { metricNames } from '../../model/metrics/metrics.ts';
import { gateMetrics } from '../../model/plans/gateSeries.ts';
import { collectFaults } from '../../text/collectFaults.ts';
import { truncate } from '../../text/truncate.ts';
import { type Message, problemAt } from '../faults.ts';
import { type LocatedValue, placeAt, tellPath } from '../locatedValue.ts';
import { nameOneOf, noSuchPlan } from '../plans/noSuchPlan.ts';
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

/** What expectations are held against: plans, undefined where it is not known yet which there are, and the last week. */
export interface Expectable {
  readonly plans: readonly string[] | undefined;
  readonly horizon: number;
}

/**
 * What a file expects, read and checked against the plans, the metrics there are, and the weeks.
 *
 * @throws InputError with every fault at its line
 */
export function readExpectations(
  expect: readonly string[],
  written: LocatedValue,
  known: Expectable,
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
      const fault = expectationFault(reference, known);
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
export function expectationFault(
  { plan, metric, group, at }: Reference,
  { plans, horizon }: Expectable,
): (() => Message) | undefined {
  if (plans !== undefined && !plans.includes(plan)) return () => noSuchPlan(plan, plans);
  const known = [...metricNames, ...Object.keys(gateMetrics), ...outcomesOnly];
  if (!known.includes(metric))
    return () => ({
      code: 'unknown-metric',
      message: {
        en: `unknown metric "${truncate(metric)}"`,
        fr: `mesure inconnue « ${truncate(metric)} »`,
      },
      remedy: nameOneOf(metric, known, known.join(', ')),
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
