import { simulate } from '../src/engine/simulate.ts';
import type { PlanOutcomes } from '../src/experiment/contrasts.ts';
import { createOutcomes } from '../src/experiment/outcomes.ts';
import { prepare } from '../src/experiment/prepare.ts';
import { shippedFiles } from '../src/runners/files.ts';
import { parseScenario } from '../src/scenario/readScenario.ts';

/** A scenario written in place, with the organisation it names. */
export const prepareText = async (text: string) =>
  prepare(
    await parseScenario(`version: 1\n${text}`, 'in-place.yaml', {
      read: shippedFiles,
      shipped: shippedFiles,
    }),
    shippedFiles,
  );

/**
 * What came of every plan of a scenario under the same luck, read at each of several weeks as if it were the deadline:
 * nothing that a plan does depends on the deadline, so that one run serves them all.
 */
export async function playPlans(
  text: string,
  replicates: number,
  weeks: readonly number[],
): Promise<ReadonlyMap<number, readonly PlanOutcomes[]>> {
  const { plans, org, source, horizon } = await prepareText(text);
  const { hold } = source.scenario.target;
  const told = new Map<number, PlanOutcomes[]>(weeks.map((week) => [week, []]));
  for (const { name, model } of plans) {
    const readers = weeks.map((deadline) =>
      createOutcomes(
        { series: model.series, weeks: horizon, people: org.size, target: { hold, deadline } },
        replicates,
      ),
    );
    for (let replicate = 0; replicate < replicates; replicate++) {
      const trajectory = simulate(model, replicate);
      for (const reader of readers) reader.add(replicate, trajectory);
    }
    for (const [k, week] of weeks.entries()) told.get(week)!.push({ name, outcomes: readers[k].outcomes });
  }
  return told;
}
