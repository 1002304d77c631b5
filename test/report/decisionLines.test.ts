import { expect, test } from 'vitest';
import { decisionLines } from '../../src/report/terminal/decisionLines.ts';
import { fakeComparison } from './fakeComparison.ts';

const plain = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/ {2,}/g, ' | '));

test('the scoreboard has a line an outcome, with the mean of every plan and its interval', () => {
  const lines = plain(decisionLines(fakeComparison(), 'en', '0123-4567-89ab', 200));
  expect(lines[0]).toBe('by week 104 | Blitzkrieg | Guerrilla | Voluntary');
  expect(lines[1]).toMatch(/^Reached and kept( \| \d+% \(\d+–\d+%\)){3}$/);
  expect(lines.map((line) => line.split(' | ')[0])).toEqual(
    expect.arrayContaining(['Buy-in', 'Weeks lost', 'Cost']),
  );
  expect(lines.at(-1)).toMatch(
    /^means over 200 possible worlds of a firm like this one, with 95% intervals · fingerprint 0123-4567-89ab · uptake \d/,
  );
});

test('it is told in French as well', () => {
  const lines = plain(decisionLines(fakeComparison(), 'fr', '0123-4567-89ab', 200));
  expect(lines[0]).toMatch(/^à la semaine 104/);
  expect(lines.at(-1)).toMatch(/^moyennes sur 200 mondes possibles .*, avec intervalles à 95 % · empreinte /);
});

test('no line is wider than it may be but for the table', () => {
  const lines = decisionLines(fakeComparison(), 'en', '0123-4567-89ab', 60);
  for (const line of lines.slice(-2)) expect(line.length).toBeLessThanOrEqual(60);
});
