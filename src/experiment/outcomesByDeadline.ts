import { simulate } from '../engine/simulate.ts';
import type { PlanOutcomes } from './contrasts.ts';
import { createOutcomes } from './outcomes.ts';
import type { Prepared } from './prepare.ts';

/**
 * What came of every plan under the same luck, read at each of several weeks as if it were the deadline: nothing that
 * a plan does depends on the deadline, so that one run serves them all.
 */
export function outcomesByDeadline(
  { plans, org, source, horizon }: Prepared,
  replicates: number,
  deadlines: readonly number[],
): ReadonlyMap<number, readonly PlanOutcomes[]> {
  const { hold } = source.scenario.target;
  const found = new Map<number, PlanOutcomes[]>(deadlines.map((week) => [week, []]));
  for (const { name, model } of plans) {
    const readers = deadlines.map((deadline) =>
      createOutcomes(
        { series: model.series, weeks: horizon, people: org.size, target: { hold, deadline } },
        replicates,
      ),
    );
    for (let replicate = 0; replicate < replicates; replicate++) {
      const trajectory = simulate(model, replicate);
      for (const reader of readers) reader.add(replicate, trajectory);
    }
    for (const [k, week] of deadlines.entries())
      found.get(week)!.push({ name, outcomes: readers[k].outcomes });
  }
  return found;
}
