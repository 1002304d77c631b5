import { expect, test } from 'vitest';
import type { PlanResult } from '../../src/experiment/comparison.ts';
import { spellsOf } from '../../src/report/spells.ts';

/** A plan whose replicates are so often in each member, week by week. */
const planOf = (shares: Readonly<Record<string, readonly number[]>>): PlanResult => ({
  name: 'x',
  title: { en: '', fr: '' },
  summary: [],
  weekly: Object.entries(shares).map(([member, means]) => {
    const mean = Float64Array.from(means);
    return {
      metric: 'm',
      group: `dimension=${member}`,
      n: 9,
      mean,
      sd: mean,
      p05: mean,
      p25: mean,
      p50: mean,
      p75: mean,
      p95: mean,
    };
  }),
});
const told = (shares: Readonly<Record<string, readonly number[]>>) =>
  spellsOf(planOf(shares), 'm').map(({ member, from, to }) => `${member} ${from}–${to}`);

test('a spell lasts as long as one member is the most frequent', () => {
  expect(told({ a: [1, 1, 0.6, 0.4, 0.4, 0], b: [0, 0, 0.4, 0.6, 0.6, 1] })).toEqual(['a 0–2', 'b 3–5']);
});

test('most replicates may be in none of the members', () => {
  expect(told({ a: [0.8, 0.8, 0.8, 0.2, 0.1, 0], b: [0, 0, 0, 0.2, 0.1, 0] })).toEqual([
    'a 0–2',
    'undefined 3–5',
  ]);
});

test('a spell of one or two weeks belongs to the one before it, the start excepted', () => {
  expect(told({ a: [1, 0, 0, 0, 1, 1, 0, 0], b: [0, 1, 1, 1, 0, 0, 1, 1] })).toEqual(['a 0–0', 'b 1–7']);
});

test('what was not measured has no spells', () => {
  expect(spellsOf(planOf({}), 'm')).toEqual([]);
});
