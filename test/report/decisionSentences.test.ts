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
  chosenWith: ['voluntary'],
  contenders: [
    'voluntary',
    ...rivals.filter(({ verdict }) => verdict !== 'told-apart').map(({ plan }) => plan),
  ],
  stages: [],
  rivals,
  worlds: 200,
  besideNothing: undefined,
});
const titles = {
  voluntary: { en: 'Voluntary', fr: 'Volontaire' },
  guerrilla: { en: 'Guerrilla', fr: 'Guérilla' },
  blitzkrieg: { en: 'Blitzkrieg', fr: 'Blitzkrieg' },
  nothing: { en: 'Nothing', fr: 'Rien' },
};
const tell = (of: Decision, language: 'en' | 'fr' = 'en', firm: 'this' | 'like-this' = 'like-this') =>
  decisionSentences({
    decision: of,
    firm,
    currency: 'EUR',
    titleOf: (plan) => titles[plan as keyof typeof titles],
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

  const by = 'reached and kept (to within 5 points), buy-in (to within 2 points) then cost (to within 5%)';
  const worlds = '200 possible worlds of a firm like this one';

  test('heads with no choice where none is told apart, and with who may be the best where only some are', () => {
    const blitzkrieg = { ...rival('told-apart', ahead), plan: 'blitzkrieg' };
    expect(tell(decision(rival('not-told-apart', open)))[0]).toBe(
      `Over ${worlds}, no plan is shown to be better by ${by}: Voluntary leads.`,
    );
    expect(tell(decision(rival('not-told-apart', open), blitzkrieg))[0]).toBe(
      `Over ${worlds}, Voluntary and Guerrilla are not told apart by ${by}: Voluntary leads.`,
    );
    expect(tell(decision(rival('no-difference-that-matters'), blitzkrieg))[0]).toBe(
      `Over ${worlds}, there is no difference that matters between Voluntary and Guerrilla by ${by}: Voluntary leads.`,
    );
  });

  test('names equals together', () => {
    const equal = {
      ...decision(rival('not-told-apart', open)),
      chosenWith: ['voluntary', 'guerrilla'],
    };
    expect(tell(equal)[0]).toBe(
      `Over ${worlds}, no plan is shown to be better by ${by}: Voluntary and Guerrilla are equal in all of it.`,
    );
    expect(tell(equal, 'fr')[0]).toMatch(
      /aucun plan n’est montré meilleur selon .* : Volontaire et Guérilla y sont égaux\.$/,
    );
  });

  test('says of a rival that is ahead in a later outcome that it would be, were the first equal', () => {
    const later = difference('buyIn', 0.02, estimate(-0.06, -0.07, -0.05));
    const told = { ...rival('not-told-apart', open), aheadAt: 'buyIn', differences: [open, later] } as const;
    expect(tell(decision(told))[1]).toBe(
      'Voluntary or Guerrilla: not told apart; reached and kept, no difference shown with n = 200 worlds: +3 points (−6 to 12), where 5 points matter; were reached and kept equal, Guerrilla would be ahead in buy-in by 6 points (5–7), where 2 points matter.',
    );
    expect(tell(decision(told), 'fr')[1]).toContain(
      'à égalité pour « atteinte et gardée », Guérilla serait en tête : adhésion, 6 points (5–7), alors que 2 points comptent.',
    );
    const behindAnother: Decision = {
      ...decision({ ...told, at: 'buyIn' }),
      stages: [{ outcome: 'kept', best: 1, left: ['voluntary'] }],
    };
    expect(tell(behindAnother)[1]).toBe(
      'Voluntary or Guerrilla: not told apart; Guerrilla is ahead in buy-in by 6 points (5–7), where 2 points matter, and had fallen behind the best plan in reached and kept.',
    );
  });

  test('says first that the target is in place nowhere, and what doing nothing gives', () => {
    const beside: Decision['besideNothing'] = {
      plan: 'nothing',
      keptNowhere: true,
      kept: estimate(0, -0.02, 0.02, { method: 'agreement' }),
      buyIn: { ofChosen: 0.082, ofNothing: 0.021 },
      cost: { ofChosen: 843_200, ofNothing: 0 },
    };
    const nowhere = { ...decision(rival('told-apart', ahead)), besideNothing: beside };
    expect(tell(nowhere)[0]).toBe(
      `No plan has the target in place at the deadline in any of ${worlds}; of what is left, Voluntary is the choice by ${by} (Voluntary: buy-in 8%, cost €843,000; Nothing: buy-in 2%, cost €0).`,
    );
    expect(tell(nowhere, 'fr')[0]).toMatch(
      /^Aucun plan n’a la cible en place à l’échéance dans aucun des 200 mondes possibles .* ; de ce qui reste, Volontaire est le choix .* \(Volontaire : adhésion 8 %, coût 843 000 € ; Rien : adhésion 2 %, coût 0 €\)\.$/,
    );
    const barely = { ...beside, keptNowhere: false, kept: estimate(0.01, -0.01, 0.03, { method: 't' }) };
    expect(tell({ ...nowhere, besideNothing: barely })[0]).toMatch(
      /^Over 200 .*, Voluntary is not told apart from Nothing in having the target reached and kept – no difference shown with n = 200 worlds: \+1 point \(−1 to 3\) –; between the plans, Voluntary is the choice/,
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
      '+10 points on average (5–15); in the 12 worlds played, between −10 and +30',
    );
  });

  test('is not shown where the interval holds 0, has none where money is the same everywhere, nor from one world', () => {
    expect(clause('buyIn', estimate(0.01, -0.01, 0.03), range, reader)).toBe(
      'no difference shown with n = 200 worlds: +1 point (−1 to 3)',
    );
    const known = estimate(3000, NaN, NaN, { method: 'same' });
    expect(clause('cost', known, undefined, reader)).toBe('+€3,000 in every world');
    const one = estimate(0.1, NaN, NaN, { method: 'too-few', n: 1 });
    expect(clause('buyIn', one, undefined, reader)).toBe(
      '+10.0 points with n = 1 world, too few for an interval: nothing is shown',
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
