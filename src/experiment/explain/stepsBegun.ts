import { load } from '../../model/metrics/people.ts';
import type { Plan, Step } from '../../model/plans/plan.ts';
import type { ScheduledTactic } from '../../model/plans/rollout.ts';
import type { PlanInWorlds } from '../possibleWorlds.ts';
import { replay } from './replay.ts';

/** When the steps of a plan began in some replicates, which were played again. */
export interface StepsBegun {
  readonly replicates: number;
  /** First week of a step by replicate, NaN where it never began; by {@link stepKey}. */
  readonly begun: ReadonlyMap<string, Float64Array>;
  /** Weeks in which what a step repeats was begun, by replicate; by {@link stepKey}. */
  readonly repeated: ReadonlyMap<string, readonly number[][]>;
  /** Hours asked over hours there are, by unit and week from 0, the mean of the replicates; undefined where it was not asked for. */
  readonly load: ReadonlyMap<string, Float64Array> | undefined;
}

/** A step of a plan, or of the plan that takes over from it: the same name may stand in both. */
export const stepKey = (phase: number, id: string): string => `${phase}/${id}`;

/** The plans that follow one another, the first first. */
export function phasesOf(plan: Plan): { readonly plan: Plan; readonly from: number }[] {
  const phases = [{ plan, from: 1 }];
  for (let next = plan.next; next !== undefined; next = next.plan.next)
    phases.push({ plan: next.plan, from: next.at });
  return phases;
}

/** Plays a plan again in its first replicates, and notes when its steps began. */
export function stepsBegun(plan: PlanInWorlds, replicates: number, withLoad = false): StepsBegun {
  const begun = new Map<string, Float64Array>();
  const repeated = new Map<string, number[][]>();
  const loads = new Map<string, { sum: Float64Array; count: number }>();
  for (let r = 0; r < replicates; r++) {
    const { change } = plan.inWorldOf(r);
    if (change === undefined) break;
    const { setting } = change;
    const phases = phasesOf(change.plan);
    const due: ScheduledTactic[] = [];
    const seen = new Set<string>();
    replay(change, r, {
      mayBegin(tactic) {
        due.push(tactic);
        return true;
      },
      ...(withLoad && {
        afterCommit(world, week) {
          setting.unitNames.forEach((name, unit) => {
            const members = setting.membersOf(unit);
            if (members.length === 0) return;
            const kept = loads.get(name) ?? { sum: new Float64Array(setting.horizon + 1), count: 0 };
            if (!seen.has(name)) kept.count++;
            seen.add(name);
            loads.set(name, kept);
            let asked = 0;
            for (const i of members) asked += load.each(world, i);
            kept.sum[week] += asked / members.length;
          });
        },
      }),
    });
    phases.forEach(({ plan: { steps }, from }, phase) => {
      const to = phases[phase + 1]?.from ?? Infinity;
      for (const step of steps) {
        const key = stepKey(phase, step.id);
        const own = due.filter((each) => each.step === step.id && each.week >= from && each.week < to);
        const first = firstWeekOf(step, own);
        if (first === undefined) continue;
        const weeks = begun.get(key) ?? new Float64Array(replicates).fill(NaN);
        weeks[r] = first;
        begun.set(key, weeks);
        const again = repeatedIn(step, own, first);
        if (again.length > 0) repeated.set(key, [...(repeated.get(key) ?? []), again]);
      }
    });
  }
  return {
    replicates,
    begun,
    repeated,
    load: withLoad
      ? new Map([...loads].map(([name, { sum, count }]) => [name, sum.map((value) => value / count)]))
      : undefined,
  };
}

/** The first week of a step, from the first of its tactics that was due. */
function firstWeekOf(step: Step, own: readonly ScheduledTactic[]): number | undefined {
  const [first] = own;
  if (first === undefined) return undefined;
  const at = step.do
    .filter(({ tactic }) => tactic === first.tactic)
    .reduce((least, entry) => Math.min(least, entry.at), Infinity);
  return Number.isFinite(at) ? first.week - at + 1 : first.week;
}

/** Weeks of what is repeated, without the tactics of the same kind that stand in the step themselves. */
function repeatedIn({ do: entries, repeat }: Step, own: readonly ScheduledTactic[], first: number): number[] {
  if (repeat === undefined) return [];
  const dated = entries.filter(({ tactic }) => tactic === repeat.tactic).map(({ at }) => first + at - 1);
  const weeks: number[] = [];
  for (const { tactic, week } of own) {
    if (tactic !== repeat.tactic) continue;
    const at = dated.indexOf(week);
    if (at >= 0) dated.splice(at, 1);
    else weeks.push(week);
  }
  return weeks;
}
