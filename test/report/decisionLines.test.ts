import { expect, test } from 'vitest';
import type { Comparison, Finding } from '../../src/experiment/comparison.ts';
import { decisionLines } from '../../src/report/terminal/decisionLines.ts';
import { contrast, fakeComparison, finding } from './fakeComparison.ts';

const reached = finding('kept', contrast('kept', 0.32, 0.24, 0.4), [0.61, 0.07], [0.93, 0.04]);
const later = finding('weeksLost', contrast('weeksLost', 9, 7, 11), [40, 2], [49, 2]);
const cheaper = finding('cost', contrast('cost', -12300, -13500, -11000), [90000, 900], [77700, 900]);
const nobody = finding('weeksLost', contrast('weeksLost', NaN, NaN, NaN, { n: 0 }), [40, 2], [NaN, NaN]);

const decide = (findings: readonly Finding[], language: 'en' | 'fr' = 'en') => {
  const comparison: Comparison = {
    ...fakeComparison(),
    verdict: {
      pairs: [{ a: 'blitzkrieg', b: 'guerrilla', n: 200, findings }],
      coincident: [],
      decision: undefined,
    },
  };
  return decisionLines(comparison, language, '0123-4567-89ab').map((line) =>
    line.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/ {2,}/g, ' | '),
  );
};

test('the decision has a line an outcome: the level of the baseline and the paired difference, with intervals', () => {
  const lines = decide([reached, later, cheaper]);
  expect(lines.slice(0, -1)).toEqual([
    'by week 104 | Blitzkrieg | Guerrilla − Blitzkrieg',
    'Reached and kept | 61% (54–68%) | +32 points (24–40)',
    'Weeks lost | 40 (38–42) | +9 weeks (7–11)',
    'Cost | €90,000 (€89,100–90,900) | −€12,300 (−€13,500 to −11,000)',
  ]);
  expect(lines.at(-1)).toMatch(
    /^n = 200 worlds, the same for every plan, with 95% intervals · fingerprint 0123-4567-89ab · uptake \d/,
  );
});

test('an outcome that no pair has is a dash, not a number', () => {
  expect(decide([nobody])[1]).toBe('Weeks lost | 40 | –');
});

test('the decision is told in French as well', () => {
  const lines = decide([reached, cheaper], 'fr');
  expect(lines[0]).toBe('à la semaine 104 | Blitzkrieg | Guérilla − Blitzkrieg');
  expect(lines[1]).toContain('61 % (54–68 %)');
  expect(lines.at(-1)).toMatch(
    /^n = 200 mondes, les mêmes pour chaque plan, avec intervalles à 95 % · empreinte /,
  );
});
