import { describe, expect, test } from 'vitest';
import { atRisk } from '../../src/diffusion/atRisk.ts';
import { type Benchmark, benchmark, rulePairs } from '../../src/diffusion/benchmark.ts';
import type { CandidateModel } from '../../src/diffusion/candidateModels.ts';
import { changeExplanation } from '../../src/diffusion/changeExplanation.ts';
import { changeForecast } from '../../src/diffusion/changeForecast.ts';
import { changeTimes, periodEnds } from '../../src/diffusion/changeTimes.ts';
import type { Diffusion } from '../../src/diffusion/diffusion.ts';
import { LEAST_RATE } from '../../src/diffusion/fitHazard.ts';
import { fitThresholds } from '../../src/diffusion/fitThresholds.ts';
import {
  surveyRule,
  surveySetting,
  type Thresholds,
  usualThresholds,
} from '../../src/diffusion/surveySetting.ts';
import { seedKey } from '../../src/engine/draws.ts';
import { toNetwork } from '../../src/engine/network.ts';
import { createCircumstances, exitProbabilities } from '../../src/model/rules/transitions.ts';
import { AWARE, DISCONTINUED } from '../../src/model/states.ts';
import { fiveInALine, type Village, villages } from './villages.ts';

/** People without ties: whoever adopts does so by themselves. */
function alone(size: number, seeds: number, periods: number): Village {
  const adoptedAt = new Int32Array(size).fill(-1).fill(0, 0, seeds);
  return {
    diffusion: {
      size,
      adoptedAt,
      community: { labels: ['all'], of: new Int32Array(size) },
      periods,
      firstPeriod: 0,
    },
    network: toNetwork(
      size,
      { from: new Int32Array(0), to: new Int32Array(0), weight: new Float64Array(0) },
      (sum) => sum,
    ),
  };
}

/** The same villages with a diffusion that the rule itself has made. */
function madeByRule(village: Village, thresholds: Thresholds, weeksPerPeriod: number): Village {
  const { diffusion, network } = village;
  const ends = periodEnds(diffusion.periods, weeksPerPeriod);
  const setting = surveySetting(diffusion, network, ends[diffusion.periods]!, seedKey('made'));
  const times = changeTimes(setting, thresholds, ends)(0);
  const adoptedAt = times.map((time) => (time > diffusion.periods ? -1 : time));
  return { diffusion: { ...diffusion, adoptedAt }, network };
}

describe('the seven states without any plan', () => {
  test('turn on thresholds alone: the response multiplies the step to a trial, and nobody complies or resists', () => {
    const exits = new Float64Array(3);
    const full = new Float64Array(3);
    for (const state of [AWARE, DISCONTINUED])
      for (const response of [0, 0.3, 0.8]) {
        const at = { ...createCircumstances(), leadership: 0.5, exposure: 0.4 };
        exitProbabilities(state, { ...at, response: 1 }, surveyRule, full);
        exitProbabilities(state, { ...at, response }, surveyRule, exits);
        expect(exits[0]).toBeCloseTo(response * full[0]!, 15);
        expect([exits[1], state === AWARE ? exits[2] : 0]).toEqual([0, 0]);
      }
  });

  test('begin with the first adopters, replace nobody, and know one climate: the one that scenarios begin with', () => {
    const { diffusion, network } = fiveInALine();
    const setting = surveySetting(diffusion, network, 10, seedKey(1));
    expect([...setting.start.people!]).toEqual([0]);
    expect(setting.rule.turnover).toBe(0);
    expect(setting.climate).toMatchObject({ leadership: 0.5, resistance: 1, habit: 0, fit: 1 });
    expect(usualThresholds).toEqual({ mean: 0.5, sd: 0.35 });
  });

  test('go down a line of people whom one contact is enough for, and no further than the ties lead', () => {
    const { diffusion, network } = fiveInALine();
    const ends = periodEnds(2, 400);
    const setting = surveySetting(diffusion, network, 800, seedKey('line'));
    const runs = Array.from({ length: 30 }, (_, replicate) =>
      changeTimes(setting, { mean: 0.6, sd: 0 }, ends)(replicate),
    );
    for (const times of runs) expect(times[0]).toBe(0);
    // nobody adopts before the one whom they hear
    for (const times of runs)
      for (let i = 1; i < 5; i++) expect(times[i]).toBeGreaterThanOrEqual(times[i - 1]!);
    expect(runs.some((times) => times[2]! <= 2)).toBe(true);
    // without ties nobody follows: a threshold of 0.6 is out of reach of whoever hears nothing
    const lonely = alone(5, 1, 2);
    const none = surveySetting(lonely.diffusion, lonely.network, 800, seedKey('line'));
    expect([...changeTimes(none, { mean: 0.6, sd: 0 }, ends)(0)]).toEqual([0, 3, 3, 3, 3]);
  });

  test('a period ends in the week nearest to so many weeks, whole or not', () => {
    expect([...periodEnds(4, 4.345)]).toEqual([0, 4, 9, 13, 17]);
    expect([...periodEnds(2, 52)]).toEqual([0, 52, 104]);
  });
});

