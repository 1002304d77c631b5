import type { Step } from '../../model/plans/plan.ts';
import { withSuccessors } from '../../model/plans/withSuccessors.ts';
import type { ReadPlan } from '../../scenario/plans/readPlans.ts';
import { untranslated } from '../../text/text.ts';

/** Plans without their titles, and without what they are called: by their places in a list in which others name them. */
export interface SentPlans {
  /** How many of the list are compared; the others only take over. */
  readonly compared: number;
  readonly plans: readonly SentPlan[];
}

/** One of them. */
export interface SentPlan {
  readonly steps: readonly Step[];
  readonly next?: { readonly at: number; readonly plan: number };
  /** The plan behind each name that a gate may fork to. */
  readonly forks: readonly number[];
}

/** What a plan is called that is the n-th of those sent, from 0. */
export const sentName = (n: number): string => `plan ${n + 1}`;

/** A plan that no gate leads to. */
const NO_PLAN = sentName(-1);

/** Plans as they are sent: gates may lead anywhere, also back. */
export function sentPlans(plans: readonly ReadPlan[]): SentPlans {
  const all = [...new Set([...plans, ...(withSuccessors(plans) as ReadPlan[])])];
  const place = new Map(all.map((plan, n) => [plan, n]));
  return {
    compared: plans.length,
    plans: all.map(({ steps, next, forks }) => ({
      steps: steps.map((step) =>
        forkingTo(step, (name) => {
          const to = forks.get(name);
          return to === undefined ? NO_PLAN : sentName(place.get(to)!);
        }),
      ),
      ...(next && { next: { at: next.at, plan: place.get(next.plan)! } }),
      forks: [...new Set([...forks.values()].map((plan) => place.get(plan)!))],
    })),
  };
}

function forkingTo(step: Step, named: (name: string) => string): Step {
  const { gate } = step;
  if (typeof gate?.otherwise !== 'object') return step;
  return { ...step, gate: { ...gate, otherwise: { fork: named(gate.otherwise.fork) } } };
}

/** The plans that were sent, joined again. */
export function openedPlans({ compared, plans: sent }: SentPlans): ReadPlan[] {
  const plans = sent.map(({ steps }, n) => {
    const name = sentName(n);
    return { name, title: untranslated(name), steps, origin: name, forks: new Map<string, ReadPlan>() };
  });
  sent.forEach(({ next, forks }, n) => {
    for (const to of forks) plans[n].forks.set(sentName(to), plans[to]);
    if (next !== undefined) Object.assign(plans[n], { next: { at: next.at, plan: plans[next.plan] } });
  });
  return plans.slice(0, compared);
}
