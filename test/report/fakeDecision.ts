import type { AssumptionVerdict } from '../../src/experiment/assumptions/assumptionVerdict.ts';
import type { Comparison } from '../../src/experiment/comparison.ts';
import type { Decision } from '../../src/experiment/decision/decision.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { fakeComparison, threePlans } from './fakeComparison.ts';

/** Three plans, and the arm in which nothing is done. */
export const withNothing = [...threePlans, { name: 'nothing', en: 'Nothing', fr: 'Rien' }];

/** Voluntary is the choice, and told apart from both others. */
export const decision: Decision = {
  by: [{ outcome: 'kept', margin: 0.05 }],
  chosen: 'voluntary',
  chosenWith: ['voluntary'],
  contenders: ['voluntary'],
  stages: [],
  rivals: ['blitzkrieg', 'guerrilla'].map((plan, k) => ({
    plan,
    verdict: 'told-apart' as const,
    at: 'kept' as const,
    differences: [
      { outcome: 'kept', margin: 0.05, estimate: 0.2 + k / 10, low: 0.1, high: 0.4, method: 'max-t', n: 200 },
      {
        outcome: 'cost',
        margin: 1000,
        estimate: -45_000,
        low: -47_000,
        high: -43_000,
        method: 'max-t',
        n: 200,
      },
    ],
  })),
  worlds: 200,
  besideNothing: undefined,
};

/** What came of a hundred draws, by how often each plan was the choice. */
function drawn(counts: Readonly<Record<string, number>>, flip = false): AssumptionVerdict {
  const share = (count: number) => ({
    estimate: count / 100,
    ...wilson(count, 100),
    method: 'wilson' as const,
    n: 100,
  });
  const plans = ['blitzkrieg', 'guerrilla', 'voluntary'];
  const all = plans.reduce((sum, plan) => sum + (counts[plan] ?? 0), 0);
  return {
    draws: 100,
    worlds: 4,
    paths: ['rule.trialRate', 'rule.internaliseRate'],
    noisy: [],
    told: {
      shares: plans.map((plan) => ({ plan, share: share(counts[plan] ?? 0) })),
      undecided: share(100 - all),
      contest: {
        leader: 'voluntary',
        rival: 'blitzkrieg',
        outcome: 'kept',
        difference: [-0.2, 0.1, 0.4],
        strongest: [{ path: 'rule.trialRate', correlation: 0.4, low: 0.2, high: 0.6, amongStrongest: 0.9 }],
        flip: flip
          ? {
              path: 'rule.trialRate',
              bound: 0.2,
              above: false,
              beyond: { draws: 40, leader: 12, instead: { plan: 'blitzkrieg', draws: 26 } },
              elsewhere: { draws: 60, leader: 50 },
              heldOut: 0.8,
            }
          : undefined,
      },
    },
  };
}

/** A comparison with that decision, and what came of it in a hundred draws of what is not known. */
export function chosen(
  counts?: Readonly<Record<string, number>>,
  over: Partial<Decision> = {},
  flip = false,
): Comparison {
  const comparison = fakeComparison({ plans: withNothing });
  const assumptions = counts && drawn(counts, flip);
  return {
    ...comparison,
    verdict: { ...comparison.verdict, decision: { ...decision, ...over }, assumptions },
  };
}
