import { describe, expect, it } from 'vitest';
import { dialValuesAt } from '../../src/web/charts/dialPoints.ts';
import { dialSentence } from '../../src/web/charts/dialWords.ts';

const start = { at: 0, buyIn: 0.62, declared: 0.62, facade: 0, kept: 0.98, weeksLost: 84 };
const middle = { at: 0.4, buyIn: 0.54, declared: 0.6, facade: 0.06, kept: 0.92, weeksLost: 52 };
const titles = { from: 'Guerrilla', to: 'Blitzkrieg' };

describe('a point between two plans', () => {
  it('is said beside the plan that it sets out from', () => {
    const { where, what } = dialSentence(start, middle, titles, 'en');
    expect(where).toBe('40% of the way to Blitzkrieg:');
    expect(what).toBe(
      'the target 32\u00a0weeks sooner than Guerrilla, for 8\u00a0points less buy-in and 6\u00a0points of façade.',
    );
  });

  it('is said in French', () => {
    const { where, what } = dialSentence(start, middle, titles, 'fr');
    expect(where).toBe('À 40\u202f% du chemin vers Blitzkrieg\u00a0:');
    expect(what).toBe(
      'la cible 32\u00a0semaines plus tôt que Guerrilla, pour 8\u00a0points d’adhésion de moins et 6\u00a0points de façade.',
    );
  });

  it('claims no difference that rounds to nothing', () => {
    const { what } = dialSentence(start, { ...start, at: 0.1 }, titles, 'en');
    expect(what).toBe('the target as soon as Guerrilla, for the same buy-in and no façade.');
  });

  it('lies on the line between the points that are played', () => {
    expect(dialValuesAt([start, middle], 0.2)?.buyIn).toBeCloseTo(0.58);
    expect(dialValuesAt([start, middle], 0.4)).toEqual(middle);
    expect(dialValuesAt([start, middle], 0.9)?.weeksLost).toBe(52);
    expect(dialValuesAt([], 0.2)).toBeUndefined();
  });
});
