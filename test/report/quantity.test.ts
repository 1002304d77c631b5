import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  differenceStyle,
  showAmount,
  showDifference,
  showDifferenceInterval,
  showInterval,
  showNumber,
  showValue,
  styleFor,
} from '../../src/report/quantity.ts';

const en = { language: 'en', currency: 'EUR' } as const;
const fr = { language: 'fr', currency: 'EUR' } as const;

describe('numbers for people', () => {
  test('a share has as many digits as its interval gives meaning to', () => {
    expect(showValue(0.9312, styleFor('share', en, 0.88, 0.96))).toBe('93%');
    expect(showValue(0.9312, styleFor('share', en, 0.929, 0.933))).toBe('93.1%');
    expect(showInterval(0.88, 0.96, styleFor('share', en, 0.88, 0.96))).toBe('88–96%');
  });
  test('a difference of two shares may be negative, and has no complement to agree with', () => {
    expect(showValue(-0.365, styleFor('share', en, Number.NaN, Number.NaN))).toBe('−36.5%');
  });
  test('the interval of a share ends where a share can', () => {
    expect(showInterval(0.66, 1.02, styleFor('share', fr, 0.66, 1.02))).toBe('66–100\u202f%');
    expect(showInterval(-0.03, 0.05, styleFor('share', en, -0.03, 0.05))).toBe('0–5%');
    expect(showDifferenceInterval(-0.03, 1.05, differenceStyle('share', en, -0.03, 1.05))).toContain('−3');
  });
  test('the rounding of sums is no interval: a difference that is the same in every pair is told in whole money', () => {
    const [low, high] = [-1800.0000000004, -1799.9999999997];
    const style = differenceStyle('money', en, low, high);
    expect(showDifference(-1800.00000000005, style)).toBe('−€1,800');
    expect(showDifferenceInterval(low, high, style)).toBe('−€1,800');
  });
  test('an interval whose width is a rounding error gives no digits', () => {
    const nearly = -0.0059880239520958;
    expect(differenceStyle('share', en, nearly - 1e-16, nearly + 1e-16)).toEqual(
      differenceStyle('share', en, nearly, nearly),
    );
    expect(showDifference(nearly, differenceStyle('share', en, nearly, nearly + 1e-16))).toBe(
      '−0.6\u00a0points',
    );
  });
  test('French sets a decimal comma and no-break spaces', () => {
    expect(showValue(0.123, { ...fr, unit: 'share', decimals: 1 })).toBe('12,3\u202f%');
    expect(showValue(12300, styleFor('money', fr, 11000, 13600))).toBe('12\u202f300\u00a0€');
    expect(showNumber(1234567, 'fr')).toBe('1\u202f234\u202f567');
  });
  test('money is rounded to what its interval can tell', () => {
    expect(showValue(12345.6, styleFor('money', en, 10900, 13900))).toBe('€12,300');
    expect(showInterval(10900, 13900, styleFor('money', en, 10900, 13900))).toBe('€10,900–13,900');
    expect(showValue(950, { ...en, currency: 'CHF', unit: 'money', decimals: 0 })).toBe('CHF\u00a0950');
  });
  test('a difference carries its sign and noun, in the singular where it is one', () => {
    const style = styleFor('share', en, 0.24, 0.4);
    expect(showDifference(0.32, style)).toBe('+32\u00a0points');
    expect(showDifference(-0.01, style)).toBe('−1\u00a0point');
    expect(showDifference(0.01, { ...style, language: 'fr' })).toBe('+1\u00a0point');
    expect(showAmount(0.1, { ...style, language: 'fr' })).toBe('10\u00a0points');
    expect(showAmount(-9.2, styleFor('weeks', en, -11, -7))).toBe('9\u00a0weeks');
    expect(showDifference(-1200, styleFor('money', en, -1700, -700))).toBe('−€1,200');
  });
  test('an interval that leaves 0 is never rounded onto it', () => {
    const style = differenceStyle('share', en, 0.003, 0.041);
    expect(showDifferenceInterval(0.003, 0.041, style)).toBe('0.3–4.1');
  });
  test('an interval around 0 is written with a word, not two dashes', () => {
    expect(showDifferenceInterval(-0.03, 0.05, styleFor('share', en, -0.03, 0.05))).toBe('−3 to 5');
    expect(showDifferenceInterval(-0.03, 0.05, styleFor('share', fr, -0.03, 0.05))).toBe('−3 à 5');
  });
  test('what is missing is a dash, and no interval is no text', () => {
    const style = styleFor('share', en, NaN, NaN);
    expect(showValue(NaN, style)).toBe('–');
    expect(showInterval(NaN, NaN, style)).toBe('');
  });
  test('any number can be written, and never as a negative zero', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), (value, low, high) => {
        for (const unit of ['share', 'people', 'weeks', 'money', 'count', 'index'] as const) {
          const shown = showValue(value, styleFor(unit, en, low, high));
          expect(shown).not.toMatch(/^−[€0.,%]*$/);
        }
      }),
    );
  });
});
