import { describe, expect, test } from 'vitest';
import { influenceSum } from '../../../src/engine/exposure.ts';
import { CENTRE } from '../../../src/model/coordination/posts.ts';
import { COMMITTED } from '../../../src/model/states.ts';
import type { World } from '../../../src/model/world.ts';
import { influenceByState } from '../../../src/model/world.ts';
import { doing, play, type Tie, type Tiny, tinySetting } from '../tinySetting.ts';

/** Two units of four; one person in unit 0 is committed. */
const firm: Tiny = { size: 8, unit: [0, 0, 0, 0, 1, 1, 1, 1], threshold: 0.9, start: [0], horizon: 5 };

describe('recognition', () => {
  test('lowers thresholds where a quarter of the unit tries, until the next look', () => {
    const thresholds: number[][] = [];
    play(tinySetting(firm), doing({ tactic: 'recognise', every: 2 }), (world, week) => {
      thresholds.push([world.thresholdOf(1), world.thresholdOf(5)]);
      if (week === 1) world.state[4] = COMMITTED;
      if (week === 3) world.state[0] = 0;
    });
    const eased = 0.9 - 0.05;
    // looks in weeks 1, 3 and 5
    expect(thresholds).toEqual([
      [eased, 0.9],
      [eased, 0.9],
      [eased, eased],
      [eased, eased],
      [0.9, eased],
    ]);
  });

  test('sees no effort below the share it is given', () => {
    const { world } = play(tinySetting(firm), doing({ tactic: 'recognise', effort: 0.26, threshold: 0.2 }));
    expect(Array.from(world.unitEase)).toEqual([0, 0]);
    const { world: other } = play(
      tinySetting(firm),
      doing({ tactic: 'recognise', effort: 0.25, threshold: 0.2 }),
    );
    expect(Array.from(other.unitEase)).toEqual([0.2, 0]);
  });

  test('takes three days each time', () => {
    const spent: number[] = [];
    play(tinySetting({ ...firm, horizon: 14 }), doing({ tactic: 'recognise' }), ({ ledger }) =>
      spent.push(ledger.spent),
    );
    // 3 days × 8 h × 45, in weeks 1 and 14
    expect([spent[0], spent[12], spent[13]]).toEqual([1080, 1080, 2160]);
  });
});

describe('a legitimate centre', () => {
  /** 0 is the centre and speaks to 1, who hears 2 as well. */
  const pair: Tiny = {
    size: 3,
    ties: [
      [0, 1],
      [1, 2],
    ],
    threshold: 1.6,
    innovativeness: [2, 1, 0],
    start: [0],
    horizon: 4,
  };
  const heard = (more: object) => {
    const seen: number[] = [];
    play(
      tinySetting(pair),
      doing({ tactic: 'centralTeam', people: 1 }, { tactic: 'recognise', at: 3, ...more }),
      (world) => seen.push(world.exposureOf(1)),
    );
    return seen;
  };

  test('weighs a quarter more', () => {
    expect(heard({})).toEqual([0.5, 0.5, 0.625, 0.625]);
  });

  test('is a switch', () => {
    expect(heard({ legitimacy: false })).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  test('is heard no louder than everybody together', () => {
    const { world } = play(
      tinySetting({ ...pair, ties: [[0, 1]] }),
      doing({ tactic: 'centralTeam', people: 1 }, { tactic: 'recognise' }),
    );
    expect(influenceSum(world.exposure, 1)).toBe(100);
    expect(world.exposureOf(1)).toBe(1);
  });

  test('is heard as a full recomputation would have it, week after week, whoever comes and goes', () => {
    const size = 60;
    const ties: Tie[] = Array.from({ length: 3 * size }, (_, t) => [
      t % size,
      (t * 7 + 1 + Math.floor(t / size)) % size,
      1 + (t % 5),
    ]);
    const setting = tinySetting({
      size,
      ties: ties.filter(([a, b]) => a !== b),
      unit: Array.from({ length: size }, (_, i) => i % 4),
      threshold: Array.from({ length: size }, (_, i) => (i % 10) / 10),
      innovativeness: Array.from({ length: size }, (_, i) => ((i * 37) % size) / size),
      level: Array.from({ length: size }, (_, i) => i % 3),
      start: [0, 5, 17, 40],
      rule: { turnover: 0.05, spontaneousAwareness: 0.05 },
      horizon: 80,
    });
    const voices = influenceByState(setting);
    const { first, follower, weight } = setting.network;
    const centres = new Set<number>();
    let louder = 0;
    play(
      setting,
      doing(
        { tactic: 'centralTeam', people: 4, fill: 'rank' },
        { tactic: 'announce', strength: 1, halfLife: 20 },
        { tactic: 'mandate', peak: 0.5 },
        { tactic: 'recognise', at: 6 },
        { tactic: 'centralTeam', people: 6, at: 30 },
        { tactic: 'dissolve', at: 60 },
      ),
      ({ exposure, state, coordination, centreIsLegitimate }: World, week) => {
        const whole = new Float64Array(size);
        for (let j = 0; j < size; j++) {
          const inCentre = coordination.post[j] === CENTRE;
          if (inCentre) centres.add(j);
          if (inCentre && centreIsLegitimate && voices[state[j]] !== 0) louder++;
          const said = voices[state[j]] * (centreIsLegitimate && inCentre ? 1.25 : 1);
          for (let t = first[j]; t < first[j + 1]; t++) whole[follower[t]] += weight[t] * said;
        }
        expect(centreIsLegitimate).toBe(week >= 6);
        expect(Array.from(whole, (_, j) => influenceSum(exposure, j))).toEqual(Array.from(whole));
      },
    );
    // the test has seen members come and go, and speak
    expect(centres.size).toBeGreaterThan(8);
    expect(louder).toBeGreaterThan(100);
  });
});
