import { simulate } from '../engine/simulate.ts';
import { NOTHING } from '../scenario/compile/armOfNothing.ts';
import type { PlanOutcomes } from './comparison.ts';
import { courseOf, createEqualMoneyReader } from './decision/buyInAtEqualMoney.ts';
import { createOutcomes, withEqualMoney } from './outcomes.ts';
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
  const ranked = plans.map(({ name }) => name !== NOTHING);
  const equalMoney = deadlines.map(() => createEqualMoneyReader(ranked, replicates));
  for (let n = 0; n < countRuns(prepared); n++) {
    const { plan, replicate } = nthRun(prepared, n);
    const trajectory = simulate(plans[plan].model, replicate);
    for (const reader of readers[plan]) reader.add(replicate, trajectory);
    for (const [k, deadline] of deadlines.entries())
      equalMoney[k].add(plan, replicate, courseOf(trajectory, plans[plan].model, deadline));
  }
  return new Map(
    deadlines.map((week, k) => {
      const columns = equalMoney[k].columns();
      return [
        week,
        plans.map(({ name }, p) => ({ name, outcomes: withEqualMoney(readers[p][k].outcomes, columns[p]) })),
      ];
    }),
  );
}
