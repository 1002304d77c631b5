import { describe, expect, test } from 'vitest';
import type { Comparison, Finding } from '../../src/experiment/comparison.ts';
import { verdictSentences } from '../../src/report/verdictSentences.ts';
import { contrast, fakeComparison, fakeReference, finding } from './fakeComparison.ts';

const plain = (sentences: string[]) => sentences.map((one) => one.replaceAll(/[\u00a0\u202f]/g, ' '));

function tell(findings: readonly Finding[], language: 'en' | 'fr' = 'en'): string[] {
  const comparison: Comparison = {
    ...fakeComparison(),
    verdict: {
      pairs: [{ a: 'blitzkrieg', b: 'guerrilla', n: 200, findings }],
      coincident: [],
      decision: undefined,
      assumptions: undefined,
    },
  };
  return plain(verdictSentences(comparison, language));
}

const reached = finding('kept', contrast('kept', 0.32, 0.24, 0.4), [0.61, 0.07], [0.93, 0.04]);
const buyIn = finding(
  'buyIn',
  contrast('buyIn', 0.12, 0.1, 0.14, { rangeLow: 0.06, rangeHigh: 0.2 }),
  [0.4, 0.02],
  [0.52, 0.02],
);
const later = finding('weeksLost', contrast('weeksLost', 9, 7, 11), [40, 2], [49, 2]);
const cheaper = finding('cost', contrast('cost', -12300, -13500, -11000), [90000, 900], [77700, 900]);

