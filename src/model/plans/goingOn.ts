import type { Plan } from './plan.ts';
import { withSuccessors } from './withSuccessors.ts';

/**
 * The twin of a plan that goes on where a gate would give it up (`otherwise: next`): beside it one sees which plans are
 * given up in time, and which in error. Undefined for a plan that is never given up. Plans that take over from it go on
 * as well; the plan itself stays as it is.
 */
export function goingOn<P extends Plan>(plan: P): P | undefined {
  return withSuccessors([plan]).some(givesUp) ? twinOf(plan, new Map()) : undefined;
}

const givesUp = ({ steps }: Plan): boolean => steps.some(({ gate }) => gate?.otherwise === 'giveUp');

/** Gates may lead in a circle: a plan that was met before is the same twin again. */
function twinOf<P extends Plan>(plan: P, known: Map<Plan, Plan>): P {
  const before = known.get(plan);
  if (before !== undefined) return before as P;
  const forks = plan.forks && new Map<string, Plan>();
  const twin = {
    ...plan,
    steps: plan.steps.map((step) =>
      step.gate?.otherwise === 'giveUp'
        ? { ...step, gate: { ...step.gate, otherwise: 'next' as const } }
        : step,
    ),
    ...(forks && { forks }),
  };
  known.set(plan, twin);
  for (const [name, fork] of plan.forks ?? []) forks?.set(name, twinOf(fork, known));
  return plan.next === undefined
    ? twin
    : Object.assign(twin, { next: { ...plan.next, plan: twinOf(plan.next.plan, known) } });
}
