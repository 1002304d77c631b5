import type { RunControl } from '../engine/runControl.ts';
import type { Trajectory } from '../engine/trajectory.ts';
import type { Failure } from './comparison.ts';
import type { Prepared } from './prepare.ts';
import { type Runner, runHere } from './runner.ts';
import { takeRuns } from './takeRuns.ts';

/** How plans are played; whoever waits is let in between two runs. */
export interface PlayPlansOptions extends Omit<RunControl, 'onProgress'> {
  /** Who runs them; this thread, if not given. */
  readonly runner?: Runner | undefined;
  /** Handed the run of every plan, by its place, in every replicate that came. */
  readonly onTrajectory: (plan: number, replicate: number, trajectory: Trajectory) => void;
}

/** Runs every plan in all worlds, world by world, and works nothing out; what failed is left out and told. */
export async function playPlans(prepared: Prepared, options: PlayPlansOptions): Promise<Failure[]> {
  const { runner = runHere, onTrajectory } = options;
  const failures: Failure[] = [];
  await takeRuns(prepared, runner, options, ({ plan, replicate, result }) => {
    if (typeof result !== 'string') onTrajectory(plan, replicate, result);
    else failures.push({ plan: prepared.plans[plan].name, replicate, message: result });
  });
  return failures;
}
