import type { CompiledPlan } from '../../scenario/compile/compiled.ts';
import type { Expectation, Reference } from '../../scenario/expect/parseExpectation.ts';
import { outcomesOnly, referencesOf } from '../../scenario/expect/readExpectations.ts';
import type { Message } from '../../scenario/faults.ts';
import { collectFaults } from '../../text/collectFaults.ts';
import { listWords } from '../../text/listWords.ts';
import type { Place } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { groupOf } from './groupOf.ts';

/**
 * Refuses, before anything is run, an expectation of what will not be measured: a metric that the outputs do not ask
 * for or the organisation does not allow, a group that there is not.
 *
 * @param placeOf where an expectation is written, by its number
 * @throws InputError with every fault at its line
 */
export function checkExpectations(
  expectations: readonly Expectation[],
  plans: readonly Pick<CompiledPlan, 'name' | 'model'>[],
  placeOf: (k: number) => Place,
): void {
  const outcomes: readonly string[] = outcomesOnly;
  const faults = collectFaults('scenario');
  for (const [k, expectation] of expectations.entries())
    for (const reference of referencesOf(expectation)) {
      const { series } = plans.find(({ name }) => name === reference.plan)!.model;
      if (outcomes.includes(reference.metric) || groupOf(reference, series) !== undefined) continue;
      faults.add(() => {
        const groups = series.filter(({ metric }) => metric === reference.metric).map(({ group }) => group);
        return {
          ...placeOf(k),
          ...(groups.length === 0 ? notMeasured(reference) : noGroup(reference, groups)),
        };
      });
    }
  faults.throwIfAny();
}

/** Says that what an expectation names is not measured. */
export const notMeasured = ({ metric }: Pick<Reference, 'metric'>): Message => ({
  code: 'not-measured',
  message: { en: `${metric} is not measured in this run`, fr: `${metric} n’est pas mesuré dans ce passage` },
  remedy: {
    en: `add ${metric} to outputs.metrics, and what it needs to the organisation`,
    fr: `ajoutez ${metric} à outputs.metrics, et ce qu’il demande à l’organisation`,
  },
});

function noGroup({ plan, metric, group }: Reference, groups: readonly string[]): Message {
  const some = listWords(groups.slice(0, 12).map((each) => each.slice(each.indexOf('=') + 1)));
  return {
    code: 'unknown-group',
    message:
      group === undefined
        ? { en: `${metric} is split into groups`, fr: `${metric} est divisé en groupes` }
        : {
            en: `${metric} has no group "${truncate(group)}"`,
            fr: `${metric} n’a pas de groupe « ${truncate(group)} »`,
          },
    remedy: {
      en: `write ${plan}.${metric}(…) with one of ${some}`,
      fr: `écrivez ${plan}.${metric}(…) avec l’un de ${some}`,
    },
  };
}
