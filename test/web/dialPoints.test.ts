import { describe, expect, it } from 'vitest';
import { dialValuesAt } from '../../src/web/charts/dialPoints.ts';

const start = { at: 0, buyIn: 0.62, declared: 0.62, facade: 0, kept: 0.98, weeksLost: 84 };
const middle = { at: 0.4, buyIn: 0.54, declared: 0.6, facade: 0.06, kept: 0.92, weeksLost: 52 };

describe('a point between two plans', () => {
  it('lies on the line between the points that are played', () => {
    expect(dialValuesAt([start, middle], 0.2)?.buyIn).toBeCloseTo(0.58);
    expect(dialValuesAt([start, middle], 0.4)).toEqual(middle);
  });

  it('is not guessed beyond them', () => {
    expect(dialValuesAt([start, middle], 0.9)?.weeksLost).toBe(52);
    expect(dialValuesAt([], 0.2)).toBeUndefined();
  });
});
