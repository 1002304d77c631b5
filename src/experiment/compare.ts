import { checkpoint, type RunControl } from '../engine/runControl.ts';
import type { Trajectory } from '../engine/trajectory.ts';
import { engineVersion } from '../engine/version.ts';
import { didYouMean } from '../text/didYouMean.ts';
import { InputError } from '../text/problem.ts';
import { checkMemory } from './checkMemory.ts';
import type { Comparison, Failure, PlanResult } from './comparison.ts';
import { contrasts as contrastsOf, type PlanOutcomes } from './contrasts.ts';
import { createEnsemble } from './ensemble.ts';
import { createOutcomes } from './outcomes.ts';
import type { Prepared } from './prepare.ts';
import { type Runner, runHere } from './runner.ts';
import type { RunResult } from './runSpec.ts';
import { summarise } from './summary.ts';
import { verdict as verdictOf } from './verdict.ts';

/** How a comparison is run; whoever waits is let in between two replicates. */
export interface CompareOptions extends Omit<RunControl, 'onProgress'> {
  /** Replicates of every plan, instead of the scenario's. */
  readonly replicates?: number | undefined;
  /** Name of the plan the others are compared with; the first, if not given. */
  readonly baseline?: string | undefined;
  /** Who runs the replicates; this thread, if not given. */
  readonly runner?: Runner | undefined;
  /** Told after every replicate, in order. */
  readonly onProgress?: ((done: number, total: number, at: { readonly plan: string }) => void) | undefined;
  /** Handed the trajectory of every replicate that came, in order. */
  readonly onTrajectory?: ((plan: string, replicate: number, trajectory: Trajectory) => void) | undefined;
}

/**
 * Runs every plan of a scenario under the same luck and works out what came of each and of each pair. A replicate
 * that fails is left out of every statistic and listed.
 */
export async function compare(prepared: Prepared, options: CompareOptions = {}): Promise<Comparison> {
  const { source, org, plans, ties, horizon } = prepared;
  const { scenario } = source;
  const deterministic = scenario.rule.kind === 'threshold';
  const replicates = deterministic ? 1 : (options.replicates ?? prepared.replicates);
  const target = scenario.rule.kind === 'change' ? scenario.target : undefined;
  const baseline = baselineOf(prepared, options.baseline);
  checkMemory(prepared, replicates);
  const failures: Failure[] = [];
  const outcomes: PlanOutcomes[] = [];
  const results: PlanResult[] = [];
  let sketched = false;
  let done = 0;
  const { runner = runHere } = options;
  const runs = inOrder(runner(prepared, replicates));

  try {
    for (const { name, title, model } of plans) {
      const { series, weeks } = model;
      const ensemble = createEnsemble({ series, weeks, replicates });
      const reader = createOutcomes({ series, weeks, people: org.size, target }, replicates);
      for (let replicate = 0; replicate < replicates; replicate++) {
        await checkpoint(options);
        const result = await runs.next();
        if (typeof result === 'string') failures.push({ plan: name, replicate, message: result });
        else {
          ensemble.add(replicate, result);
          reader.add(replicate, result);
          options.onTrajectory?.(name, replicate, result);
        }
        options.onProgress?.(++done, replicates * plans.length, { plan: name });
      }
      sketched ||= ensemble.sketched;
      outcomes.push({ name, outcomes: reader.outcomes });
      results.push({ name, title, weekly: ensemble.weekly(), summary: summarise(reader.outcomes) });
    }
  } finally {
    await runs.end();
  }

  const contrasts = contrastsOf(outcomes, baseline);
  return {
    name: source.name,
    title: scenario.title,
    question: scenario.question,
    expectation: scenario.expectation,
    sources: scenario.sources,
    currency: scenario.currency,
    rule: scenario.rule.kind,
    people: org.size,
    ties,
    horizon,
    replicates,
    seed: scenario.seed,
    target,
    baseline,
    plans: results,
    contrasts,
    verdict: verdictOf(results, contrasts, baseline),
    notes: prepared.notes,
    engineVersion,
    sketched,
    failures,
  };
}

/** The results of runs one after the other; to `end` before the last ends the work on those to come. */
function inOrder(runs: ReturnType<Runner>) {
  const iterator = Symbol.asyncIterator in runs ? runs[Symbol.asyncIterator]() : runs[Symbol.iterator]();
  return {
    next: async (): Promise<RunResult> => (await iterator.next()).value,
    end: async () => void (await iterator.return?.()),
  };
}

function baselineOf({ plans, source }: Prepared, wanted = plans[0].name): string {
  const names = plans.map(({ name }) => name);
  if (names.includes(wanted)) return wanted;
  const near = didYouMean(wanted, names);
  throw new InputError('scenario', [
    {
      file: source.path,
      path: 'plans',
      code: 'unknown-baseline',
      message: {
        en: `there is no plan "${wanted}" to compare with`,
        fr: `il n’y a pas de plan « ${wanted} » auquel comparer`,
      },
      remedy: near
        ? { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` }
        : { en: `name one of ${names.join(', ')}`, fr: `nommez l’un de ${names.join(', ')}` },
    },
  ]);
}
