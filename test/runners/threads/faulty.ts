import type { Design } from '../../../src/experiment/design.ts';
import { type PlanInWorlds, plansInWorlds } from '../../../src/experiment/possibleWorlds.ts';
import type { Org } from '../../../src/org/org.ts';

/** The plans of a scenario, every third replicate of which breaks off. */
export const breakingOff = (plans: readonly PlanInWorlds[]): PlanInWorlds[] =>
  plans.map((plan) => ({
    ...plan,
    model: {
      ...plan.model,
      start(replicate) {
        if (replicate % 3 === 1) throw new RangeError(`${plan.name} knows no luck ${replicate}`);
        return plan.model.start(replicate);
      },
    },
  }));

/** The same, whose first run does something to its thread. */
export const doing = (what: () => void) => (design: Design, org: Org) =>
  plansInWorlds(design, org).map((plan) => ({
    ...plan,
    model: {
      ...plan.model,
      start(replicate: number) {
        what();
        return plan.model.start(replicate);
      },
    },
  }));
