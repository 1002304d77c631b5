import { expect, test } from 'vitest';
import { outputFor } from '../../src/cli/output/output.ts';
import { showProgress } from '../../src/cli/output/progress.ts';
import type { Decision } from '../../src/experiment/decision/decision.ts';
import { provisionalSentences } from '../../src/report/sentences/provisionalSentences.ts';
import { shippedScenarios } from '../../src/runners/files.ts';
import { inFolder } from './testTerminal.ts';

const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test.each([
  ['en', 'Provisional, an early look at 40 of 200 possible worlds: it may change', 'rovisional'],
  ['fr', 'Provisoire, un premier regard sur 40 des 200 mondes possibles : cela peut changer', 'rovisoire'],
])(
  'somebody who waits is told a provisional verdict (%s) beside the results, which hold the complete one alone',
  async (lang, told, mark) => {
    const { code, out, err } = await inFolder(shippedScenarios, [
      ...['compare', 'organic-to-coordinated.yaml', '-s', 'assumptions=none', '-j', '1', '--lang', lang],
    ]);
    expect(code).toBe(0);
    const lines = plainSpaces(err)
      .split('\n')
      .filter((line) => line.includes(mark));
    expect(lines).toHaveLength(1);
    expect(lines[0].startsWith(told)).toBe(true);
    // which plan, by how much, and between which bounds
    expect(lines[0]).toMatch(/: .*[+−]\d+ points? .*\(.*\d–\d.*\)|: .*\(.*\d.* (to|à) .*\d.*\)/);
    expect(out).not.toContain(mark);
  },
);

const undecided: Decision = {
  by: [{ outcome: 'buyIn', margin: 0 }],
  chosen: 'a',
  chosenWith: ['a'],
  contenders: ['a', 'b'],
  stages: [{ outcome: 'buyIn', best: 0.5, left: ['a', 'b'] }],
  rivals: [
    {
      plan: 'b',
      verdict: 'not-told-apart',
      at: 'buyIn',
      differences: [
        { outcome: 'buyIn', margin: 0, estimate: 0.04, low: -0.01, high: 0.09, method: 't', n: 40 },
      ],
    },
  ],
  worlds: 40,
  besideNothing: undefined,
};

test('an early look in which nothing is shown names no winner', () => {
  const sentences = provisionalSentences(
    { decision: undecided, ofWorlds: 200 },
    { firm: 'this', currency: 'EUR', titleOf: (plan) => ({ en: plan, fr: plan }) },
  );
  const [english, french] = (['en', 'fr'] as const).map((language) =>
    plainSpaces(sentences.map((sentence) => sentence[language]).join(' ')),
  );
  expect(english).toContain('40 of 200 possible worlds');
  expect(english).toContain('no plan is shown to be better');
  expect(english).toContain('with n = 40 worlds');
  expect(english).not.toContain('is the choice');
  expect(french).toContain('40 des 200 mondes possibles');
  expect(french).toContain('aucun plan n’est montré meilleur');
  expect(french).not.toContain('est le choix');
});

function progressOf(isTerminal: boolean) {
  const written: string[] = [];
  const err = { write: (text: string) => void written.push(text), isTerminal, width: 40 };
  let now = 0;
  const output = outputFor({ environment: {}, out: err, err } as never, { color: false });
  const progress = showProgress({ err }, output, 3, () => now);
  return {
    written,
    progress,
    at(milliseconds: number, done: number) {
      now = milliseconds;
      progress.update(done, 100);
    },
  };
}

const REMARK = 'Provisional, and long enough to take more lines than one.';

test('what is told on the way is one line in a log', () => {
  const { written, progress, at } = progressOf(false);
  at(500, 20);
  progress.tell(() => REMARK);
  expect(written).toEqual([`${REMARK}\n`]);
});

test('what is told on the way stands above the progress that somebody watches, and never wraps', () => {
  const { written, progress, at } = progressOf(true);
  at(500, 20);
  progress.tell(() => REMARK);
  at(700, 30);
  const [bar, told, next] = written;
  expect(bar.startsWith('\r[')).toBe(true);
  expect(told.startsWith('\r\u001b[K')).toBe(true);
  expect(told.endsWith('\n')).toBe(true);
  const lines = told.slice('\r\u001b[K'.length, -1).split('\n');
  expect(lines.map((line) => line.trim()).join(' ')).toBe(REMARK);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(40);
  expect(next.startsWith('\r[')).toBe(true);
});

test('who waits for less than a second more is told nothing on the way', () => {
  const { written, progress, at } = progressOf(false);
  at(500, 40);
  progress.tell(() => REMARK);
  expect(written).toEqual([]);
});
