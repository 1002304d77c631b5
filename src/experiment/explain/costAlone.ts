import { stepsSchema } from '../../model/plans/plan.ts';
import type { PlanInWorlds } from '../possibleWorlds.ts';
import { replay } from './replay.ts';

/**
 * What a tactic costs when it is all that is done: money spent by a week in a plan of it alone, less what is spent in a plan of
 * nothing, the mean of some replicates under the same luck.
 *
 * @param entry the tactic as a plan file writes it
 */
export function costAlone(
  plan: PlanInWorlds,
  entry: Readonly<Record<string, unknown>>,
  replicates: number,
  week: number,
): number {
  const [alone, nothing] = [[entry], []].map((entries) => stepsSchema.parse([{ id: 'alone', do: entries }]));
  let sum = 0;
  for (let r = 0; r < replicates; r++) sum += spent(alone, r) - spent(nothing, r);
  return sum / replicates;

  function spent(steps: typeof alone, replicate: number): number {
    const { change } = plan.inWorldOf(replicate);
    if (change === undefined) return NaN;
    let money = 0;
    replay({ setting: change.setting, plan: { steps } }, replicate, {
      afterCommit({ ledger }, at) {
        if (at <= week) money = ledger.spent;
      },
    });
    return money;
  }
}
