import { type Design, plansOf } from '../../../src/experiment/design.ts';
import type { Org } from '../../../src/org/org.ts';
import type { CompiledPlan } from '../../../src/scenario/compile/compiled.ts';

/** The plans of a scenario, every third replicate of which breaks off. */
export const breakingOff = (plans: readonly CompiledPlan[]): readonly CompiledPlan[] =>
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
  plansOf(design, org).map((plan) => ({
    ...plan,
    model: {
      ...plan.model,
      start(replicate: number) {
        what();
        return plan.model.start(replicate);
      },
    },
  }));
