import { randomStream, seedKey, streamKey } from '../../engine/draws.ts';
import { assumptions } from '../../scenario/assumptions/assumptions.ts';
import { MOST_SCREENED } from '../../scenario/assumptions/screened.ts';
import type { Interval } from '../../statistics/interval.ts';
import { agreedSize, type MorrisMeasures, morrisMeasures } from '../../statistics/morris.ts';
import { quantile } from '../../statistics/quantile.ts';
import type { ScreenedScenario } from './screenScenario.ts';
import type { PlanDifference } from './screenTrajectory.ts';

/** What an assumption does to one difference between plans, counted in differences that matter. */
export interface DifferenceMeasures extends PlanDifference, MorrisMeasures {
  readonly file: string;
}

/** An assumption in the order of how far it moves the differences between plans. */
export interface RankedAssumption {
  readonly path: string;
  /** From 1; those of equal strength in the order of scenario files. */
  readonly rank: number;
  readonly chosen: boolean;
  /** The largest agreed effect over scenarios, pairs and outcomes. */
  readonly strength: number;
  /** Where it lies in 95 % of the resamples, from the 2.5 % to the 97.5 % quantile. */
  readonly interval: Interval;
  /** Every difference of every scenario. */
  readonly measures: readonly DifferenceMeasures[];
  /** Share of the resamples in which it is chosen. */
  readonly stability: number;
}

/** How far the choice hangs on the trajectories that were drawn. */
export interface ScreeningStability {
  readonly resamples: number;
  /** How many of the chosen are chosen in a resample: the mean, and what 95 % of the resamples have at least. */
  readonly meanShared: number;
  readonly leastShared: number;
  /** Assumptions that both halves of the trajectories choose, which share neither points nor worlds. */
  readonly sharedByHalves: number;
  /** Assumptions that each half chooses and that are chosen from all trajectories. */
  readonly sharedWithHalf: readonly [number, number];
}

export interface AssumptionRanking {
  /** By rank. */
  readonly ranked: readonly RankedAssumption[];
  /** Paths of the chosen, in the order of scenario files. */
  readonly chosen: readonly string[];
  readonly stability: ScreeningStability;
}

const RESAMPLES = 1000;
const key = streamKey(seedKey(42), 'screening resamples');

/** Ranks all assumptions by how far they move the differences between plans, and says how stable that is. */
export function rankAssumptions(scenarios: readonly ScreenedScenario[]): AssumptionRanking {
  const sizes = scenarios.map(({ differences, trajectories }) =>
    differences.map((_, d) =>
      assumptions.map((_, i) => Float64Array.from(trajectories, (effects) => agreedSize(effects[d][i]))),
    ),
  );
  /** Every strength from the trajectories that are picked of each scenario. */
  const strengthsFrom = (picked: (scenario: number, n: number) => readonly number[]) =>
    strengths(
      sizes,
      scenarios.map(({ trajectories }, s) => picked(s, trajectories.length)),
    );

  const all = strengthsFrom((_, n) => Array.from({ length: n }, (_, k) => k));
  const order = strongestFirst(all);
  const chosen = strongest(all);
  const shared = (a: ReadonlySet<number>) => [...a].filter((i) => chosen.has(i)).length;

  const times = new Uint32Array(assumptions.length);
  const sharedBy = new Float64Array(RESAMPLES);
  const resampled = assumptions.map(() => new Float64Array(RESAMPLES));
  for (let b = 0; b < RESAMPLES; b++) {
    const draw = randomStream(key, b);
    const found = strengthsFrom((s, n) =>
      Array.from({ length: n }, (_, k) => Math.floor(draw(s * n + k) * n)),
    );
    for (const [i, strength] of found.entries()) resampled[i][b] = strength;
    const again = strongest(found);
    for (const i of again) times[i]++;
    sharedBy[b] = shared(again);
  }
  for (const column of resampled) column.sort();
  const halves = [0, 1].map((half) =>
    strongest(strengthsFrom((_, n) => Array.from({ length: Math.floor(n / 2) }, (_, k) => 2 * k + half))),
  );

  return {
    ranked: order.map((i, k) => ({
      path: assumptions[i].path,
      rank: k + 1,
      chosen: chosen.has(i),
      strength: all[i],
      interval: { low: quantile(resampled[i], 0.025), high: quantile(resampled[i], 0.975) },
      measures: scenarios.flatMap(({ file, differences, trajectories }) =>
        differences.map((difference, d) => ({
          file,
          ...difference,
          ...morrisMeasures(trajectories.map((effects) => effects[d][i])),
        })),
      ),
      stability: times[i] / RESAMPLES,
    })),
    chosen: assumptions.flatMap(({ path }, i) => (chosen.has(i) ? [path] : [])),
    stability: {
      resamples: RESAMPLES,
      meanShared: sharedBy.reduce((sum, count) => sum + count, 0) / RESAMPLES,
      leastShared: sharedBy.sort()[RESAMPLES / 20],
      sharedByHalves: [...halves[0]].filter((i) => halves[1].has(i)).length,
      sharedWithHalf: [shared(halves[0]), shared(halves[1])],
    },
  };
}

/** The strength of every assumption, from some trajectories of each scenario. */
function strengths(
  sizes: readonly (readonly (readonly Float64Array[])[])[],
  picks: readonly (readonly number[])[],
): number[] {
  return assumptions.map((_, i) => {
    let most = 0;
    for (const [s, differences] of sizes.entries())
      for (const byAssumption of differences) {
        // thousands of resamples go through here
        let sum = 0;
        for (const t of picks[s]) sum += byAssumption[i][t];
        most = Math.max(most, sum / picks[s].length);
      }
    return most;
  });
}

/** Numbers of the assumptions, the strongest first; equals, and those without any, in the order of scenario files. */
const strongestFirst = (strength: readonly number[]): number[] =>
  strength.map((_, i) => i).sort((i, j) => strength[j] - strength[i] || i - j);

const strongest = (strength: readonly number[]): ReadonlySet<number> =>
  new Set(strongestFirst(strength).slice(0, MOST_SCREENED));
