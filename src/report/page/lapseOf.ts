import type { Entry, Plan, Step } from '../../model/plans/plan.ts';
import { mandate } from '../../model/tactics/mandate.ts';

/** Tells in which week a step with a gate is left, as far as anything is known of that. */
export type LeavingOf = (step: string) => number | undefined;

/**
 * The last week in which an obligation is in force; undefined where nobody is obliged, or somebody is to the end. Steps begin
 * when those before them are left: in a known week where these have no gate, and when `leaving` says where they have. What a
 * plan demands ends when another takes over.
 */
export function lapseOf(plan: Plan, horizon: number, leaving: LeavingOf): number | undefined {
  const last = Math.max(0, ...endings(plan, 1, leaving));
  return last === 0 || last >= horizon ? undefined : last;
}

/** The last week of each obligation of a plan that begins in a week, and of all that follow it. */
function endings(plan: Plan, first: number, leaving: LeavingOf): number[] {
  const end = plan.next === undefined ? Infinity : plan.next.at - 1;
  const starts = startsOf(plan.steps, first, leaving);
  const own = plan.steps.flatMap(({ id, do: entries }) => {
    const from = starts.get(id);
    if (from === undefined) return [];
    return entries.flatMap((entry) => {
      if (entry.tactic !== mandate.kind) return [];
      const begun = from + entry.at - 1;
      const { deadline, weeks, peak } = entry as MandateEntry;
      if (deadline === undefined && peak === 0) return [];
      return begun > end ? [] : [Math.min(end, begun + weeks + (deadline ?? 1) - 2)];
    });
  });
  return plan.next === undefined ? own : [...own, ...endings(plan.next.plan, plan.next.at, leaving)];
}

interface MandateEntry extends Entry {
  readonly deadline?: number | undefined;
  readonly weeks: number;
  readonly peak: number;
}

/** The first week of every step of which that is known. */
function startsOf(steps: readonly Step[], first: number, leaving: LeavingOf): Map<string, number> {
  const starts = new Map<string, number>();
  // a step is found once all before it are: so many rounds at most
  for (let round = 0; round < steps.length; round++)
    for (const { id, after } of steps) {
      if (starts.has(id)) continue;
      const left = after.map((name) => leftIn(name));
      if (left.every((week) => week !== undefined))
        starts.set(id, Math.max(first, ...left.map((week) => week + 1)));
    }
  return starts;

  function leftIn(name: string): number | undefined {
    const step = steps.find(({ id }) => id === name);
    const from = starts.get(name);
    if (step === undefined || from === undefined) return undefined;
    if (step.gate !== undefined) return leaving(name);
    return from + Math.max(1, ...step.do.map(({ at }) => at)) - 1;
  }
}
