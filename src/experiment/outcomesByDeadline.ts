import { simulate } from '../engine/simulate.ts';
import type { PlanOutcomes } from './comparison.ts';
import { createOutcomes } from './outcomes.ts';
import type { Prepared } from './prepare.ts';
import { countRuns } from './runner.ts';
import { nthRun } from './runSpec.ts';

/**
 * What came of every plan in every replicate, read at each of several weeks as if it were the deadline: nothing that
 * a plan does depends on the deadline, so that one run serves them all.
 */
export function outcomesByDeadline(
  prepared: Prepared,
  deadlines: readonly number[],
): ReadonlyMap<number, readonly PlanOutcomes[]> {
  const { plans, org, source, horizon, replicates } = prepared;
  const { hold } = source.scenario.target;
  const readers = plans.map(({ model: { series } }) =>
    deadlines.map((deadline) =>
      createOutcomes({ series, weeks: horizon, people: org.size, target: { hold, deadline } }, replicates),
    ),
  );
  for (let n = 0; n < countRuns(prepared); n++) {
    const { plan, replicate } = nthRun(prepared, n);
    const trajectory = simulate(plans[plan].model, replicate);
    for (const reader of readers[plan]) reader.add(replicate, trajectory);
  }
  return new Map(
    deadlines.map((week, k) => [
      week,
      plans.map(({ name }, p) => ({ name, outcomes: readers[p][k].outcomes })),
    ]),
  );
}
