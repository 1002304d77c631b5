import { expect, test } from 'vitest';
import { choose, type Differences } from '../../src/experiment/seeding/chooseTeam.ts';

/** A paired difference with an interval of a half width. */
const by = (metric: string, difference: number, half: number, n = 50) => ({
  a: 'a',
  b: 'b',
  metric,
  difference,
  ciLow: difference - half,
  ciHigh: difference + half,
  pBetter: 0.5,
  n,
  method: 't' as const,
  worlds: n,
  rangeLow: NaN,
  rangeHigh: NaN,
});
const differences = (buyIn: number, reached = 0, half = 0.02): Differences => ({
  buyIn: by('buyIn', buyIn, half),
  reached: by('reached', reached, half),
});
const rival = (name: string, buyIn: number, reached = 0) => ({ name, against: differences(buyIn, reached) });
/** Differences between rivals are those of their gains. */
const between = (a: ReturnType<typeof rival>, b: ReturnType<typeof rival>) =>
  differences(
    b.against.buyIn.difference - a.against.buyIn.difference,
    b.against.reached.difference - a.against.reached.difference,
  );

test('whoever gains most over chance is chosen, with those who cannot be told apart', () => {
  const rivals = [rival('a', 0.05), rival('b', 0.06), rival('c', 0.03), rival('d', 0.01)];
  const { best } = choose(rivals, between);
  expect(best).toMatchObject({ rival: { name: 'b' }, metric: 'buyIn' });
  expect(best?.alike.map(({ name }) => name)).toEqual(['a']);
});

test('reaching the target counts before buy-in', () => {
  expect(choose([rival('a', 0.2), rival('b', 0.05, 0.1)], between).best).toMatchObject({
    rival: { name: 'b' },
    metric: 'reached',
  });
});

test('nobody is chosen where no gain is shown, or where it comes with a loss', () => {
  expect(choose([rival('a', 0.01), rival('b', -0.1)], between).best).toBeUndefined();
  expect(choose([rival('a', 0.1, -0.1)], between).best).toBeUndefined();
  const fewPairs = {
    name: 'a',
    against: { buyIn: by('buyIn', 1, 0.1, 9), reached: by('reached', 0, 0.1, 9) },
  };
  expect(choose([fewPairs], between).best).toBeUndefined();
});

test('what shows a gain of one rival alone does not show it of one among ten', () => {
  // the interval from 0.1 to 4.1 points leaves 0 out by a little
  expect(choose([rival('a', 0.021)], between).best).toBeDefined();
  const ten = Array.from({ length: 10 }, (_, k) => rival(String(k), k === 0 ? 0.021 : 0));
  expect(choose(ten, between).best).toBeUndefined();
});

test('who is shown to do worse is told, and who may do worse is not', () => {
  const { worse } = choose([rival('a', -0.1), rival('b', 0.1, -0.1), rival('c', -0.01)], between);
  expect(worse.map(({ name }) => name)).toEqual(['a', 'b']);
});
