import type { RunControl } from '../../engine/runControl.ts';
import type { Failure } from '../comparison.ts';
import { createPlanOutcomes } from '../planOutcomes.ts';
import type { Prepared } from '../prepare.ts';
import type { Runner } from '../runner.ts';
import { takeRuns } from '../takeRuns.ts';
import type { OutcomesInDraws } from './assumptionVerdict.ts';

/** How draws are run; whoever waits is let in between two replicates. */
export interface RunDrawsOptions extends Omit<RunControl, 'onProgress'> {
  readonly onProgress: (done: number, at: { readonly plan: string }) => void;
}

/** Plays the plans of {@link prepareDraws prepared draws}, and reads what came of them. */
export async function runDraws(
  prepared: Prepared,
  runner: Runner,
  options: RunDrawsOptions,
): Promise<{ draws: OutcomesInDraws; failures: Failure[] }> {
  const { plans, draws, source } = prepared;
  if (draws === undefined) throw new Error('nothing was drawn');
  const failures: Failure[] = [];
  const reader = createPlanOutcomes(prepared, source.scenario.target);
  await takeRuns(prepared, runner, options, ({ n, plan, replicate, result }) => {
    const { name } = plans[plan];
    const came = typeof result === 'string' ? undefined : result;
    reader.add(plan, replicate, came);
    if (typeof result === 'string')
      failures.push({ plan: name, replicate, draw: Math.floor(replicate / draws.worlds), message: result });
    options.onProgress(n + 1, { plan: name });
  });
  return { draws: { ...draws, outcomes: reader.outcomes() }, failures };
}
