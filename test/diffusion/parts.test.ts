import { describe, expect, test } from 'vitest';
import { halves } from '../../src/diffusion/crossValidate.ts';
import { jackknife } from '../../src/diffusion/jackknife.ts';
import { bandOf, happened } from '../../src/diffusion/measures.ts';
import { predict, runHazard } from '../../src/diffusion/predict.ts';
import { contacts } from '../../src/diffusion/referenceGroup.ts';
import { rewire } from '../../src/diffusion/rewire.ts';
import { seedKey } from '../../src/engine/draws.ts';
import type { Network } from '../../src/engine/network.ts';
import { moments } from '../../src/statistics/moments.ts';
import { solveSymmetric } from '../../src/statistics/solveSymmetric.ts';
import { tInterval } from '../../src/statistics/tInterval.ts';
import { fiveInALine, villages } from './villages.ts';

const key = seedKey('parts');

describe('a network whose ties are permuted within communities', () => {
  const { diffusion, network } = villages('ties', { p: 0.1, q: 0 });
  const rewired = rewire(network, diffusion.community, key);
  const influenced = ({ first }: Network) => Array.from(first.subarray(1), (end, i) => end - first[i]!);
  const arcs = ({ first, follower, size }: Network) =>
    Array.from({ length: size }, (_, i) =>
      [...follower.subarray(first[i], first[i + 1])].map((to) => `${i} ${to}`),
    ).flat();

  test('everybody influences as many, and is influenced by as much', () => {
    expect(influenced(rewired)).toEqual(influenced(network));
    expect([...rewired.strength]).toEqual([...network.strength]);
  });

  test('ties stay in their community, never lead to oneself, and none is there twice', () => {
    const { of } = diffusion.community;
    const names = arcs(rewired);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      const [from, to] = name.split(' ').map(Number) as [number, number];
      expect(of[from]).toBe(of[to]);
      expect(from).not.toBe(to);
    }
  });

  test('hardly a tie is where it was', () => {
    const before = new Set(arcs(network));
    const kept = arcs(rewired).filter((name) => before.has(name)).length;
    // three contacts among 39 others: 3 / 39 of the ties come back by chance
    expect(kept / before.size).toBeLessThan(0.12);
  });

  test('the same key gives the same ties, another key others', () => {
    expect(rewire(network, diffusion.community, key)).toEqual(rewired);
    expect(rewire(network, diffusion.community, seedKey('other'))).not.toEqual(rewired);
  });

  test('a line of five, in which no two ties can be exchanged but for a few, keeps its number of ties', () => {
    const line = fiveInALine();
    expect(rewire(line.network, line.diffusion.community, key).follower.length).toBe(4);
  });
});

describe('halves of communities', () => {
  test('are equal in number, or the first has one more', () => {
    for (let n = 2; n < 12; n++) {
      const half = halves(new Float64Array(n).fill(3), key);
      expect(half.filter((of) => of === 0).length).toBe(Math.ceil(n / 2));
      expect(half.filter((of) => of === 1).length).toBe(Math.floor(n / 2));
    }
  });

  test('leave out communities where everybody had adopted at the start', () => {
    expect(halves(Float64Array.of(0, 3, 0, 3), key).filter((of) => of === -1)).toHaveLength(2);
    expect([...halves(Float64Array.of(0, 3, 0, 3), key)].filter((_, c) => c % 2 === 0)).toEqual([-1, -1]);
  });

  test('depend on the seed', () => {
    const waiting = new Float64Array(30).fill(1);
    expect(halves(waiting, key)).toEqual(halves(waiting, key));
    expect(halves(waiting, key)).not.toEqual(halves(waiting, seedKey('other')));
  });
});

describe('leaving out one community after the other', () => {
  const values = Float64Array.of(3, 1, 4, 1, 5);
  const meanWithout = (left: number) => moments(values.filter((_, k) => k !== left)).mean;

  test('gives a mean the interval of Student’s t', () => {
    const { value, n, low, high } = jackknife(5, meanWithout);
    const known = tInterval(moments(values));
    expect([value, n]).toEqual([2.8, 5]);
    expect(low).toBeCloseTo(known.low, 12);
    expect(high).toBeCloseTo(known.high, 12);
  });

  test('one community allows no interval', () => {
    expect(jackknife(1, () => 2)).toEqual({ value: 2, n: 1, low: NaN, high: NaN });
  });
});

test('equations are solved, flat directions get nothing', () => {
  const [x, y] = solveSymmetric(
    [
      [2, 1],
      [1, 3],
    ],
    [5, 10],
  );
  expect(x).toBeCloseTo(1, 8);
  expect(y).toBeCloseTo(3, 8);
  expect(solveSymmetric([[0]], [0])).toEqual([0]);
});

describe('a diffusion that is run again', () => {
  const { diffusion, network } = fiveInALine();
  const again = (p: number, q: number, replicates = 3) =>
    predict(
      diffusion,
      (replicate) =>
        runHazard(diffusion, { referenceGroups: [contacts(network)], hazard: { p, q: [q] }, key }, replicate),
      { scored: Uint8Array.of(1), replicates, control: {} },
    );

  test('with irresistible example adoption goes down the line, a person a period', async () => {
    const { adoptedAt, adopters, together } = await again(0, 1000);
    expect([...adoptedAt]).toEqual([0, 1, 2, 3, 3]);
    expect(adopters.map((column) => [...column])).toEqual([[1, 2, 3]]);
    expect(together.map((run) => [...run])).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  test('without rates nothing happens after the start', async () => {
    const { adopters } = await again(0, 0);
    expect([...adopters[0]!]).toEqual([1, 1, 1]);
  });

  test('a constant hazard adopts the share that its law says', async () => {
    const { adopters } = await again(0.5, 0, 4000);
    expect(adopters[0]![1]).toBeCloseTo(1 + 4 * (1 - Math.exp(-0.5)), 1);
    expect(adopters[0]![2]).toBeCloseTo(1 + 4 * (1 - Math.exp(-1)), 1);
  });

  test('what happened lies within runs that did the same, and outside those that did not', () => {
    const fact = happened(diffusion);
    expect([...fact.adopters[0]!]).toEqual([1, 2, 3]);
    expect(bandOf(fact, [0], [Int32Array.of(1, 2, 3)])).toEqual({ inside: 2, of: 2 });
    expect(bandOf(fact, [0], [Int32Array.of(1, 2, 4), Int32Array.of(1, 3, 5)])).toEqual({ inside: 0, of: 2 });
  });
});
