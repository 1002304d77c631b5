import { describe, expect, it } from 'vitest';
import { seedKey, streamKey, uniform } from '../../src/engine/draws.ts';
import { bestChange } from '../../src/experiment/forks/bestChange.ts';
import { changesOfMind } from '../../src/experiment/forks/changesOfMind.ts';
import { prepareForks } from '../../src/experiment/forks/prepareForks.ts';
import type { Outcomes } from '../../src/experiment/outcomes.ts';
import { playPlans } from '../../src/experiment/playPlans.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';

const text = `organisation: { generate: { people: 40, units: 4 } }
horizon: 30w
replicates: 12
target: { deadline: 24w, participation: 25% }
plans:
  oblige: { style: blitzkrieg }
  invite: { style: voluntary }
  change: { fork: { of: oblige, at: 10w, continue: invite } }
`;

const key = seedKey('forks');
const forksAt = (...weeks: number[]) => weeks.map((week) => ({ week, to: 'other' }));

/** Outcomes of one metric, world by world. */
const outcomesOf = (values: readonly number[]): Outcomes => new Map([['buyIn', Float64Array.from(values)]]);

describe('changes of mind', () => {
  it('share the past with the plan that goes on to the last bit, and are what the scenario calls a fork', async () => {
    const prepared = await prepareText(text);
    const branches = [[], [{ week: 10, to: 'invite' }], [{ week: 20, to: 'invite' }]];
    const ready = prepareForks(prepared, { of: 'oblige', branches, worlds: 4 });
    const whole = prepareForks(prepared, { of: 'change', branches: [[]], worlds: 4 });
    const values = new Map<string, Float64Array>();
    await playPlans(ready, { onTrajectory: (p, r, run) => values.set(`${p} ${r}`, run.values) });
    await playPlans(whole, { onTrajectory: (_, r, run) => values.set(`change ${r}`, run.values) });
    const { series } = ready.plans[0].model;
    const weekly = (of: string, s: number) => values.get(of)!.subarray(s * 31, (s + 1) * 31);
    let differs = 0;
    for (let r = 0; r < 4; r++) {
      for (let s = 0; s < series.length; s++) {
        expect(weekly(`1 ${r}`, s)).toEqual(weekly(`change ${r}`, s));
        // in week 10 the other plan does what it does, which is seen at the end of that week
        expect(weekly(`1 ${r}`, s).subarray(0, 10)).toEqual(weekly(`0 ${r}`, s).subarray(0, 10));
        expect(weekly(`2 ${r}`, s).subarray(0, 20)).toEqual(weekly(`0 ${r}`, s).subarray(0, 20));
        if (weekly(`1 ${r}`, s)[30] !== weekly(`0 ${r}`, s)[30]) differs++;
      }
    }
    expect(differs).toBeGreaterThan(0);
  });

  it('are told for each plan and outcome, with the worlds that were played', async () => {
    const prepared = await prepareText(text);
    let runs = 0;
    const told = await changesOfMind(
      prepared,
      { of: 'oblige', to: ['invite'], weeks: [4, 12], outcomes: ['buyIn', 'cost'], worlds: 12 },
      { onProgress: (done, total) => (runs = done === total ? total : runs) },
    );
    expect(runs).toBe(36);
    expect(told.plans[0].best.map(({ outcome }) => outcome)).toEqual(['buyIn', 'cost']);
    const [{ changes, worldsChoosing, worldsJudging }] = told.plans[0].best;
    expect([worldsChoosing, worldsJudging, changes[0].difference.n]).toEqual([6, 6, 12]);
  });
});

describe('the best of several changes of mind', () => {
  const worlds = 40;
  const going = Array.from({ length: worlds }, () => 0.4);
  const noise = (k: number, w: number) => 0.04 * (uniform(streamKey(key, 'noise'), k, w) - 0.5);
  const raised = (k: number, by: number) => outcomesOf(going.map((value, w) => value + by + noise(k, w)));

  it('is found where one is better, with the neighbours that are as good', () => {
    const forks = forksAt(4, 8, 12, 16);
    const outcomes = [raised(0, -0.1), raised(1, 0.2), raised(2, 0.2), raised(3, 0.05)];
    const found = bestChange(outcomesOf(going), forks, outcomes, 'buyIn', worlds, key);
    expect([8, 12]).toContain(found.best?.week);
    expect(found.verdict).toBe('better');
    expect(found.alike.map(({ week }) => week)).toEqual([8, 12]);
    expect(found.gain!.estimate).toBeCloseTo(0.2, 1);
    expect(found.areAllWorse).toBe(false);
  });

  it('owes nothing to having been looked for: of a hundred alike the gain is none in the worlds that judge', () => {
    const forks = forksAt(...Array.from({ length: 100 }, (_, k) => k + 1));
    const gains = Array.from({ length: 20 }, (_, round) => {
      const outcomes = forks.map((_, k) => raised(1000 * round + k, 0));
      const found = bestChange(outcomesOf(going), forks, outcomes, 'buyIn', worlds, key);
      const chosen = outcomes[found.best!.week - 1].get('buyIn')!;
      const inChoice = chosen.filter((_, w) => w % 2 === 0).reduce((sum, value) => sum + value - 0.4, 0) / 20;
      return { inChoice, judged: found.gain!.estimate, verdict: found.verdict };
    });
    const mean = (of: 'inChoice' | 'judged') => gains.reduce((sum, gain) => sum + gain[of], 0) / gains.length;
    // the winner's curse where it is chosen, and nothing of it where it is judged
    expect(mean('inChoice')).toBeGreaterThan(0.004);
    expect(Math.abs(mean('judged'))).toBeLessThan(0.0015);
    expect(gains.filter(({ verdict }) => verdict === 'better').length).toBeLessThan(4);
  });

  it('says so where going on is better than every week, and of less is better what is less', () => {
    const found = bestChange(
      outcomesOf(going),
      forksAt(4, 8),
      [raised(0, -0.1), raised(1, -0.2)],
      'buyIn',
      worlds,
      key,
    );
    expect(found).toMatchObject({ areAllWorse: true, verdict: 'worse', best: { week: 4 } });
    const facade = (values: number[]): Outcomes => new Map([['facade', Float64Array.from(values)]]);
    const lower = bestChange(
      facade(going),
      forksAt(4),
      [facade(going.map((value, w) => value - 0.1 + noise(0, w)))],
      'facade',
      worlds,
      key,
    );
    expect(lower).toMatchObject({ verdict: 'better', areAllWorse: false });
  });

  it('tells nothing apart of too few worlds, and of equals takes the earliest', () => {
    const few = bestChange(
      outcomesOf([0.4, 0.4, 0.4, 0.4]),
      forksAt(4, 8),
      [outcomesOf([0.5, 0.5, 0.5, 0.5]), outcomesOf([0.5, 0.5, 0.5, 0.5])],
      'buyIn',
      4,
      key,
    );
    expect(few).toMatchObject({ best: { week: 4 }, verdict: 'not-told-apart' });
    expect(few.alike).toHaveLength(2);
  });
});
