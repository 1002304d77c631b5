import type { RunControl } from '../../engine/runControl.ts';
import { designOf } from '../../experiment/design.ts';
import { type OutcomeMetric, outcomeBounds, scaleOf } from '../../experiment/outcomes.ts';
import { createPlanOutcomes } from '../../experiment/planOutcomes.ts';
import { plansInWorlds } from '../../experiment/possibleWorlds.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { Runner } from '../../experiment/runner.ts';
import { takeRuns } from '../../experiment/takeRuns.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import { placeOf } from '../../scenario/faults.ts';
import { InputError } from '../../text/problem.ts';
import type { Precision as AskedPrecision } from '../precisionSchema.ts';
import { looks } from './looks.ts';
import type { Precision } from './precisionOf.ts';
import { lookAfter } from './stopAtLook.ts';

/** How well an outcome of a point is known, plan by plan, where running stopped. */
export interface PointPrecision {
  readonly metric: OutcomeMetric;
  readonly plans: readonly (Precision & { readonly name: string })[];
  readonly isEnough: boolean;
  /** Half the length of the interval that is farthest from its goal, and that goal. */
  readonly halfWidth: number;
  readonly goal: number;
  /** Further worlds that the goal will take; 0 where it is met, NaN where nothing tells. */
  readonly stillNeeded: number;
}

/** How a point is run until it is precise enough. */
export interface UntilPrecise {
  readonly asked: AskedPrecision;
  readonly runner: Runner;
  readonly control: Omit<RunControl, 'onProgress'>;
  readonly onLook?: ((precision: PointPrecision) => void) | undefined;
}

/**
 * Runs a point look by look until an outcome of every ranked plan is known well enough, or the last look is over. Each replicate is
 * a world of its own.
 *
 * @throws InputError where the outcome is not measured
 */
export async function untilPrecise(
  prepared: Prepared,
  { asked, runner, control, onLook }: UntilPrecise,
): Promise<PointPrecision> {
  let latest: PointPrecision | undefined;
  for (const worlds of looks(asked)) {
    latest = await lookAt(inWorlds(prepared, worlds), asked, runner, control);
    onLook?.(latest);
    if (latest.isEnough) break;
  }
  return latest!;
}

async function lookAt(
  prepared: Prepared,
  { metric, halfWidth, confidence }: AskedPrecision,
  runner: Runner,
  control: Omit<RunControl, 'onProgress'>,
): Promise<PointPrecision> {
  const { source, org, horizon, worlds } = prepared;
  const target = source.scenario.rule.kind === 'change' ? source.scenario.target : undefined;
  const reader = createPlanOutcomes(prepared, target);
  await takeRuns(prepared, runner, control, ({ plan, replicate, result }) =>
    reader.add(plan, replicate, typeof result === 'string' ? undefined : result),
  );
  const scale = scaleOf(metric, outcomeBounds({ target, horizon, people: org.size }));
  const measured = reader
    .outcomes()
    .filter(isRanked)
    .flatMap(({ name, outcomes }) => {
      const values = outcomes.get(metric);
      return values === undefined ? [] : [{ name, values, scale }];
    });
  if (measured.length === 0) throw notMeasured(prepared, metric);
  const { cells, isEnough, widest, stillNeeded } = lookAfter(measured, worlds, { halfWidth, confidence });
  return {
    metric,
    plans: cells.map((cell, k) => ({ ...cell, name: measured[k].name })),
    isEnough,
    halfWidth: cells[widest].halfWidth,
    goal: cells[widest].goal,
    stillNeeded,
  };
}

/** The same comparison in so many worlds, with a replicate in each. */
export function inWorlds(prepared: Prepared, worlds: number): Prepared {
  const asked = { ...prepared, worlds, replicates: worlds };
  return { ...asked, plans: plansInWorlds(designOf(asked), prepared.org) };
}

const notMeasured = ({ source }: Prepared, metric: string) =>
  new InputError('scenario', [
    {
      ...placeOf(source, 'rule'),
      code: 'not-measured',
      message: {
        en: `"${metric}" is not measured here, and cannot be made precise`,
        fr: `« ${metric} » n’est pas mesuré ici, et ne peut pas être rendu précis`,
      },
      remedy: {
        en: 'ask the precision of another outcome: adopters under the reference rules',
        fr: 'demandez la précision d’un autre résultat : adopters sous les règles de référence',
      },
    },
  ]);
