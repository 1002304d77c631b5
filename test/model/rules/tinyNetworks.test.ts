import { describe, expect, test } from 'vitest';
import { exp } from '../../../src/engine/elementary.ts';
import { bassModel } from '../../../src/model/rules/bassModel.ts';
import { cascadeModel } from '../../../src/model/rules/cascadeModel.ts';
import { thresholdModel } from '../../../src/model/rules/thresholdModel.ts';
import { type Tie, tinyNetwork } from '../tinySetting.ts';
import { adopters, needsOf, referenceSetting } from './reference.ts';

const line = (size: number): Tie[] => Array.from({ length: size - 1 }, (_, i) => [i, i + 1]);
const star = (size: number): Tie[] => Array.from({ length: size - 1 }, (_, i) => [0, i + 1]);
const complete = (from: number, to: number): Tie[] => {
  const ties: Tie[] = [];
  for (let a = from; a < to; a++) for (let b = a + 1; b < to; b++) ties.push([a, b]);
  return ties;
};

const threshold = (
  size: number,
  ties: readonly Tie[],
  share: number | readonly number[],
  initial: number[],
  weeks: number,
) => {
  const network = tinyNetwork(size, ties);
  return adopters(thresholdModel(referenceSetting(network, initial, weeks), needsOf(network, share)));
};
const cascade = (
  size: number,
  ties: readonly Tie[],
  probability: number,
  once: boolean,
  initial: number[],
  weeks: number,
  replicate = 0,
) =>
  adopters(
    cascadeModel(referenceSetting(tinyNetwork(size, ties), initial, weeks), probability, once),
    replicate,
  );

describe('five people in a line who each wait for half of their contacts', () => {
  test('are won over one after the other from the first', () => {
    expect(threshold(5, line(5), 0.5, [0], 6)).toEqual([1, 2, 3, 4, 5, 5, 5]);
  });
  test('are won over from the middle to both ends', () => {
    expect(threshold(5, line(5), 0.5, [2], 4)).toEqual([1, 3, 5, 5, 5]);
  });
  test('stay as they are when each waits for more than half', () => {
    expect(threshold(5, line(5), 0.51, [0], 4)).toEqual([1, 1, 1, 1, 1]);
  });
  test('close a gap when everybody waits for both neighbours', () => {
    expect(threshold(5, line(5), 1, [0, 2, 4], 3)).toEqual([3, 5, 5, 5]);
  });
});

describe('a star', () => {
  test('follows its centre at once', () => {
    expect(threshold(7, star(7), 0.5, [0], 2)).toEqual([1, 7, 7]);
  });
  test('waits at its centre for half of the rays, and takes the rest with it', () => {
    expect(threshold(7, star(7), 0.5, [1, 2], 3)).toEqual([2, 2, 2, 2]);
    expect(threshold(7, star(7), 0.5, [1, 2, 3], 3)).toEqual([3, 4, 7, 7]);
  });
});

test('in a complete graph thresholds of 0, ¼, ½, ¾ and 1 fall one a week', () => {
  expect(threshold(5, complete(0, 5), [0, 0.25, 0.5, 0.75, 1], [], 6)).toEqual([0, 1, 2, 3, 4, 5, 5]);
});

test('two groups of friends with one bridge between them: the other group hears one voice in four, and does not move', () => {
  const cliques = [...complete(0, 4), ...complete(4, 8), [3, 4] as Tie];
  expect(threshold(8, cliques, 0.34, [0, 1], 4)).toEqual([2, 4, 4, 4, 4]);
  // one voice of four is ¼: person 4 first, then the group
  expect(threshold(8, cliques, 0.25, [0, 1], 5)).toEqual([2, 4, 5, 8, 8, 8]);
});

