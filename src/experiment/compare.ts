import { seedKey } from '../engine/draws.ts';
import type { RunControl } from '../engine/runControl.ts';
import type { Trajectory } from '../engine/trajectory.ts';
import { engineVersion } from '../engine/version.ts';
import { meansOf } from '../model/plans/meansOf.ts';
import type { Target } from '../model/setting.ts';
import { isRanked } from '../scenario/compile/armOfNothing.ts';
import { isDrawn } from '../scenario/compile/organisationIn.ts';
import { didYouMean } from '../text/didYouMean.ts';
import { InputError } from '../text/problem.ts';
import { assumptionVerdictOf } from './assumptions/assumptionVerdictOf.ts';
import { countDraws } from './assumptions/countDraws.ts';
import { prepareDraws } from './assumptions/prepareDraws.ts';
import { runDraws } from './assumptions/runDraws.ts';
import { checkMemory } from './checkMemory.ts';
import type { Comparison, Failure, PlanResult } from './comparison.ts';
import { contrasts as contrastsOf } from './contrasts.ts';
import { decisionBetween } from './decision/decisionBetween.ts';
import {
  type ProvisionalDecision,
  provisionalDecision,
  runsUntilProvisional,
} from './decision/provisionalDecision.ts';
import { createEnsemble } from './ensemble.ts';
import { createGateReader } from './gates.ts';
import { outcomeBounds } from './outcomes.ts';
import { createPlanOutcomes } from './planOutcomes.ts';
import type { Prepared } from './prepare.ts';
import { createReachedReader } from './reachedOverWorlds.ts';
import { countRuns, type Runner, runHere } from './runner.ts';
import { summarise } from './summary.ts';
import { takeRuns } from './takeRuns.ts';
import { verdict as verdictOf } from './verdict.ts';

/** How a comparison is run; whoever waits is let in between two replicates. */
export interface CompareOptions extends Omit<RunControl, 'onProgress'> {
  /** Name of the plan the others are compared with; the first, if not given. */
  readonly baseline?: string | undefined;
  /** Who runs the replicates; this thread, if not given. */
  readonly runner?: Runner | undefined;
  /** Told after every replicate, in order. */
  readonly onProgress?: ((done: number, total: number, at: { readonly plan: string }) => void) | undefined;
  /** Told once on the way what is to be seen in the first of the worlds, where there are many and there is something to choose. */
  readonly onProvisional?: ((provisional: ProvisionalDecision) => void) | undefined;
  /**
   * Told once, when every world is played and draws of what is not known are still to come, the comparison without what they will
   * say; not told where nothing is drawn.
   */
  readonly onWithoutDraws?: ((comparison: Comparison) => void) | undefined;
  /** Handed the trajectory of every replicate that came, in order. */
  readonly onTrajectory?: ((plan: string, replicate: number, trajectory: Trajectory) => void) | undefined;
}

/**
 * Runs every plan of a scenario under the same luck and works out what came of each and of each pair. A replicate
 * that fails is left out of every statistic and listed.
 */
export async function compare(prepared: Prepared, options: CompareOptions = {}): Promise<Comparison> {
  const { source, org, plans, ties, horizon, replicates, worlds } = prepared;
  const { scenario } = source;
  const target = scenario.rule.kind === 'change' ? scenario.target : undefined;
  const baseline = baselineOf(prepared, options.baseline);
  checkMemory(prepared);
  const failures: Failure[] = [];
  const ensembles = plans.map(({ model: { series, weeks } }) =>
    createEnsemble({ series, weeks, replicates }),
  );
  const reader = createPlanOutcomes(prepared, target);
  const bounds = outcomeBounds({ target, horizon, people: org.size });
  const gates = plans.map(({ name, model }) => createGateReader(name, model, bounds.deadline, replicates));
  const reached = plans.map(({ model }) => createReachedReader(model, replicates));
  const { runner = runHere } = options;
  const count = countDraws(prepared);
  const draws = count && count.draws > 0 ? prepareDraws(prepared, count.draws) : undefined;
  const all = countRuns(prepared);
  const total = all + (draws === undefined ? 0 : countRuns(draws));
  // a plan is not chosen over itself
  const isChosen = scenario.rule.kind === 'change' && prepared.ablated === undefined;
  const early = options.onProvisional === undefined || !isChosen ? 0 : runsUntilProvisional(prepared);

  await takeRuns(prepared, runner, options, ({ n, plan, replicate, result }) => {
    const { name } = plans[plan];
    if (typeof result === 'string') {
      failures.push({ plan: name, replicate, message: result });
      reader.add(plan, replicate, undefined);
    } else {
      ensembles[plan].add(Math.floor(n / plans.length), result);
      reader.add(plan, replicate, result);
      gates[plan].add(replicate, result);
      reached[plan].add(replicate, result);
      options.onTrajectory?.(name, replicate, result);
    }
    options.onProgress?.(n + 1, total, { plan: name });
    const provisional = n + 1 === early && provisionalDecision(prepared, reader.outcomes(), bounds);
    if (provisional) options.onProvisional?.(provisional);
  });

  const outcomes = reader.outcomes();
  // the rule of thresholds draws nothing, and people in files are who they are
  const certain = scenario.rule.kind === 'threshold' && !isDrawn(scenario);
  const results = plans.map(
    ({ name, title, change }, p): PlanResult => ({
      name,
      title,
      weekly: ensembles[p].weekly(),
      reached: reached[p].interval(worlds),
      means: change && isRanked({ name }) ? meansOf(change.plan, change.setting) : undefined,
      summary: summarise(outcomes[p].outcomes, worlds, { ...bounds, certain }),
    }),
  );
  const contrasts = contrastsOf(outcomes, worlds, baseline, bounds);
  const withoutDraws: Comparison = {
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
    ...(scenario.starts !== undefined && { starts: scenario.starts }),
    replicates,
    worlds,
    drawn: isDrawn(scenario),
    seed: scenario.seed,
    target: target && withoutBounds(target),
    baseline,
    plans: results,
    outcomes,
    draws: undefined,
    gates: gates.flatMap((gate, p) => gate.results(outcomes[p].outcomes, worlds)),
    contrasts,
    verdict: {
      ...verdictOf(results, contrasts, baseline),
      decision: isChosen
        ? decisionBetween(outcomes, scenario.decide.by, worlds, scenario.seed, bounds)
        : undefined,
      assumptions: count && draws === undefined ? { replicatesNeeded: count.replicatesNeeded } : undefined,
    },
    notes: prepared.notes,
    engineVersion,
    sketched: ensembles.some(({ sketched }) => sketched),
    failures,
  };
  if (draws === undefined) return withoutDraws;
  options.onWithoutDraws?.(withoutDraws);
  const inDraws = await runDraws(draws, runner, {
    ...options,
    onProgress: (done, at) => options.onProgress?.(all + done, total, at),
  });
  return {
    ...withoutDraws,
    draws: inDraws.draws,
    verdict: {
      ...withoutDraws.verdict,
      assumptions: assumptionVerdictOf(inDraws.draws, scenario.decide.by, seedKey(scenario.seed), bounds),
    },
    failures: [...failures, ...inDraws.failures],
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

/** The target as a result tells it: the bounds of structures are in the scenario. */
const withoutBounds = ({ structure, participation, hold, deadline }: Target): Comparison['target'] => ({
  structure,
  participation,
  hold,
  deadline,
});
