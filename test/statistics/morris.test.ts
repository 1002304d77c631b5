import { describe, expect, it } from 'vitest';
import { randomStream, seedKey, streamKey } from '../../src/engine/draws.ts';
import {
  agreedSize,
  elementaryEffects,
  type MorrisMeasures,
  morrisMeasures,
  morrisTrajectory,
} from '../../src/statistics/morris.ts';

const key = streamKey(seedKey(7), 'morris');
const drawsOf = (trajectory: number) => randomStream(key, trajectory);

/** What luck adds to evaluation r of a point. */
type Luck = (trajectory: number, point: number, r: number) => number;
const noLuck: Luck = () => 0;

/** Measures of every input of a function of the unit cube, each point evaluated several times. */
function screen(
  inputs: number,
  count: number,
  output: (x: readonly number[]) => number,
  { repetitions = 1, luck = noLuck }: { repetitions?: number; luck?: Luck } = {},
): MorrisMeasures[] {
  const byTrajectory = Array.from({ length: count }, (_, t) => {
    const walk = morrisTrajectory(inputs, drawsOf(t));
    const values = walk.points.map((x, p) =>
      Float64Array.from({ length: repetitions }, (_, r) => output(x) + luck(t, p, r)),
    );
    return elementaryEffects(walk, values);
  });
  return Array.from({ length: inputs }, (_, i) => morrisMeasures(byTrajectory.map((effects) => effects[i])));
}

describe('a trajectory of Morris', () => {
  const trajectories = Array.from({ length: 400 }, (_, t) => morrisTrajectory(5, drawsOf(t)));

  it('moves every input once, by two thirds of its range, and nothing else', () => {
    for (const { points, steps } of trajectories) {
      expect(points).toHaveLength(6);
      expect(steps.map(({ input }) => input).sort()).toEqual([0, 1, 2, 3, 4]);
      for (const [k, { input, by }] of steps.entries()) {
        expect(Math.abs(by)).toBeCloseTo(2 / 3, 15);
        const moved = points[k].map((x, i) => points[k + 1][i] - x);
        expect(moved[input]).toBeCloseTo(by, 15);
        expect(moved.filter((_, i) => i !== input)).toEqual([0, 0, 0, 0]);
      }
    }
  });

  it('is on four levels, each as likely as any other, goes up as often as down, and in any order', () => {
    const coordinates = trajectories.flatMap(({ points }) => points.flat());
    expect([...new Set(coordinates)].sort()).toEqual([0, 1 / 3, 2 / 3, 1]);
    for (const level of [0, 1 / 3, 2 / 3, 1]) {
      const share = coordinates.filter((x) => x === level).length / coordinates.length;
      expect(Math.abs(share - 0.25)).toBeLessThan(0.03);
    }
    const steps = trajectories.flatMap((each) => each.steps);
    const up = steps.filter(({ by }) => by > 0).length / steps.length;
    expect(Math.abs(up - 0.5)).toBeLessThan(0.04);
    for (let i = 0; i < 5; i++) {
      const first = trajectories.filter(({ steps: [{ input }] }) => input === i).length / 400;
      expect(Math.abs(first - 0.2)).toBeLessThan(0.06);
    }
  });

  it('has an even number of levels', () => {
    expect(() => morrisTrajectory(3, drawsOf(0), 5)).toThrow('even');
    const [[from], [to]] = morrisTrajectory(1, drawsOf(0), 6).points;
    expect(Math.abs(to - from)).toBeCloseTo(3 / 5, 15);
  });
});

