import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/engine/network.ts';
import { simulate } from '../../src/engine/simulate.ts';
import { bassModel } from '../../src/model/rules/bassModel.ts';
import { referenceSetting } from '../model/rules/reference.ts';
import { type Bass, continuous, farthest, recursion, steepest } from './bassCurves.ts';
import { completeNetwork, graphOf, networkOf } from './graphs.ts';

/** Parameters of durable goods in Bass's range, and a slow one. */
const fast = { p: 0.03, q: 0.38 };
const slow = { p: 0.005, q: 0.1 };
const imitative = { p: 0.01, q: 0.4 };
const named = [fast, slow, imitative].map((bass) => [`p = ${bass.p}, q = ${bass.q}`, bass] as const);

const strangers = (size: number) => networkOf(graphOf(size, []));

interface Crowd {
  readonly network: Network;
  readonly mixing?: 'well-mixed' | 'network';
  readonly runs: number;
  /** Weeks of Bass's clock, and weeks of the model to each of them. */
  readonly weeks: number;
  readonly perWeek?: number;
  /** Number of adopters at the start. */
  readonly start?: number;
}

/** Share of adopters by week of the model: each run, and all together. */
function adopt({ p, q }: Bass, { network, mixing, runs, weeks, perWeek = 1, start = 0 }: Crowd) {
  const initial = Array.from({ length: start }, (_, i) => i);
  const setting = referenceSetting(network, initial, Math.round(weeks * perWeek));
  const model = bassModel(setting, p / perWeek, q / perWeek, mixing !== 'network');
  const each = Array.from({ length: runs }, (_, run) =>
    simulate(model, run).values.map((count) => count / network.size),
  );
  const mean = each[0].map((_, week) => each.reduce((sum, run) => sum + run[week], 0) / runs);
  return { each, mean };
}

/** Weeks until nearly everybody has adopted. */
const span = (bass: Bass) => Math.ceil(3 * steepest(bass).time);

describe('a crowd in which everybody sees everybody', () => {
  const everybody = completeNetwork(5000);

  test.each(named)('follows the weekly recursion, on its ties as when well mixed: %s', (_, bass) => {
    const expected = recursion(bass, span(bass));
    for (const mixing of ['network', 'well-mixed'] as const) {
      const crowd = { network: everybody, mixing, runs: 20, weeks: span(bass) };
      const { each, mean } = adopt(bass, crowd);
      expect(farthest(mean, expected)).toBeLessThanOrEqual(0.015);
      for (const run of each) expect(farthest(run, expected)).toBeLessThanOrEqual(0.06);
    }
  });

  test('is a well-mixed crowd that leaves oneself out: person by person the same luck and the same week', () => {
    const size = 400;
    const crowd = { runs: 5, weeks: 30 };
    // A of the other n − 1 against A of n
    const onTies = adopt(
      { p: fast.p, q: (fast.q * (size - 1)) / size },
      { network: completeNetwork(size), mixing: 'network', ...crowd },
    );
    expect(onTies.each).toEqual(adopt(fast, { network: strangers(size), ...crowd }).each);
  });
});