describe('the verdict', () => {
  test('says who reached the target how often, then buy-in, weeks and cost, each with its interval', () => {
    expect(tell([reached, buyIn, later, cheaper])).toEqual([
      'Over 200 possible worlds of a firm like this one, Guerrilla has the coordinated structure reached and still in place at week 104 in 93% (95% CI 89–97%) against 61% (54–68%) under Blitzkrieg: +32 points (24–40); at the deadline Guerrilla has 12 points more buy-in on average (10–14), 52% against 40%; in nine of ten such firms between +6 points and +20 points; Guerrilla loses 9 weeks more before it is there (7–11), 49 against 40; Guerrilla costs €12,300 less (€11,000–13,500), €77,700 against €90,000.',
    ]);
  });
  test('tells plans of one title apart by their names', () => {
    const twins = fakeComparison({
      plans: [
        { name: 'blitzkrieg', en: 'Our plan', fr: 'Notre plan' },
        { name: 'guerrilla', en: 'Our plan', fr: 'Notre autre plan' },
      ],
    });
    expect(verdictSentences(twins, 'en')[0]).toContain('Our plan (guerrilla)');
    expect(verdictSentences(twins, 'en')[0]).toContain('Our plan (blitzkrieg)');
    expect(verdictSentences(twins, 'fr').join()).not.toContain('(guerrilla)');
  });
  test('says the same in French', () => {
    const [sentence] = tell([reached, buyIn, later, cheaper], 'fr');
    expect(sentence).toContain(
      'Sur 200 mondes possibles d’une entreprise comme celle-ci, Guérilla a atteint la structure coordonnée et l’a encore à la semaine 104 dans 93 % (IC',
    );
    expect(sentence).toContain('contre 61 % (54–68 %) avec Blitzkrieg : +32 points (24–40)');
    expect(sentence).toContain('Guérilla perd 9 semaines de plus avant d’y être (7–11');
    expect(sentence).toContain('inférieur de 12 300 € (11 000–13 500 €)');
    expect(sentence).not.toMatch(/\b(the|against|weeks|worlds)\b/);
  });
  test('shows no difference where the interval holds 0', () => {
    const even = finding('kept', contrast('kept', 0.02, -0.03, 0.07), [0.91, 0.04], [0.93, 0.04]);
    const same = finding('buyIn', contrast('buyIn', 0.01, -0.01, 0.03), [0.4, 0.02], [0.41, 0.02]);
    const [sentence] = tell([even, same]);
    expect(sentence).toContain(
      'no difference shown in having the coordinated structure reached and still in place at week 104',
    );
    expect(sentence).toContain('+2 points (−3 to 7)');
    expect(sentence).toContain('no difference shown in buy-in at the deadline');
  });
  test('says that nobody has the target in place', () => {
    const nowhere = finding('kept', contrast('kept', 0, -0.02, 0.02), [0, 0], [0, 0]);
    const [sentence] = tell([nowhere]);
    expect(sentence).toMatch(/^Neither Guerrilla nor Blitzkrieg has/);
    expect(sentence).not.toContain('NaN');
  });
  test('says of a range of few worlds in how many it was seen, and nothing of others', () => {
    const few = finding(
      'buyIn',
      contrast('buyIn', 0.12, 0.1, 0.14, { rangeLow: 0.06, rangeHigh: 0.2, n: 7, worlds: 7 }),
      [0.4, 0.02],
      [0.52, 0.02],
    );
    expect(tell([few])[0]).toContain('; in the 7 worlds played, between +6 points and +20 points');
    expect(tell([few], 'fr')[0]).toContain(' ; dans les 7 mondes joués, entre +6 points et +20 points');
  });
  test('levels are told as finely as their difference', () => {
    const fine = finding('weeksLost', contrast('weeksLost', 11, 9, 13), [21.2, 0.4], [32.6, 4]);
    expect(tell([fine])[0]).toMatch(/loses 11 weeks more before it is there \(9–13\), 33 against 21\.$/);
    const points = finding('buyIn', contrast('buyIn', 0.013, 0.009, 0.017), [0.066, 0.02], [0.08, 0.02]);
    expect(tell([points])[0]).toContain('1.3 points more buy-in on average (0.9–1.7), 8.0% against 6.6%');
  });
  test('says that the decision’s intervals hold together, and calls gates one thing in French', () => {
    const comparison = fakeComparison();
    const told = { estimate: 0.32, low: 0.2, high: 0.44, method: 'max-t', n: 200 } as const;
    const share = { estimate: 1, low: 0.98, high: 1, method: 'wilson', n: 200 } as const;
    const [decision, , , gates] = plain(
      verdictSentences(
        {
          ...comparison,
          gates: [
            {
              ...{ plan: 'guerrilla', step: 'pilot', passed: share, failed: share },
              ...{ keptAfterPassing: share, keptAfterFailing: share },
            },
          ],
          verdict: {
            ...comparison.verdict,
            decision: {
              by: [{ outcome: 'kept', margin: 0.05 }],
              ...{ chosen: 'guerrilla', chosenWith: ['guerrilla'], contenders: ['guerrilla'], stages: [] },
              rivals: [
                {
                  ...{ plan: 'blitzkrieg', verdict: 'told-apart', at: 'kept' },
                  differences: [{ ...told, outcome: 'kept', margin: 0.05 }],
                },
              ],
              ...{ worlds: 200, besideNothing: undefined },
            },
          },
        },
        'fr',
      ),
    );
    expect(decision).toMatch(
      / ; les intervalles de ces différences tiennent tous ensemble, et sont plus larges que celui d’une paire prise à part\.$/,
    );
    expect(gates).toMatch(/^Les portes de Guérilla : unité pilote franchie dans /);
  });
  test('shows nothing from a single world', () => {
    const sentences = plain(verdictSentences(fakeComparison({ replicates: 1 }), 'en'));
    expect(sentences[0]).toContain('too few worlds for an interval, so nothing is shown');
    expect(sentences.join()).not.toMatch(/NaN|CI/);
  });
  test('announces plans that coincide', () => {
    const comparison = fakeComparison();
    const coincident = [['guerrilla', 'voluntary']] as const;
    const sentences = verdictSentences(
      { ...comparison, verdict: { ...comparison.verdict, coincident } },
      'en',
    );
    expect(sentences.at(-1)).toContain('Guerrilla and Voluntary coincide');
  });
  test('under a deterministic rule tells how many adopted by when, and that there is no interval', () => {
    expect(plain(verdictSentences(fakeReference('threshold', 1), 'en'))).toEqual([
      'By week 12, 23 of 50 people had adopted (46%); half of that number was there by week 3; nothing moved after week 5; the rule is deterministic: one run, no interval.',
    ]);
  });
  test('under a rule of chance gives the interval and the number of replicates', () => {
    const [sentence] = plain(verdictSentences(fakeReference('cascade', 200), 'fr'));
    expect(sentence).toContain('23 personnes sur 50 ont adopté (46 % ; IC à 95 % : 22–24 ; n = 200)');
  });
  test('with one plan alone tells what it came to', () => {
    const one = fakeComparison({ plans: [{ name: 'guerrilla', en: 'Guerrilla', fr: 'Guérilla' }] });
    expect(plain(verdictSentences(one, 'en'))[0]).toMatch(
      /^Over 200 possible worlds .*, Guerrilla has .* in place at week 104 in .*; buy-in/,
    );
  });
});
