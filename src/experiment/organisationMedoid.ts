import { checkpoint, type RunControl } from '../engine/runControl.ts';
import { isRanked } from '../scenario/compile/armOfNothing.ts';
import { organisationIn } from '../scenario/compile/organisationIn.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';
import { medoid } from '../statistics/medoid.ts';
import { moments } from '../statistics/moments.ts';
import { quantile } from '../statistics/quantile.ts';
import { outcomesByDeadline } from './outcomesByDeadline.ts';
import { plansInWorlds, worldsFor } from './possibleWorlds.ts';

/** Outcomes by which organisations are compared, of each of the first three plans: six in all. */
const METRICS = ['buyIn', 'cost'] as const;
const MOST_PLANS = 3;

/** One outcome of one plan over the candidates. */
export interface MedoidOutcome {
  readonly plan: string;
  readonly metric: (typeof METRICS)[number];
  /** Mean over the replicates in the organisation that was found, and the median of all candidates. */
  readonly here: number;
  readonly median: number;
  /** Share of the candidates below it. */
  readonly rank: number;
}

/** The organisation that stands in the middle of all that a scenario could generate. */
export interface OrganisationMedoid {
  /** What to write as `organisation.generate.seed`. */
  readonly seed: string;
  readonly candidates: number;
  readonly replicates: number;
  readonly outcomes: readonly MedoidOutcome[];
}

/**
 * The medoid of the organisations that seeds 1, 2 … give a generated scenario, on the means of buy-in and cost at the
 * deadline of its first three plans, each kept through `replicates` possible worlds of its people: the one to keep where
 * one organisation has to stand for all.
 *
 * @throws Error where the scenario does not generate its organisation, or has no plans
 */
export async function organisationMedoid(
  source: ScenarioSource,
  candidates: number,
  replicates: number,
  control: RunControl = {},
): Promise<OrganisationMedoid> {
  const points: number[][] = [];
  let labels: Pick<MedoidOutcome, 'plan' | 'metric'>[] = [];
  for (let seed = 1; seed <= candidates; seed++) {
    const found = outcomesOf(keeping(source, String(seed)), replicates);
    points.push(found.map(({ mean }) => mean));
    labels = found.map(({ plan, metric }) => ({ plan, metric }));
    control.onProgress?.(seed, candidates);
    await checkpoint(control);
  }
  const best = medoid(points);
  return {
    seed: String(best + 1),
    candidates,
    replicates,
    outcomes: labels.map((label, c) => {
      const all = Float64Array.from(points, (point) => point[c]).sort();
      const here = points[best][c];
      return {
        ...label,
        here,
        median: quantile(all, 0.5),
        rank: all.filter((value) => value < here).length / all.length,
      };
    }),
  };
}

/** The scenario with the organisation of a seed, kept in all of its worlds. */
function keeping(source: ScenarioSource, seed: string): ScenarioSource {
  const { scenario } = source;
  const { generate } = scenario.organisation;
  if (generate === undefined) throw new Error('the organisation is not generated');
  return {
    ...source,
    scenario: {
      ...scenario,
      organisation: { ...scenario.organisation, generate: { ...generate, fixed: true, seed } },
    },
  };
}

function outcomesOf(source: ScenarioSource, wanted: number) {
  const org = organisationIn(source.scenario, 0)!;
  const { worlds, replicates } = worldsFor(wanted, org.size);
  const plans = plansInWorlds({ source, worlds }, org).filter(isRanked).slice(0, MOST_PLANS);
  const { horizon, target } = source.scenario;
  const played = outcomesByDeadline({ source, org, plans, horizon, replicates, worlds }, [target.deadline]);
  return played.get(target.deadline)!.flatMap(({ name, outcomes }) =>
    METRICS.flatMap((metric) => {
      const column = outcomes.get(metric);
      return column === undefined ? [] : [{ plan: name, metric, mean: moments(column).mean }];
    }),
  );
}
