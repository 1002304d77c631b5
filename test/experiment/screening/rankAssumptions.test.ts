import { describe, expect, it } from 'vitest';
import { randomStream, seedKey } from '../../../src/engine/draws.ts';
import { rankAssumptions } from '../../../src/experiment/screening/rankAssumptions.ts';
import type { ScreenedScenario } from '../../../src/experiment/screening/screenScenario.ts';
import { planDifferences } from '../../../src/experiment/screening/screenTrajectory.ts';
import { screeningPage } from '../../../src/report/markdown/screeningPage.ts';
import { assumptions } from '../../../src/scenario/assumptions/assumptions.ts';
import { MOST_SCREENED } from '../../../src/scenario/assumptions/screened.ts';

const differences = planDifferences(['first', 'second']);
const WORLDS = 4;

/** Effects made up: of assumption i on difference d in a world. */
const scenarioOf = (
  file: string,
  trajectories: number,
  effect: (at: { trajectory: number; d: number; i: number; world: number }) => number,
): ScreenedScenario => ({
  file,
  why: 'made up',
  people: 30,
  deadline: 16,
  differences,
  trajectories: Array.from({ length: trajectories }, (_, trajectory) =>
    differences.map((_, d) =>
      assumptions.map((_, i) =>
        Float64Array.from({ length: WORLDS }, (_, world) => effect({ trajectory, d, i, world })),
      ),
    ),
  ),
});

describe('the ranking of assumptions', () => {
  // the later an assumption stands, the more it moves buy-in
  const later = scenarioOf('later.yaml', 6, ({ d, i }) => (d === 1 ? i : 0));

  it('chooses at most thirty, those that move most, and lists them in the order of files', () => {
    const { ranked, chosen } = rankAssumptions([later]);
    expect(MOST_SCREENED).toBe(30);
    expect(chosen).toEqual(assumptions.slice(-30).map(({ path }) => path));
    expect(ranked.map(({ path }) => path)).toEqual(assumptions.map(({ path }) => path).reverse());
    expect(ranked.map(({ strength }) => strength)).toEqual(
      assumptions.map((_, k) => expect.closeTo(assumptions.length - 1 - k, 9)),
    );
  });

  it('goes by the difference and the scenario in which an assumption moves most', () => {
    const here = scenarioOf('here.yaml', 6, ({ d, i }) => (i === 0 && d === 2 ? -500 : 0));
    const { ranked } = rankAssumptions([later, here]);
    expect(ranked[0]).toMatchObject({ path: assumptions[0].path, rank: 1, chosen: true });
    expect(ranked[0].strength).toBeCloseTo(500, 9);
  });

  it('does not take luck for an effect', () => {
    const key = seedKey(1);
    // more than half of the assumptions move nothing, and yet luck makes their effects as large as those of the others
    const noisy = scenarioOf('noisy.yaml', 60, ({ trajectory, d, i, world }) => {
      const draw = randomStream(key, trajectory)((d * assumptions.length + i) * WORLDS + world);
      return i < 39 ? 8 * (draw - 0.5) : 3;
    });
    const { ranked, chosen } = rankAssumptions([noisy]);
    expect(ranked.filter(({ measures }) => measures[1].muStar > 0.7)).toHaveLength(assumptions.length);
    expect(chosen).toEqual(assumptions.slice(39).map(({ path }) => path));
  });

  it('says how stable it is: wholly, where all trajectories say the same', () => {
    const { ranked, stability } = rankAssumptions([later]);
    expect(stability).toMatchObject({
      meanShared: 30,
      leastShared: 30,
      sharedByHalves: 30,
      sharedWithHalf: [30, 30],
    });
    expect(ranked.map((each) => each.stability)).toEqual(ranked.map(({ chosen }) => (chosen ? 1 : 0)));
  });

  it('and not at all stable, where only one trajectory has moved anything', () => {
    const once = scenarioOf('once.yaml', 10, ({ trajectory, i }) => (trajectory === 4 && i >= 39 ? 1 : 0));
    const { ranked, stability } = rankAssumptions([once]);
    // a resample of ten has it with probability 1 − .9¹⁰ = .65, and else the first thirty
    expect(Math.abs(ranked[0].stability - 0.65)).toBeLessThan(0.05);
    expect(stability.leastShared).toBe(0);
    expect(stability.sharedByHalves).toBe(0);
  });

  it('is told on a page, every assumption once in each of its tables', () => {
    const page = screeningPage([later], rankAssumptions([later]));
    for (const { path } of assumptions) {
      const rows = page.split('\n').filter((line) => line.startsWith('|') && line.includes(`\`${path}\``));
      expect(rows).toHaveLength(2);
    }
    expect(page).toContain('n = 6 trajectories');
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });
});
