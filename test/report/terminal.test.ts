import { describe, expect, test } from 'vitest';
import type { Paint } from '../../src/report/terminal/paint.ts';
import { plainPaint } from '../../src/report/terminal/paint.ts';
import { terminalSummary } from '../../src/report/terminal/terminalSummary.ts';
import { wrap } from '../../src/report/terminal/wrap.ts';
import { fakeComparison, fakeReference, threePlans } from './fakeComparison.ts';

const options = { language: 'en', width: 100, paint: plainPaint, fingerprint: '3f2a-91c0-77de' } as const;

const coloured: Paint = {
  plan: (text, k) => `\u001b[3${k + 1}m${text}\u001b[39m`,
  strong: (text) => `\u001b[1m${text}\u001b[22m`,
  faint: (text) => `\u001b[2m${text}\u001b[22m`,
};

describe('the summary in a terminal', () => {
  test('ends with the fingerprint, the number of replicates and the version', () => {
    expect(terminalSummary(fakeComparison(), options)).toMatch(
      /\nfingerprint 3f2a-91c0-77de · n = 200 · uptake 0\.1\.0\n$/,
    );
  });
  test('says of fewer than 19 worlds that they are all that was played', () => {
    expect(terminalSummary(fakeComparison({ replicates: 18 }), options)).toContain(
      'mean, 95% interval, and the worlds played\n',
    );
    expect(terminalSummary(fakeComparison({ replicates: 19 }), options)).toContain(
      'mean, 95% interval, and nine of ten worlds\n',
    );
  });
  for (const width of [60, 80, 120, 200])
    for (const language of ['en', 'fr'] as const)
      test(`no line is wider than ${width} (${language})`, () => {
        const plans = [
          ...threePlans,
          { name: 'x', en: 'Guerrilla, then Blitzkrieg', fr: 'Guérilla, puis Blitzkrieg' },
        ];
        for (const comparison of [
          fakeComparison({ plans }),
          fakeReference('threshold', 1),
          fakeReference('cascade', 9),
        ])
          for (const line of terminalSummary(comparison, { ...options, width, language }).split('\n'))
            expect([...line].length, line).toBeLessThanOrEqual(width);
      });
  test('says which structures each plan went through, and what blocked the target', () => {
    const told = terminalSummary(fakeComparison(), options);
    const block = told.slice(told.indexOf('Most frequent structure'), told.indexOf('mean and'));
    expect(block).toMatch(/^ {2}A {2}organic 0–\d+ · .*coordinated \d+–\d+/m);
    expect(block).toMatch(/^ {5}blocked by: .+ \d+–\d+/m);
    expect(terminalSummary(fakeReference('threshold', 1), options)).not.toContain('Most frequent structure');
  });
  test('prints the climate beside the result', () => {
    const climate = {
      leadership: 0.9,
      resistance: 1,
      digitalDivide: 0.1,
      units: { Sales: { resistance: 1.4 } },
    };
    expect(terminalSummary(fakeComparison(), { ...options, climate })).toContain(
      '\n\nin this climate: leadership 0.9 · resistance 1 · digitalDivide 0.1\n  Sales: resistance 1.4\n\nfingerprint',
    );
    expect(terminalSummary(fakeComparison(), { ...options, climate, language: 'fr' })).toContain(
      'leadership 0,9',
    );
  });
  test('tells the curves apart without colour', () => {
    const told = terminalSummary(fakeComparison(), options);
    expect(told).toContain('A Blitzkrieg   B Guerrilla   C Voluntary');
    const chart = told.slice(told.indexOf('60% ┤'), told.indexOf('└'));
    for (const letter of ['A', 'B', 'C']) expect(chart).toContain(letter);
  });
  test('colour changes nothing but colour', () => {
    const comparison = fakeComparison();
    const painted = terminalSummary(comparison, { ...options, paint: coloured });
    expect(painted).toContain('\u001b[');
    const codes = new RegExp(`${'\u001b'}\\[\\d+m`, 'g');
    expect(painted.replaceAll(codes, '')).toBe(terminalSummary(comparison, options));
  });
  test('marks the weeks and the shares', () => {
    const told = terminalSummary(fakeComparison(), options);
    expect(told).toMatch(/ 0% ┤/);
    expect(told).toMatch(/week 0 .* 52 .* 104/);
  });
  test('holds no missing number', () => {
    for (const comparison of [
      fakeComparison({ replicates: 1 }),
      fakeComparison({ horizon: 1 }),
      fakeComparison({ horizon: 520 }),
    ])
      expect(terminalSummary(comparison, options)).not.toMatch(/NaN|undefined/);
  });
  test('long sentences are wrapped at spaces, never inside a number', () => {
    expect(wrap('one two three', 7, '  ')).toEqual(['one two', '  three']);
    expect(wrap('12\u202f300\u00a0€ less', 4)).toEqual(['12\u202f300\u00a0€', 'less']);
  });
});