describe('the forecast of who adopts next', () => {
  const rowsOf = ({ diffusion }: Village) => atRisk(diffusion);
  const everybody = ({ diffusion }: Village) => Int32Array.from(diffusion.adoptedAt.keys());

  test('is exact for people who hear nobody: as many adopt as in twenty thousand runs of the rule itself', () => {
    const village = alone(500, 0, 3);
    const ends = periodEnds(3, 104);
    const thresholds = { mean: 0.2, sd: 0.2 };
    const rates = changeForecast(village.diffusion, village.network, rowsOf(village), {
      ends,
      thresholds,
      among: everybody(village),
    });
    const setting = surveySetting(village.diffusion, village.network, 312, seedKey('alone'));
    const timesOf = changeTimes(setting, thresholds, ends);
    const adopted = new Float64Array(4);
    for (let replicate = 0; replicate < 40; replicate++)
      for (const time of timesOf(replicate)) if (time <= 3) adopted[time]!++;
    let left = 20_000;
    for (let period = 1; period <= 3; period++) {
      const chance = 1 - Math.exp(-rates[500 * (period - 1)]!);
      const share = adopted[period]! / left;
      expect(share).toBeGreaterThan(0.005);
      // four standard errors, and a twentieth for the 24 nodes that stand for all thresholds
      const off = 4 * Math.sqrt((share * (1 - share)) / left) + share / 20;
      expect(Math.abs(chance - share)).toBeLessThan(off);
      left -= adopted[period]!;
    }
  });

  test('knows who hears an adopter from who does not, and follows nobody else', () => {
    const village = fiveInALine();
    const forecast = (among: Int32Array) =>
      changeForecast(village.diffusion, village.network, rowsOf(village), {
        ends: periodEnds(2, 20),
        thresholds: { mean: 0.5, sd: 0.2 },
        among,
      });
    // rows: b, c, d, e in period 1; c, d, e in period 2
    const [b, c, d, e, c2, d2] = forecast(everybody(village)) as unknown as number[];
    expect(b).toBeGreaterThan(3 * c!);
    expect(c).toBeGreaterThanOrEqual(d!);
    expect(d).toBeGreaterThanOrEqual(e!);
    // b has adopted by then
    expect(c2).toBeGreaterThan(3 * d2!);
    const followed = forecast(Int32Array.of(2));
    expect([...followed].filter((rate) => rate !== LEAST_RATE)).toHaveLength(2);
    expect(followed[1]).toBeGreaterThan(LEAST_RATE);
    // of people who are not followed it counts that b adopted, as it does of those who are
    expect(Math.abs(followed[4]! / c2! - 1)).toBeLessThan(0.1);
  });

  test('uses nothing of a period before it is over', () => {
    const village = villages('no peeking', { p: 0.05, q: 0.4, count: 3, people: 20, periods: 6 });
    const cut: Diffusion = {
      ...village.diffusion,
      adoptedAt: village.diffusion.adoptedAt.map((time) => (time > 3 ? -1 : time)),
    };
    const forecast = (diffusion: Diffusion) => {
      const rows = atRisk(diffusion);
      const rates = changeForecast(diffusion, village.network, rows, {
        ends: periodEnds(6, 8),
        thresholds: usualThresholds,
        among: everybody(village),
      });
      // up to the end of period 4: made of what was known at the end of period 3
      return rates.slice(0, rows.first[5]);
    };
    expect(forecast(cut)).toEqual(forecast(village.diffusion));
  });
});

