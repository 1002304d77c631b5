import { describe, expect, it } from 'vitest';
import { shareAxis } from '../../src/web/charts/shareAxis.ts';

const told = (highest: number, language: 'en' | 'fr' = 'en') =>
  shareAxis(highest, language).ticks.map(({ text }) => text);

describe('the axis of shares', () => {
  it('tells its unit at its upper end alone', () => {
    expect(told(0.76)).toEqual(['0', '20', '40', '60', '80%']);
    expect(told(0.76, 'fr').at(-1)).toBe('80\u202f%');
  });

  it('begins at 0, holds what it is asked to, and never passes all', () => {
    for (let highest = 0; highest <= 1.2; highest += 0.003) {
      const { most, ticks } = shareAxis(highest, 'en');
      expect(ticks[0].share).toBe(0);
      expect(ticks.at(-1)?.share).toBe(most);
      expect(most).toBeGreaterThanOrEqual(Math.min(1, highest) - 1e-9);
      expect(most).toBeLessThanOrEqual(1);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }
  });

  it('has tenths where shares are small', () => {
    expect(told(0.01)).toEqual(['0', '0.5', '1.0', '1.5', '2.0%']);
    expect(told(0.01, 'fr')[1]).toBe('0,5');
  });
});
