import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seedKey } from '../../src/engine/draws.ts';
import { toNetwork } from '../../src/engine/network.ts';
import { simulate } from '../../src/engine/simulate.ts';
import { cascadeModel } from '../../src/model/rules/cascadeModel.ts';
import type { ReferenceSetting } from '../../src/model/rules/referenceModel.ts';
import { neededWeight, thresholdModel } from '../../src/model/rules/thresholdModel.ts';

/** A made graph of 1,000 people, and what NDlib 5.1.1 and netdiffuseR 1.25 computed on it. */
const file = (name: string) => readFileSync(new URL(`n1000/${name}`, import.meta.url), 'utf8');
const numbers = (name: string) => file(name).trim().split(/\s+/).map(Number);
const pairs = numbers('edges.txt');
const thresholds = numbers('thresholds.txt');
const initial = new Uint8Array(1000);
for (const i of numbers('initial-adopters.txt')) initial[i] = 1;

const ends = [0, 1].map((end) => pairs.filter((_, place) => place % 2 === end));
const network = toNetwork(
  1000,
  {
    from: Int32Array.from([...ends[0], ...ends[1]]),
    to: Int32Array.from([...ends[1], ...ends[0]]),
    weight: new Float64Array(pairs.length).fill(1),
  },
  (sum) => sum,
);
const setting: ReferenceSetting = { network, initial, weeks: 52, key: seedKey(20260820) };

describe.each(['ndlib', 'netdiffuser'])('a linear threshold run of %s', (peer) => {
  const needs = network.strength.map((total, i) => neededWeight(thresholds[i], total));
  const model = thresholdModel(setting, needs);

  test('has the same adopters week by week', () => {
    const { adopters_per_step } = JSON.parse(file(`w1-curve.${peer}.json`)) as {
      adopters_per_step: number[];
    };
    expect(Array.from(simulate(model, 0).values)).toEqual(adopters_per_step);
  });

  test('has every person adopt in the same week', () => {
    expect(adoptionWeeks(needs)).toEqual(numbers(`w1-adoption-step-per-node.${peer}.txt`));
  });
});

/**
 * The week in which each person adopts, read off numbers of adopters: everybody has a follower who hears nobody else
 * and so adopts a week later; in each run one follower alone can be moved.
 */
function adoptionWeeks(needs: Float64Array): number[] {
  const rows = Array.from({ length: 1000 }, (_, i) => i);
  const followed = toNetwork(
    2000,
    {
      from: Int32Array.from([...ends[0], ...ends[1], ...rows]),
      to: Int32Array.from([...ends[1], ...ends[0], ...rows.map((i) => 1000 + i)]),
      weight: new Float64Array(pairs.length + 1000).fill(1),
    },
    (sum) => sum,
  );
  const start = new Uint8Array(2000);
  start.set(initial);
  const run = (need: Float64Array) =>
    simulate(thresholdModel({ ...setting, network: followed, initial: start, weeks: 53 }, need), 0).values;
  const nobody = new Float64Array(2000).fill(Number.POSITIVE_INFINITY);
  nobody.set(needs);
  const alone = run(nobody);
  return rows.map((i) => {
    const need = nobody.slice();
    need[1000 + i] = 1;
    return run(need).findIndex((count, week) => count > alone[week]) - 1;
  });
}

test('final sizes of a weekly cascade are those of a hundred thousand runs of the peers', () => {
  // mean 836.82, sd 49.47
  const R = 400;
  const model = cascadeModel(setting, 0.02, false);
  let sum = 0;
  for (let replicate = 0; replicate < R; replicate++) sum += simulate(model, replicate).values[52];
  expect(Math.abs(sum / R - 836.82)).toBeLessThan((4 * 49.47) / Math.sqrt(R));
});
