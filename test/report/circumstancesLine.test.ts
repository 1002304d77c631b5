import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/model/rules/traceDecision.ts';
import { createCircumstances } from '../../src/model/rules/transitions.ts';
import { AWARE, COMMITTED, COMPLIANT, RESISTANT, TRIAL, UNAWARE } from '../../src/model/states.ts';
import { circumstancesLine } from '../../src/report/why/circumstancesLine.ts';

const line = (from: number, at: Partial<Decision['circumstances']>, reveal = true) =>
  circumstancesLine({ from, circumstances: { ...createCircumstances(), ...at } } as Decision, {
    language: 'en',
    reveal,
  })?.replaceAll('\u00a0', ' ');

describe('what the chances of a week depend on besides the drive', () => {
  test('skill and favourable contacts add up to what carries a trial', () => {
    expect(line(TRIAL, { exposure: 0.367, skill: 0.21 })).toBe(
      'contacts +0.367 · skill 0.210 = what carries the trial 0.577',
    );
    expect(line(TRIAL, { exposure: 0.8, skill: 0.5 })).toContain('what carries the trial 1.000 (at most 1)');
    expect(line(TRIAL, { exposure: -0.2, skill: 0.3 })).toBe(
      'contacts −0.200 (counts as 0) · skill 0.300 = what carries the trial 0.300',
    );
  });

  test('what contacts say keeps the committed, and reconciles the resistant', () => {
    expect(line(COMMITTED, { exposure: -0.1 })).toBe('contacts −0.100');
    expect(line(RESISTANT, { exposure: 0.2, reactance: 0.4 })).toBe('contacts +0.200 · reactance 0.400');
  });

  test('a mandate is told where there is one, and reactance only where it may be shown', () => {
    const under = { mandate: 0.9, leadership: 0.5, reactance: 0.09 };
    expect(line(AWARE, under)).toBe('mandate 0.900 · leadership 0.500 · reactance 0.090');
    expect(line(AWARE, under, false)).toBe('mandate 0.900 · leadership 0.500');
    const giving = {
      from: AWARE,
      to: COMPLIANT,
      circumstances: { ...createCircumstances(), ...under },
    } as Decision;
    expect(circumstancesLine(giving, { language: 'en', reveal: true })).toBeUndefined();
    expect(line(AWARE, { leadership: 0.5 })).toBeUndefined();
    expect(line(UNAWARE, {})).toBeUndefined();
  });
});
