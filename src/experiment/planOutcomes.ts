import type { Trajectory } from '../engine/trajectory.ts';
import { isRanked } from '../scenario/compile/armOfNothing.ts';
import { courseOf, createEqualMoneyReader } from './decision/buyInAtEqualMoney.ts';
import {
  createOutcomes,
  deadlineOf,
  type OutcomeFrame,
  type PlanOutcomes,
  withEqualMoney,
} from './outcomes.ts';
import type { Prepared } from './prepare.ts';

/** What the outcomes of plans are read with. */
export interface OutcomesOf extends Pick<Prepared, 'org' | 'horizon' | 'replicates'> {
  /** In the order in which they are run; `goingOn` where the run that goes on past a gate is looked at too. */
  readonly plans: readonly Pick<Prepared['plans'][number], 'name' | 'model' | 'goingOn'>[];
}

/** Takes the runs of all plans, in any order. */
export interface PlanOutcomesReader {
  /** @param trajectory undefined where the run did not come */
  add(plan: number, replicate: number, trajectory: Trajectory | undefined): void;
  /** What came of every plan, in their order. */
  outcomes(): PlanOutcomes[];
}

/** A reader of what comes of every plan by itself, and beside the others at equal money. */
export function createPlanOutcomes(
  { plans, org, horizon, replicates }: OutcomesOf,
  target: OutcomeFrame['target'],
): PlanOutcomesReader {
  const deadline = deadlineOf({ target, horizon });
  const readers = plans.map(({ model: { series, weeks }, goingOn }) =>
    createOutcomes({ series, weeks, people: org.size, target, givesUp: goingOn !== undefined }, replicates),
  );
  const equalMoney = createEqualMoneyReader(plans.map(isRanked), replicates);
  return {
    add(plan, replicate, trajectory) {
      if (trajectory !== undefined) readers[plan].add(replicate, trajectory);
      const course = trajectory && courseOf(trajectory, plans[plan].model, deadline);
      equalMoney.add(plan, replicate, course);
    },
    outcomes() {
      const columns = equalMoney.columns();
      return plans.map(({ name }, p) => ({
        name,
        outcomes: withEqualMoney(readers[p].outcomes, columns[p]),
      }));
    },
  };
}