describe('elementary effects', () => {
  it('of a plane are its slopes, and none spreads', () => {
    const [a, b, c] = screen(3, 12, ([x, y]) => 3 * x - 2 * y + 1);
    expect(a.n).toBe(12);
    expect([a.mu, a.muStar, a.agreed]).toEqual([3, 3, 3].map((value) => expect.closeTo(value, 10)));
    expect([b.mu, b.muStar, b.agreed]).toEqual([-2, 2, 2].map((value) => expect.closeTo(value, 10)));
    expect([a.sigma, b.sigma]).toEqual([expect.closeTo(0, 10), expect.closeTo(0, 10)]);
    expect(c).toEqual({ n: 12, mu: 0, muStar: 0, sigma: 0, agreed: 0 });
  });

  it('of a product are the other factor: 0, ⅓, ⅔ or 1, with mean ½ and standard deviation √(5/36)', () => {
    const [x, y] = screen(2, 4000, ([a, b]) => a * b);
    for (const { mu, muStar, sigma, agreed } of [x, y]) {
      expect(mu).toBeCloseTo(0.5, 1);
      expect(muStar).toBeCloseTo(mu, 10);
      expect(Math.abs(sigma - Math.sqrt(5 / 36))).toBeLessThan(0.01);
      expect(agreed).toBeCloseTo(muStar, 10);
    }
  });

  it('of a hump cancel in their mean and not in their absolute mean, which is why the latter is looked at', () => {
    // (x − ½)²: from 0 to ⅔ it falls by 2/9, from ⅓ to 1 it rises by 2/9, a third of the range at the pace of a step
    const [{ mu, muStar, sigma }] = screen(1, 2000, ([x]) => (x - 0.5) ** 2);
    expect(muStar).toBeCloseTo(1 / 3, 10);
    expect(Math.abs(mu)).toBeLessThan(0.03);
    expect(Math.abs(sigma - 1 / 3)).toBeLessThan(0.01);
  });

  it('of Morris’s own function single out the ten that matter from the ten that do not', () => {
    const measures = screen(20, 30, morrisFunction);
    const least = Math.min(...measures.slice(0, 10).map(({ muStar }) => muStar));
    const most = Math.max(...measures.slice(10).map(({ muStar }) => muStar));
    expect(least).toBeGreaterThan(2 * most);
    // the eighth to the tenth are straight lines of slope 20 in [−1, 1], but for small terms; the first is in products
    for (const { muStar, sigma } of measures.slice(7, 10)) {
      expect(muStar).toBeGreaterThan(30);
      expect(sigma).toBeLessThan(muStar / 4);
    }
    expect(measures[0].sigma).toBeGreaterThan(measures[0].muStar / 4);
  });
});

describe('luck', () => {
  const luck: Luck = (trajectory, point, r) =>
    randomStream(streamKey(key, `luck ${trajectory}`), point)(r) - 0.5;

  it('raises the absolute mean of what matters nothing, and what evaluations agree on by half as much', () => {
    const [, idle] = screen(2, 2000, ([x]) => x, { repetitions: 4, luck });
    // the mean of four lucks less that of four others, by ⅔: standard deviation √(2/12/4) · 1.5
    expect(idle.muStar).toBeGreaterThan(0.2);
    expect(idle.agreed).toBeLessThan(0.6 * idle.muStar);
  });

  it('leaves the size of what matters where it is', () => {
    const [straight] = screen(2, 2000, ([x]) => x, { repetitions: 4, luck });
    expect(Math.abs(straight.agreed - 1)).toBeLessThan(0.07);
  });

  it('is not seen in a single evaluation, and counts nothing where one of several shows it', () => {
    expect(agreedSize(Float64Array.of(-3))).toBe(3);
    expect(agreedSize(Float64Array.of(1, -1))).toBe(0);
    expect(agreedSize(Float64Array.of(0, 0, 0, 7))).toBe(0);
    expect(agreedSize(Float64Array.of(-2, -2, -2, -2))).toBe(2);
    expect(agreedSize(Float64Array.of(2, 3, 4))).toBeCloseTo(Math.sqrt((6 + 8 + 12) / 3), 12);
  });
});

/**
 * The function of twenty inputs with which Morris (1991) tells screening: w = 2 (x − ½), but of the third, fifth and seventh
 * 2 (1.1 x / (x + 0.1) − ½); the coefficients that he draws are 0 here.
 */
function morrisFunction(x: readonly number[]): number {
  const w = x.map((each, i) =>
    [2, 4, 6].includes(i) ? 2 * ((1.1 * each) / (each + 0.1) - 0.5) : 2 * (each - 0.5),
  );
  let y = 0;
  for (let i = 0; i < 10; i++) y += 20 * w[i];
  for (let i = 0; i < 6; i++) for (let j = i + 1; j < 6; j++) y -= 15 * w[i] * w[j];
  for (let i = 0; i < 5; i++)
    for (let j = i + 1; j < 5; j++) for (let l = j + 1; l < 5; l++) y -= 10 * w[i] * w[j] * w[l];
  return y + 5 * w[0] * w[1] * w[2] * w[3];
}
