import { describe, expect, it } from 'vitest';
import { seedKey } from '../../../src/engine/draws.ts';
import { simulate } from '../../../src/engine/simulate.ts';
import { assumptionVerdictOf } from '../../../src/experiment/assumptions/assumptionVerdictOf.ts';
import { countDraws } from '../../../src/experiment/assumptions/countDraws.ts';
import { drawnAssumptions } from '../../../src/experiment/assumptions/drawnAssumptions.ts';
import { prepareDraws } from '../../../src/experiment/assumptions/prepareDraws.ts';
import { compare } from '../../../src/experiment/compare.ts';
import { prepareText } from '../../../src/experiment/prepareText.ts';
import type { Criterion } from '../../../src/scenario/decide/decisiveOutcomes.ts';

const small = (more = '') =>
  prepareText(`organisation: { generate: { people: 40, units: 3 } }
horizon: 20w
target: { structure: coordinated, deadline: 10w }
replicates: 60
plans: { blitzkrieg: { style: blitzkrieg }, voluntary: { style: voluntary } }
${more}`);

describe('draws of what is not known', () => {
  it('lie in the plausible ranges, one in every tenth of each in every hypercube', () => {
    const vary = ['rule.trialRate', 'rule.reactanceGain'];
    const { values } = drawnAssumptions(
      { draws: 100, worlds: 4, vary, hold: [], ranges: { 'rule.reactanceGain': [0.01, 1] } },
      '42',
      100,
    );
    for (let h = 0; h < 10; h++) {
      const rows = values.slice(h * 10, h * 10 + 10);
      const tenths = rows.map(([rate]) => Math.floor(((rate - 0.1) / 0.25) * 10));
      expect(tenths.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      // over two powers of ten: evenly in the logarithm
      expect(rows.filter(([, gain]) => gain < 0.1)).toHaveLength(5);
    }
  });

  it('of one assumption do not depend on which others are drawn', () => {
    const drawn = (vary: string[]) =>
      drawnAssumptions({ draws: 40, worlds: 2, vary, hold: [], ranges: {} }, '42', 40);
    const both = drawn(['rule.trialRate', 'rule.skillDecay']).values.map(([, decay]) => decay);
    expect(drawn(['rule.skillDecay']).values.map(([decay]) => decay)).toEqual(both);
  });

  it('are played by the ranked plans in worlds of their own, until the deadline', async () => {
    const prepared = await small();
    const draws = prepareDraws(prepared, 40);
    expect(draws.plans.map(({ name }) => name)).toEqual(['blitzkrieg', 'voluntary']);
    expect(draws.plans[0].model.weeks).toBe(10);
    expect(draws.worlds).toBe(160);
    const [{ model }] = draws.plans;
    const inDraw = draws.plans[0].inWorldOf(0).change!.setting;
    const inComparison = prepared.plans[0].inWorldOf(0).change!.setting;
    expect(inDraw.rule.trialRate).toBe(draws.draws!.values[0][draws.draws!.paths.indexOf('rule.trialRate')]);
    expect(inDraw.worldKey).not.toEqual(inComparison.worldKey);
    expect(simulate(model, 0).values).toEqual(simulate(prepareDraws(prepared, 40).plans[0].model, 0).values);
    expect(simulate(model, 0).values).not.toEqual(simulate(model, 1).values);
  });

  it('with nothing to draw from but the defaults say what the comparison says in those worlds', async () => {
    const held = await small(
      'assumptions: { vary: [rule.trialRate], ranges: { rule.trialRate: [0.2499999, 0.2500001] } }',
    );
    const draws = prepareDraws(held, 40);
    const ofDraws = draws.plans[0].inWorldOf(3).change!.setting;
    const { trialRate, ...rule } = ofDraws.rule;
    expect(trialRate).toBeCloseTo(0.25, 6);
    const { trialRate: _given, ...given } = held.plans[0].inWorldOf(0).change!.setting.rule;
    expect(rule).toEqual(given);
  });

  it('are as many as cost at most twice the comparison, in tens, and none where that is too few', async () => {
    expect(countDraws(await small())).toMatchObject({ draws: expect.any(Number) });
    const few = countDraws(await small('currency: EUR\nseed: 1'))!;
    expect(few.draws % 10).toBe(0);
    const tiny = await prepareText(
      'organisation: { generate: { people: 40 } }\nreplicates: 5\nplans: { a: { style: blitzkrieg }, b: { style: voluntary } }',
    );
    const none = countDraws(tiny)!;
    expect(none.draws).toBe(0);
    const enough = await prepareText(
      `organisation: { generate: { people: 40 } }\nreplicates: ${none.replicatesNeeded}\nplans: { a: { style: blitzkrieg }, b: { style: voluntary } }`,
    );
    expect(countDraws(enough)!.draws).toBe(40);
  });

  it('are none where the file says so, where one plan stands alone, and under the rules of reference', async () => {
    expect(countDraws(await small('assumptions: none'))).toBeUndefined();
    const alone = await prepareText('organisation: { generate: {} }\nplans: { a: { style: blitzkrieg } }');
    expect(countDraws(alone)).toBeUndefined();
    const bass = await prepareText('organisation: { generate: {} }\nrule: { kind: bass, p: 0.01, q: 0.3 }');
    expect(countDraws(bass)).toBeUndefined();
  });

  it('come with the comparison, whose own numbers they do not touch', async () => {
    const drawn = await compare(await small());
    const without = await compare(await small('assumptions: none'));
    expect(drawn.contrasts).toEqual(without.contrasts);
    expect(drawn.plans).toEqual(without.plans);
    expect(without.verdict.assumptions).toBeUndefined();
    expect(drawn.draws!.outcomes.map(({ name }) => name)).toEqual(['blitzkrieg', 'voluntary']);
  });
});

describe('what is said of draws', () => {
  const by: Criterion[] = [{ outcome: 'buyIn', margin: 0.02 }];
  const paths = ['rule.trialRate', 'rule.skillDecay'];
  const values = drawnAssumptions(
    { draws: 100, worlds: 2, vary: paths, hold: [], ranges: {} },
    '7',
    100,
  ).values;
  /** Two plans, of which the first is better where the first assumption is above .2, and the same otherwise. */
  const outcomes = (lead: (rate: number) => number) => {
    const a = new Float64Array(200);
    const b = new Float64Array(200).fill(0.5);
    values.forEach(([rate], draw) => {
      for (const w of [0, 1]) a[draw * 2 + w] = 0.5 + lead(rate);
    });
    return ['a', 'b'].map((name, p) => ({ name, outcomes: new Map([['buyIn' as const, [a, b][p]]]) }));
  };
  const told = (lead: (rate: number) => number) =>
    assumptionVerdictOf({ paths, values, worlds: 2, outcomes: outcomes(lead) }, by, seedKey('7'));

  it('adds up, names the assumption that matters, and the bound at which the choice changes', () => {
    const verdict = told((rate) => (rate - 0.2) * 2);
    const { shares, undecided, contest } = verdict.told!;
    const all = shares.reduce((sum, { share }) => sum + share.estimate, undecided.estimate);
    expect(all).toBeCloseTo(1, 12);
    // a is better by 2 points or more where the rate, from .1 to .35, is .21 or more; b where it is .19 or less
    expect(shares[0].share.estimate).toBeCloseTo(0.56, 1);
    expect(shares[1].share.estimate).toBeCloseTo(0.36, 1);
    expect(contest).toMatchObject({ leader: 'a', rival: 'b', outcome: 'buyIn' });
    expect(contest!.strongest[0]).toMatchObject({
      path: 'rule.trialRate',
      correlation: expect.closeTo(1, 9),
    });
    expect(contest!.flip).toMatchObject({
      path: 'rule.trialRate',
      above: false,
      beyond: { leader: 0, instead: { plan: 'b' } },
    });
    expect(contest!.flip!.bound).toBeCloseTo(0.21, 2);
  });

  it('says that nothing flips where one plan is always the choice', () => {
    const { shares, contest } = told(() => 0.3).told!;
    expect(shares[0].share).toMatchObject({ estimate: 1, n: 100 });
    expect(contest!.flip).toBeUndefined();
  });

  it('leaves out a draw in which a run broke off', () => {
    const broken = outcomes(() => 0.3);
    broken[0].outcomes.get('buyIn')![0] = Number.NaN;
    const verdict = assumptionVerdictOf({ paths, values, worlds: 2, outcomes: broken }, by, seedKey('7'));
    expect(verdict.draws).toBe(99);
    expect(verdict.told!.shares[0].share.estimate).toBe(1);
  });

  it('tells no shares where luck hides the draws, and with how many worlds it would', () => {
    const noise = outcomes(() => 0);
    const column = noise[0].outcomes.get('buyIn')!;
    column.forEach((_, k) => {
      column[k] = 0.5 + (k % 2 === 0 ? 0.4 : -0.4) + (k < 100 ? 0.15 : -0.15) * (Math.floor(k / 2) % 3);
    });
    const verdict = assumptionVerdictOf({ paths, values, worlds: 2, outcomes: noise }, by, seedKey('7'));
    expect(verdict.told).toBeUndefined();
    expect(verdict.noisy[0]).toMatchObject({ outcome: 'buyIn' });
    expect(verdict.noisy[0].worldsNeeded).toBeGreaterThan(2);
  });
});
