import { describe, expect, test } from 'vitest';
import type { Decision, DecisiveDifference, Rival } from '../../src/experiment/decision/decision.ts';
import { complementAlike } from '../../src/report/complementAlike.ts';
import { showValue, styleFor } from '../../src/report/quantity.ts';
import { decisionSentences } from '../../src/report/sentences/decisionSentences.ts';
import { differenceClause } from '../../src/report/sentences/differenceClause.ts';
import type { WorldEstimate } from '../../src/statistics/worldEstimate.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const estimate = (
  value: number,
  low: number,
  high: number,
  rest: Partial<WorldEstimate> = {},
): WorldEstimate => ({
  estimate: value,
  low,
  high,
  method: 'max-t',
  n: 200,
  ...rest,
});
const difference = (
  outcome: DecisiveDifference['outcome'],
  margin: number,
  told: WorldEstimate,
): DecisiveDifference => ({ ...told, outcome, margin });
const rival = (verdict: Rival['verdict'], at?: DecisiveDifference): Rival => ({
  plan: 'guerrilla',
  verdict,
  at: at?.outcome,
  differences: at === undefined ? [] : [at],
});
const decision = (...rivals: Rival[]): Decision => ({
  by: [
    { outcome: 'kept', margin: 0.05 },
    { outcome: 'buyIn', margin: 0.02 },
    { outcome: 'cost', margin: 0.05, relative: true },
  ],
  chosen: 'voluntary',
  stages: [],
  rivals,
  worlds: 200,
});
const tell = (of: Decision, language: 'en' | 'fr' = 'en', firm: 'this' | 'like-this' = 'like-this') =>
  decisionSentences({
    decision: of,
    firm,
    currency: 'EUR',
    titleOf: (plan) =>
      plan === 'voluntary' ? { en: 'Voluntary', fr: 'Volontaire' } : { en: 'Guerrilla', fr: 'Guérilla' },
  }).map((text) => plain(text[language]));

const reader = { language: 'en', currency: 'EUR', firm: 'like-this' } as const;
const french = { ...reader, language: 'fr', firm: 'this' } as const;
const clause = (...told: Parameters<typeof differenceClause>) => plain(differenceClause(...told));

describe('the decision in words', () => {
  const ahead = difference('kept', 0.05, estimate(0.12, 0.08, 0.16));
  const open = difference('kept', 0.05, estimate(0.03, -0.06, 0.12));

  test('names the choice, the worlds it was made over, and what it goes by', () => {
    expect(tell(decision(rival('told-apart', ahead)))).toEqual([
      'Over 200 possible worlds of a firm like this one, Voluntary is the choice by reached and kept (to within 5 points), buy-in (to within 2 points) then cost (to within 5%).',
      'Voluntary rather than Guerrilla: reached and kept, +12 points on average (8–16).',
    ]);
    expect(tell(decision(rival('told-apart', ahead)), 'fr', 'this')).toEqual([
      'Sur 200 mondes possibles de cette entreprise, Volontaire est le choix selon atteinte et gardée (à 5 points près), adhésion (à 2 points près) puis coût (à 5 % près).',
      'Volontaire plutôt que Guérilla : atteinte et gardée, +12 points en moyenne (8–16).',
    ]);
  });

  test('says who is not told apart, and where that lies', () => {
    expect(tell(decision(rival('not-told-apart', open)))[1]).toBe(
      'Voluntary or Guerrilla: not told apart; reached and kept, no difference shown with n = 200 worlds: +3 points (−6 to 12), where 5 points matter.',
    );
    expect(tell(decision(rival('not-told-apart', open)), 'fr')[1]).toBe(
      'Volontaire ou Guérilla : non départagés ; atteinte et gardée, aucune différence montrée avec n = 200 mondes : +3 points (−6 à 12), alors que 5 points comptent.',
    );
  });

  test('says that no difference matters, and that there was nothing to choose', () => {
    expect(tell(decision(rival('no-difference-that-matters')))[1]).toBe(
      'Voluntary or Guerrilla: no difference that matters.',
    );
    expect(tell(decision())).toEqual([
      'Over 200 possible worlds of a firm like this one, Voluntary is the only plan to choose from.',
    ]);
  });
});

describe('a difference between two plans', () => {
  const range = { low: 0.12, high: 0.24, method: 'type-6', n: 200 } as const;

  test('is told on average and for nine of ten', () => {
    expect(clause('buyIn', estimate(0.18, 0.17, 0.19), range, reader)).toBe(
      '+18 points on average (17–19); in nine of ten such firms between +12 and +24',
    );
    expect(clause('buyIn', estimate(0.18, 0.17, 0.19), range, french)).toBe(
      '+18 points en moyenne (17–19) ; dans neuf de ces mondes sur dix, entre +12 et +24',
    );
    const money = { low: -60000, high: 20000, method: 'type-6', n: 200 } as const;
    expect(clause('cost', estimate(-30000, -35000, -25000), money, reader)).toBe(
      '−€30,000 on average (−€35,000 to −25,000); in nine of ten such firms between −€60,000 and +€20,000',
    );
  });

  test('of few worlds has the range that was seen', () => {
    const seen = { low: -0.1, high: 0.3, method: 'extremes', n: 12 } as const;
    expect(clause('buyIn', estimate(0.1, 0.05, 0.15, { n: 12 }), seen, reader)).toBe(
      '+10 points on average (5–15); in the 12 possible worlds of a firm like this one between −10 and +30',
    );
  });

  test('is not shown where the interval holds 0, drawn where nothing is, nor from one world', () => {
    expect(clause('buyIn', estimate(0.01, -0.01, 0.03), range, reader)).toBe(
      'no difference shown with n = 200 worlds: +1 point (−1 to 3)',
    );
    const known = estimate(3000, NaN, NaN, { method: 'none' });
    expect(clause('cost', known, undefined, reader)).toBe('+€3,000 in every world');
    const one = estimate(0.1, NaN, NaN, { method: 'too-few', n: 1 });
    expect(clause('buyIn', one, undefined, reader)).toBe(
      '+10.0 points with n = 1, too few for an interval: nothing is shown',
    );
  });

  test('speaks of no futures', () => {
    for (const language of ['en', 'fr'] as const)
      expect(clause('buyIn', estimate(0.18, 0.17, 0.19), range, { ...reader, language })).not.toMatch(
        /futur/,
      );
  });
});

describe('what complements', () => {
  const shown = (share: number, half: number) =>
    showValue(share, complementAlike(styleFor('share', reader, share - half, share + half), share));

  test('is told alike: 0.5 % and 99.5 %, never 1 % and 100 %', () => {
    expect([shown(0.005, 0.02), shown(0.995, 0.02)]).toEqual(['0.5%', '99.5%']);
    expect([shown(0.004, 0.02), shown(0.996, 0.02)]).toEqual(['0.4%', '99.6%']);
    expect([shown(0.725, 0.06), shown(0.275, 0.06)]).toEqual(['72.5%', '27.5%']);
    expect([shown(0.72, 0.06), shown(0.28, 0.06)]).toEqual(['72%', '28%']);
    expect([shown(0, 0.02), shown(1, 0.02)]).toEqual(['0%', '100%']);
  });

  test('adds up to 100 for every count of worlds', () => {
    for (const n of [3, 7, 40, 200, 201, 1000])
      for (let k = 0; k <= n; k++) {
        const [share, rest] = [shown(k / n, 0.06), shown((n - k) / n, 0.06)].map(Number.parseFloat);
        expect([k, n, share + rest]).toEqual([k, n, 100]);
        expect(share === 0).toBe(k === 0);
      }
  });
});
