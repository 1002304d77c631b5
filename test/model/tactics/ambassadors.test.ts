import { expect, test } from 'vitest';
import { leverColumn, leverOf } from '../../../src/model/lever.ts';
import { AWARE, DISCONTINUED, TRIAL } from '../../../src/model/states.ts';
import { doing, play, type Tiny, tinySetting } from '../tinySetting.ts';

/** 0 and 1 are committed and both talk to 2; 0 also talks to 3. Nobody else can be won. */
const tiny: Tiny = {
  size: 5,
  ties: [
    [0, 2],
    [1, 2],
    [0, 3],
  ],
  innovativeness: [2, 1, 0, 0, 0],
  threshold: 1.6,
  start: [0, 1],
  horizon: 6,
};

/** What is told to each person in each week. */
function told(ambassadors: Record<string, unknown>, changes: Partial<Tiny> = {}) {
  const seen: number[][] = [];
  const { world } = play(
    tinySetting({ ...tiny, ...changes }),
    doing({ tactic: 'ambassadors', ...ambassadors }),
    ({ levers }) =>
      seen.push(Array.from(leverColumn(levers.communication), (c) => Math.round(c * 1e9) / 1e9)),
  );
  return { seen, world };
}

test('ambassadors speak to their contacts, and what several say combines', () => {
  const { seen } = told({ share: '40%' });
  for (const week of seen) expect(week).toEqual([0, 0, 0.51, 0.3, 0]);
});

test('one ambassador at least is found, the most innovative of the willing', () => {
  expect(told({ share: '1%' }).seen[0]).toEqual([0, 0, 0.3, 0.3, 0]);
  expect(told({ share: '1%', choose: { people: ['p1'] } }).seen[0]).toEqual([0, 0, 0.3, 0, 0]);
  expect(told({ share: '1%', choose: 'degree', who: { people: ['p1', 'p4'] } }).seen[0]).toEqual([
    0, 0, 0.3, 0, 0,
  ]);
});

test('who is not willing is no ambassador', () => {
  const { seen, world } = told({ share: '100%' });
  expect(seen[5]).toEqual([0, 0, 0.51, 0.3, 0]);
  expect(world.ledger.spent).toBe(6 * 2 * 45);
});

test('each who speaks costs their hours', () => {
  expect(told({ share: '20%', hours: 2 }).world.ledger.spent).toBe(6 * 2 * 45);
  expect(told({ share: '20%', hours: 0 }).world.ledger.spent).toBe(0);
});

test('an ambassador who drops out is replaced', () => {
  const heard: number[] = [];
  play(tinySetting(tiny), doing({ tactic: 'ambassadors', share: '20%' }), (world, week) => {
    heard.push(Math.round(leverOf(world.levers.communication, 3) * 1e9) / 1e9);
    if (week === 2) world.state[0] = DISCONTINUED;
  });
  // from week 3 on it is 1 who speaks, and 3 hears nobody
  expect(heard).toEqual([0.3, 0.3, 0, 0, 0, 0]);
});

test('who is willing speaks once they try it', () => {
  const heard: number[] = [];
  play(
    tinySetting({ ...tiny, start: [], threshold: [0, 1.6, 1.6, 1.6, 1.6], rule: { trialRate: 0 } }),
    doing({ tactic: 'ambassadors', share: '20%' }),
    (world, week) => {
      if (week === 1) world.state[0] = AWARE;
      if (week === 3) world.state[0] = TRIAL;
      heard.push(leverOf(world.levers.communication, 2));
    },
  );
  expect(heard.slice(0, 4).map((c) => Math.round(c * 10) / 10)).toEqual([0, 0, 0, 0.3]);
});
