import { simulate } from '../engine/simulate.ts';
import type { PlanOutcomes } from './outcomes.ts';
import { createPlanOutcomes, type OutcomesOf } from './planOutcomes.ts';
import type { Prepared } from './prepare.ts';
import { countRuns } from './runner.ts';
import { nthRun } from './runSpec.ts';

/**
 * What came of every plan in every replicate, read at each of several weeks as if it were the deadline: nothing that
 * a plan does depends on the deadline, so that one run serves them all.
 */
export function outcomesByDeadline(
  prepared: OutcomesOf & Pick<Prepared, 'source' | 'worlds'>,
  deadlines: readonly number[],
): ReadonlyMap<number, readonly PlanOutcomes[]> {
  const { hold } = prepared.source.scenario.target;
  // what a plan that was given up would have come to is not run
  const plans = prepared.plans.map(({ name, model }) => ({ name, model, goingOn: undefined }));
  const readers = new Map(
    deadlines.map((deadline) => [deadline, createPlanOutcomes({ ...prepared, plans }, { hold, deadline })]),
  );
  const runs = { ...prepared, plans };
  for (let n = 0; n < countRuns(runs); n++) {
    const { plan, replicate } = nthRun(runs, n);
    const trajectory = simulate(plans[plan].model, replicate);
    for (const reader of readers.values()) reader.add(plan, replicate, trajectory);
  }
  return new Map([...readers].map(([week, reader]) => [week, reader.outcomes()]));
}
