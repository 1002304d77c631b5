import { simulate } from '../../engine/simulate.ts';
import type { Trajectory } from '../../engine/trajectory.ts';
import { metricSet } from '../../model/metrics/metricSet.ts';
import { changeModel, type Hooks } from '../../model/rules/changeModel.ts';
import type { PlayedPlan } from '../../scenario/compile/compiled.ts';
import { withoutTie } from './withoutTie.ts';

/** A plan of the rule `change` on the setting of a possible world: what can be played again. */
export type Change = Omit<PlayedPlan, 'org'>;

/** The same in the world of a replicate. */
export type ChangeIn = (replicate: number) => Change;

/** Something taken out of a run: a kind of tactic, or the n-th of its kind; all tactics of a step; a tie, both ways. */
export type Without =
  | { readonly tactic: string; readonly ordinal?: number | undefined }
  | { readonly step: string }
  | { readonly tie: readonly [a: number, b: number] };

/**
 * Plays one replicate again. Runs are pure functions of (scenario, seed, replicate), so this is the very run that the
 * statistics were made of, or, with something taken out, what would have come of the same luck without it. Measures
 * what is always measured.
 */
export function replay(
  { setting, plan }: Change,
  replicate: number,
  hooks: Hooks = {},
  without: readonly Without[] = [],
): Trajectory {
  let network = setting.network;
  for (const out of without) if ('tie' in out) network = withoutTie(network, ...out.tie);
  const played = network === setting.network ? setting : { ...setting, network };
  const model = changeModel(played, plan, metricSet([], [], setting), {
    ...hooks,
    mayBegin: (due) =>
      !without.some(
        (out) =>
          ('step' in out && out.step === due.step) ||
          ('tactic' in out &&
            out.tactic === due.tactic &&
            (out.ordinal === undefined || out.ordinal === due.ordinal)),
      ) &&
      (hooks.mayBegin?.(due) ?? true),
  });
  return simulate(model, replicate);
}