describe('a cascade', () => {
  const network = [...line(5), [0, 2] as Tie];
  test.each([true, false])('with chance 0 goes nowhere (once: %s)', (once) => {
    expect(cascade(5, network, 0, once, [0], 3)).toEqual([1, 1, 1, 1]);
  });
  test.each([true, false])('with chance 1 spreads a step a week (once: %s)', (once) => {
    expect(cascade(5, network, 1, once, [0], 4)).toEqual([1, 3, 4, 5, 5]);
  });
  test('tried once, is over after the week in which nobody joined; tried every week, it wins in the end', () => {
    let stoppedShort = 0;
    for (let replicate = 0; replicate < 200; replicate++) {
      const once = cascade(5, line(5), 0.5, true, [0], 60, replicate);
      const stall = once.findIndex((count, week) => week > 0 && count === once[week - 1]);
      expect(once.slice(stall).every((count) => count === once[stall])).toBe(true);
      if (once[60] < 5) stoppedShort++;
      expect(cascade(5, line(5), 0.5, false, [0], 100, replicate)[100]).toBe(5);
    }
    // all four attempts succeed once in 16: 187.5 of 200 fall short, sd 3.4
    expect(Math.abs(stoppedShort - 187.5)).toBeLessThan(4 * 3.43);
  });
  test('several contacts try independently: three at ½ win seven times in eight', () => {
    const ties: Tie[] = [
      [0, 3],
      [1, 3],
      [2, 3],
    ];
    let won = 0;
    for (let replicate = 0; replicate < 2000; replicate++)
      won += cascade(4, ties, 0.5, true, [0, 1, 2], 1, replicate)[1] - 3;
    expect(Math.abs(won / 2000 - 0.875)).toBeLessThan(4 * Math.sqrt((0.875 * 0.125) / 2000));
  });
});

describe('Bass', () => {
  const size = 4000;
  const setting = (weeks: number, initial: number[] = []) =>
    referenceSetting(tinyNetwork(size, []), initial, weeks);

  test('with innovation alone follows 1 − e^−pt', () => {
    const mean = new Float64Array(21);
    const model = bassModel(setting(20), 0.1, 0, true);
    for (let replicate = 0; replicate < 20; replicate++)
      adopters(model, replicate).forEach((count, week) => {
        mean[week] += count / size / 20;
      });
    mean.forEach((share, week) => {
      const expected = 1 - exp(-0.1 * week);
      expect(Math.abs(share - expected)).toBeLessThanOrEqual(
        4 * Math.sqrt((expected * (1 - expected)) / (size * 20)),
      );
    });
  });

  test('with imitation among everybody follows its recursion', () => {
    const model = bassModel(
      setting(
        20,
        Array.from({ length: 40 }, (_, i) => i),
      ),
      0.01,
      0.5,
      true,
    );
    const mean = new Float64Array(21);
    for (let replicate = 0; replicate < 20; replicate++)
      adopters(model, replicate).forEach((count, week) => {
        mean[week] += count / size / 20;
      });
    let expected = 0.01;
    mean.forEach((share) => {
      expect(Math.abs(share - expected)).toBeLessThan(0.015);
      expected += (1 - expected) * (1 - exp(-(0.01 + 0.5 * expected)));
    });
  });

  test('without innovation, on a network, nobody joins who has no adopter among their contacts', () => {
    const network = tinyNetwork(6, [
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    const counts = adopters(bassModel(referenceSetting(network, [0], 50), 0, 10, false));
    expect(counts[50]).toBe(2);
  });

  test('sees the share of contacts, not their number', () => {
    // one adopter of two contacts, or two of four: the same hazard, the same luck of a person's row
    const pair = tinyNetwork(3, [
      [0, 2],
      [1, 2],
    ]);
    let won = 0;
    for (let replicate = 0; replicate < 3000; replicate++)
      won += adopters(bassModel(referenceSetting(pair, [0], 1), 0, 1, false), replicate)[1] - 1;
    // person 1 has no adopter among the contacts (2 is none); person 2 has one of two
    const expected = 1 - exp(-0.5);
    expect(Math.abs(won / 3000 - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 3000));
  });
});
