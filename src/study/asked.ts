import { notMeasured } from '../experiment/expect/checkExpectations.ts';
import { alwaysMeasured, metricNames } from '../model/metrics/metrics.ts';
import type { Expectation, Reference } from '../scenario/expect/parseExpectation.ts';
import { expectationFault, readExpectations, referencesOf } from '../scenario/expect/readExpectations.ts';
import type { Message } from '../scenario/faults.ts';
import { type LocatedValue, placeAt } from '../scenario/locatedValue.ts';
import { expectable, type ScenarioSource } from '../scenario/readScenario.ts';
import type { Place, Problem } from '../text/problem.ts';
import { type ForkAsked, forkAsked, forkFaults } from './fork/forkAsked.ts';
import type { Study } from './studySchema.ts';

/** What a study asks of every point that only the point's scenario can answer. */
export interface Asked {
  /** What must come out, besides what the scenarios expect themselves. */
  readonly expectations: readonly PlacedExpectation[];
  /** The change of mind that is looked at; undefined where none is. */
  readonly fork: ForkAsked | undefined;
}

/** An expectation, and where it is written. */
export interface PlacedExpectation extends Expectation {
  readonly place: Place;
}

/**
 * Reads what a study asks of its points, as far as it can be without them.
 *
 * @throws InputError with every fault at its line
 */
export function readAsked({ expect = [], fork }: Study, written: LocatedValue): Asked {
  const read = readExpectations(expect, written, { plans: undefined, horizon: Infinity });
  return {
    expectations: read.map((expectation, k) => ({
      ...expectation,
      place: { ...placeAt(written, ['expect', k]), path: `expect[${k}]` },
    })),
    fork: forkAsked(fork, written),
  };
}

/** Why a metric that there is will not be measured: nobody asks for it. */
function unmeasured(
  { metric }: Reference,
  { scenario }: Pick<ScenarioSource, 'scenario'>,
): Message | undefined {
  const { rule, outputs } = scenario;
  if (rule.kind !== 'change' || !isMetric(metric)) return undefined;
  const isAsked = outputs.metrics.includes(metric) || [...alwaysMeasured].some(({ name }) => name === metric);
  return isAsked ? undefined : notMeasured({ metric });
}

const isMetric = (metric: string) => (metricNames as readonly string[]).includes(metric);

/** What a scenario does not have that is asked of it: a plan, a week. Each fault stands where the study asks. */
export function askedFaults(
  { expectations, fork }: Asked,
  scenario: Pick<ScenarioSource, 'scenario' | 'plans'>,
): Problem[] {
  const known = expectable(scenario);
  const faults = expectations.flatMap((expectation) =>
    referencesOf(expectation).flatMap((reference): Problem[] => {
      const fault = expectationFault(reference, known)?.() ?? unmeasured(reference, scenario);
      return fault === undefined ? [] : [{ ...expectation.place, ...fault }];
    }),
  );
  return fork === undefined ? faults : [...faults, ...forkFaults(fork, scenario)];
}
