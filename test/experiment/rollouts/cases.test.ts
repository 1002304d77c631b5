import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/engine/simulate.ts';
import { emcOne } from '../../../src/experiment/rollouts/cases/emcOne.ts';
import { fluByRegime } from '../../../src/experiment/rollouts/cases/fluByRegime.ts';
import { ncStateDuo } from '../../../src/experiment/rollouts/cases/ncStateDuo.ts';
import { yammerPlateau } from '../../../src/experiment/rollouts/cases/yammerPlateau.ts';
import { fittedParameters } from '../../../src/experiment/rollouts/fittedParameters.ts';
import { organisationOf, playRollout, sourceOf } from '../../../src/experiment/rollouts/playRollout.ts';
import type { Curve } from '../../../src/experiment/rollouts/realRollout.ts';
import { checkedRollouts, fittedRollouts } from '../../../src/experiment/rollouts/rollouts.ts';
import { compileIn } from '../../../src/scenario/compile/compile.ts';
import { NOTHING } from '../../../src/scenario/sections/nothing.ts';

const all = [...fittedRollouts, ...checkedRollouts];

/** Curves that do not change, by plan where that matters. */
const flat =
  (values: Record<string, number>): Curve =>
  (metric, _, plan) =>
    values[`${plan}.${metric}`] ?? values[metric] ?? 0;

describe('the roll-outs', () => {
  test('have numbers of their own, and parameters that no two of them fit', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(fittedParameters.map(({ name }) => name)).size).toBe(fittedParameters.length);
  });

  test.each(all.map((rollout) => [rollout.id, rollout] as const))(
    '%s: the scenario runs as far as its points are read, and a figure is published with its bounds and source',
    async (_, rollout) => {
      const source = await sourceOf(rollout);
      const asked: number[] = [];
      const named = [...source.plans.map(({ name }) => name), NOTHING];
      const heard: Curve = (metric, week, plan = named[0]) => {
        asked.push(week);
        expect(named).toContain(plan);
        expect(['declared', 'trial', 'discontinued', 'buyIn']).toContain(metric);
        return 0.1;
      };
      for (const { read, low, high, published } of rollout.points) {
        expect(Number.isFinite(read(heard))).toBe(true);
        expect(low).toBeLessThanOrEqual(high);
        expect(published).not.toBe('');
      }
      expect(Math.max(...asked)).toBeLessThanOrEqual(source.scenario.horizon);
      expect(rollout.sources.length).toBeGreaterThan(0);
    },
  );

  test.each(fittedRollouts.map((rollout) => [rollout.id, rollout] as const))(
    '%s: what it is fitted to lies within what was published, and so do its numbers in their ranges',
    (_, { points, otherwise, own }) => {
      for (const { observed, low, high } of [...points, ...(otherwise?.points ?? [])]) {
        expect(observed.share).toBeGreaterThanOrEqual(low);
        expect(observed.share).toBeLessThanOrEqual(high);
      }
      for (const { plausible, default: byDefault } of own) {
        expect(byDefault).toBeGreaterThanOrEqual(plausible.low);
        expect(byDefault).toBeLessThanOrEqual(plausible.high);
      }
    },
  );
});

describe('figures are read', () => {
  test('as declared use between two weeks in proportion, of an enrolment', async () => {
    const source = await sourceOf(ncStateDuo);
    const org = organisationOf(source, 3);
    const [plan] = compileIn({ world: 3, groups: [] }, source, org);
    const { values } = simulate(plan.model, 8);
    const row = plan.model.series.findIndex(({ metric }) => metric === 'declared');
    const at = (week: number) => values[row * (plan.model.weeks + 1) + week];
    const figures = playRollout(ncStateDuo.points, source, { world: 3, org, luck: 8 });
    const expected = [14, 23, 32, 34].map((week, k) => {
      const part = [0.6, 0.6, 0.7, 0.7][k];
      return (1 - part) * at(week) + part * at(week + 1);
    });
    expect(figures).toHaveLength(4);
    for (const [k, figure] of figures.entries()) expect(figure).toBeCloseTo(expected[k], 12);
  });

  test('as people on trial or committed, of a community, and otherwise as all who ever tried', () => {
    const curve = flat({ trial: 0.1, buyIn: 0.2, declared: 0.2, discontinued: 0.3 });
    for (const { read } of emcOne.points) expect(read(curve)).toBeCloseTo(0.3, 12);
    for (const { read } of emcOne.otherwise!.points) expect(read(curve)).toBeCloseTo(0.6, 12);
  });

  test('as gaps between regimes, and whether these are in their order', () => {
    const levels = { required: 0.9, 'several-days': 0.8, 'one-day': 0.6, [NOTHING]: 0.3 };
    const read = (given: Record<string, number>) => {
      const curve = flat(
        Object.fromEntries(Object.entries(given).map(([plan, share]) => [`${plan}.declared`, share])),
      );
      return fluByRegime.points.slice(0, 4).map((point) => point.read(curve));
    };
    const [order, ...gaps] = read(levels);
    expect(order).toBe(1);
    for (const [k, gap] of [0.1, 0.2, 0.3].entries()) expect(gaps[k]).toBeCloseTo(gap, 12);
    expect(read({ ...levels, 'one-day': 0.2 })[0]).toBe(0);
  });

  test('as parts of another, 0 of nothing', () => {
    const [, facade, ratio] = yammerPlateau.points;
    const curve = flat({ declared: 0.8, buyIn: 0.2 });
    expect(facade.read(curve)).toBeCloseTo(0.75, 12);
    expect(ratio.read(curve)).toBeCloseTo(4, 12);
    expect(facade.read(flat({}))).toBe(0);
  });
});

test('a tactic’s number is set in its plan and nowhere else', async () => {
  const source = await sourceOf(ncStateDuo);
  const { set } = ncStateDuo.own.find(({ path }) => path === 'mandate.initial')!;
  const changed = set(source, 0.07);
  const entries = changed.plans[0].steps[0].do;
  expect(entries.find(({ tactic }) => tactic === 'mandate')).toMatchObject({ initial: 0.07, deadline: 35 });
  expect(entries.filter(({ tactic }) => tactic !== 'mandate')).toEqual(
    source.plans[0].steps[0].do.filter(({ tactic }) => tactic !== 'mandate'),
  );
  expect(changed.scenario).toBe(source.scenario);
});
