import type { Plan } from './plan.ts';

/**
 * Plans and all that may take over from them, in a given week or at a gate: each once, also where gates lead in a circle,
 * and before those that follow it.
 */
export function withSuccessors(plans: readonly Plan[]): Plan[] {
  const found = new Set<Plan>();
  const visit = (plan: Plan): void => {
    if (found.has(plan)) return;
    found.add(plan);
    if (plan.next !== undefined) visit(plan.next.plan);
    for (const fork of plan.forks?.values() ?? []) visit(fork);
  };
  for (const plan of plans) visit(plan);
  return [...found];
}