describe('Bass’s curve in continuous time', () => {
  test('has its steepest point where the formulas say', () => {
    const told = [fast, imitative, slow].map((bass) => {
      const { time, share, slope } = steepest(bass);
      expect(continuous(bass, time)).toBeCloseTo(share, 12);
      expect((continuous(bass, time + 1e-4) - continuous(bass, time - 1e-4)) / 2e-4).toBeCloseTo(slope, 8);
      return [time, share, slope];
    });
    expect(told.map(([time]) => Number(time.toFixed(3)))).toEqual([6.193, 8.997, 28.531]);
    expect(told.map(([, share]) => Number(share.toFixed(4)))).toEqual([0.4605, 0.4875, 0.475]);
    expect(told[0][2]).toBeCloseTo(0.1106, 4);
  });

  test.each(named)('is met within .04 in quarters of a week: %s', (_, bass) => {
    const perWeek = 4;
    const { mean } = adopt(bass, { network: strangers(5000), runs: 20, weeks: span(bass), perWeek });
    const expected = Array.from(mean, (_, quarter) => continuous(bass, quarter / perWeek));
    expect(farthest(mean, expected)).toBeLessThanOrEqual(0.04);
  });

  test('is not met in whole weeks: steps come late by as much as was computed', () => {
    for (const [bass, late] of [
      [fast, 0.105],
      [slow, 0.036],
    ] as const) {
      const { mean } = adopt(bass, { network: strangers(5000), runs: 20, weeks: span(bass) });
      const expected = Array.from(mean, (_, week) => continuous(bass, week));
      expect(Math.abs(farthest(mean, expected) - late)).toBeLessThanOrEqual(0.01);
      for (const week of mean.keys()) expect(mean[week]).toBeLessThanOrEqual(expected[week] + 0.005);
    }
  });

  test('is steepest at t* = ln(q/p)/(p+q), at F = ½ − p/2q, by (p+q)²/4q a week', () => {
    const perWeek = 16;
    for (const bass of [fast, imitative, slow]) {
      const { time, share, slope } = steepest(bass);
      const weeks = Math.ceil(1.6 * time);
      const { mean } = adopt(bass, { network: strangers(10_000), runs: 12, weeks, perWeek });
      const at = (week: number) => mean[Math.round(week * perWeek)];
      expect(Math.abs(at(time) - share)).toBeLessThanOrEqual(0.015);
      // the rise over a window around t* is the largest of all such windows, but for luck
      const half = Math.round((time / 8) * perWeek) / perWeek;
      const rise = (middle: number) => (at(middle + half) - at(middle - half)) / (2 * half);
      expect(Math.abs(rise(time) / slope - 1)).toBeLessThanOrEqual(0.05);
      for (const away of [0.5, 0.7, 1.3, 1.45]) expect(rise(time * away)).toBeLessThan(rise(time));
    }
  });
});

describe('one force alone', () => {
  test('innovation brings 1 − e^−pt, whatever the step', () => {
    for (const p of [0.005, 0.03, 0.2])
      for (const perWeek of [1, 4]) {
        const network = strangers(20_000);
        const { mean } = adopt({ p, q: 0 }, { network, runs: 10, weeks: 40, perWeek });
        const expected = Array.from(mean, (_, step) => 1 - Math.exp((-p * step) / perWeek));
        // 200,000 people in all: five standard errors of a share are at most .0056
        expect(farthest(mean, expected)).toBeLessThanOrEqual(0.0056);
        expect(
          farthest(
            recursion({ p, q: 0 }, 40),
            Array.from({ length: 41 }, (_, t) => 1 - Math.exp(-p * t)),
          ),
        ).toBeLessThan(1e-12);
      }
  });

  test('imitation grows from a seed along a logistic', () => {
    const bass = { p: 0, q: 0.4 };
    const seed = 0.05;
    const perWeek = 16;
    const size = 10_000;
    const crowd = { network: strangers(size), runs: 10, weeks: 25, start: seed * size };
    const weekly = adopt(bass, crowd).mean;
    expect(farthest(weekly, recursion(bass, 25, seed))).toBeLessThanOrEqual(0.01);
    const fine = adopt(bass, { ...crowd, perWeek }).mean;
    const logistic = Array.from(
      fine,
      (_, step) => 1 / (1 + (1 / seed - 1) * Math.exp((-bass.q * step) / perWeek)),
    );
    expect(farthest(fine, logistic)).toBeLessThanOrEqual(0.02);
  });

  test('imitation without a seed brings nobody', () => {
    const { mean } = adopt({ p: 0, q: 0.9 }, { network: strangers(1000), runs: 3, weeks: 50 });
    expect(Math.max(...mean)).toBe(0);
  });
});