describe('the fit of the thresholds', () => {
  test('finds the summit of a smooth hill, within its range', async () => {
    const hill = (mean: number, sd: number) => async (at: Thresholds) =>
      -((at.mean - mean) ** 2) - 2 * (at.sd - sd) ** 2;
    const near = await fitThresholds(hill(0.437, 0.281));
    expect(Math.abs(near.mean - 0.437)).toBeLessThan(0.01);
    expect(Math.abs(near.sd - 0.281)).toBeLessThan(0.01);
    expect((await fitThresholds(hill(-1, 3))).mean).toBe(0);
    expect((await fitThresholds(hill(-1, 3))).sd).toBe(1);
  });

  test('finds the thresholds again of diffusions that the rule itself has made', async () => {
    for (const thresholds of [
      { mean: 0.35, sd: 0.25 },
      { mean: 0.6, sd: 0.4 },
    ]) {
      const start = villages('planted', { p: 0, q: 0, count: 24, people: 40, periods: 10 });
      const made = madeByRule(start, thresholds, 13);
      const rows = atRisk(made.diffusion);
      const { fit } = changeExplanation(
        { weeksPerPeriod: 13, fitted: true },
        made.diffusion,
        made.network,
        rows,
        seedKey(1),
        {},
      );
      const found = await fit(new Uint8Array(24).fill(1));
      expect(Math.abs(found.mean - thresholds.mean)).toBeLessThan(0.1);
      expect(Math.abs(found.sd - thresholds.sd)).toBeLessThan(0.1);
    }
  });
});

describe('held against a diffusion', async () => {
  const contrast = ({ contrasts }: Benchmark, one: CandidateModel, other: CandidateModel) =>
    contrasts.find((each) => each.one === one && each.other === other)!.scores.all;
  const options = { seed: 1, replicates: 20, rewirings: 2 };
  const start = villages('by rule', { p: 0, q: 0, count: 12, people: 40, periods: 10 });
  const { diffusion, network } = madeByRule(start, { mean: 0.35, sd: 0.25 }, 13);
  const result = await benchmark(diffusion, network, { ...options, weeksPerPeriod: 13 });
  const plain = await benchmark(diffusion, network, options);

  test('the rule foretells what it has made better than any curve, and than on permuted ties', () => {
    for (const other of ['constant', 'everybody', 'community', 'changeRewired'] as const)
      expect(contrast(result, 'change', other).likelihood.low).toBeGreaterThan(0);
    expect(result.ranks.at(-1)).toEqual({ one: 'change', other: 'changeRewired', better: 2, of: 2 });
  });

  test('beside it stands everything that is told without it, unchanged', () => {
    expect(result.rivals.slice(0, 7)).toEqual(plain.rivals);
    expect(result.contrasts.slice(0, 6)).toEqual(plain.contrasts);
    expect(result.verdict).toEqual(plain.verdict);
    expect(result.contrasts.slice(6).map(({ one, other }) => [one, other])).toEqual(rulePairs);
    expect(plain).not.toHaveProperty('weeksPerPeriod');
    expect(plain.rivals).toHaveLength(7);
  });

  test('thresholds are told for both fits, and stay as they are where they are not fitted', () => {
    const of = (rival: string) => {
      const found = result.rivals.find((each) => each.rival === rival)!;
      return 'thresholds' in found ? found.thresholds : [];
    };
    expect(of('changeUnfitted')).toEqual([usualThresholds, usualThresholds]);
    for (const { mean, sd } of of('change')) {
      // of 240 people each
      expect(Math.abs(mean - 0.35)).toBeLessThan(0.2);
      expect(Math.abs(sd - 0.25)).toBeLessThan(0.2);
    }
  });

  test('the same seed gives the same bits, another seed others', async () => {
    const few = villages('few', { p: 0.1, q: 0.3, count: 4, people: 12, periods: 4 });
    const told = async (seed: number) =>
      JSON.stringify(
        await benchmark(few.diffusion, few.network, { ...options, seed, weeksPerPeriod: 4.345 }),
      );
    const first = await told(1);
    expect(await told(1)).toBe(first);
    expect(await told(2)).not.toBe(first);
  });
});

test('whoever waits may stop the search for thresholds', async () => {
  const { diffusion, network } = villages('stop', { p: 0.1, q: 0, count: 2, people: 10, periods: 3 });
  const stop = new Error('stopped');
  let waited = 0;
  const { fit } = changeExplanation(
    { weeksPerPeriod: 4, fitted: true },
    diffusion,
    network,
    atRisk(diffusion),
    seedKey(1),
    {
      yieldToEventLoop: async () => {
        if (++waited === 3) throw stop;
      },
    },
  );
  await expect(fit(Uint8Array.of(1, 1))).rejects.toBe(stop);
});
