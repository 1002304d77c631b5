import { describe, expect, test } from 'vitest';
import { changeDefaults } from '../../src/model/rules/changeParameters.ts';
import type { Decision } from '../../src/model/rules/traceDecision.ts';
import { createCircumstances } from '../../src/model/rules/transitions.ts';
import { AWARE, COMMITTED, COMPLIANT, RESISTANT, TRIAL, UNAWARE } from '../../src/model/states.ts';
import { circumstancesLine } from '../../src/report/why/circumstancesLine.ts';

const line = (from: number, at: Partial<Decision['circumstances']>, reveal = true) =>
  circumstancesLine(
    { from, circumstances: { ...createCircumstances(), ...at } } as Decision,
    changeDefaults,
    { language: 'en', reveal },
  )?.replaceAll('\u00a0', ' ');

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

  test('coaching carries a trial as well, as far as the change suits', () => {
    expect(line(TRIAL, { exposure: 0.3, skill: 0.2, coaching: 0.5 })).toBe(
      'contacts +0.300 · skill 0.200 · coaching 0.150 = what carries the trial 0.650',
    );
    expect(line(TRIAL, { skill: 0.2, fit: 0.5 })).toBe(
      'contacts 0.000 · skill 0.200 = what carries the trial 0.200 × how far the change suits 0.500',
    );
  });

  test('whoever complies is told of what holds them, of coaching and of how far the change suits', () => {
    expect(
      line(COMPLIANT, { mandate: 0.4, leadership: 0.5, sanction: true, coaching: 0.5, fit: 0.8 }, false),
    ).toBe(
      'mandate 0.400 · held by the sanction 0.900 · leadership 0.500 · coaching +0.100 · how far the change suits 0.800',
    );
    expect(line(COMPLIANT, {})).toBeUndefined();
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
    expect(circumstancesLine(giving, changeDefaults, { language: 'en', reveal: true })).toBeUndefined();
    expect(line(AWARE, { leadership: 0.5 })).toBeUndefined();
    expect(line(UNAWARE, {})).toBeUndefined();
  });
});
