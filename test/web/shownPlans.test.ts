import { describe, expect, it } from 'vitest';
import { MOST_SHOWN, shownPlans, togglePlan, withNextLetter } from '../../src/web/state/shownPlans.ts';

const plans = [
  ...[...'ABCDE'].map((letter) => ({ name: letter.toLowerCase(), letter, ranked: true })),
  { name: 'nothing', letter: '', ranked: false },
];
const namesOf = (letters: string | undefined) => shownPlans(plans, letters).map(({ name }) => name);

describe('plans that are drawn', () => {
  it('are the first four and what comes of doing nothing, where nobody has said which', () => {
    expect(namesOf(undefined)).toEqual(['a', 'b', 'c', 'd', 'nothing']);
  });

  it('are those of the letters, Z being nothing', () => {
    expect(namesOf('BEZ')).toEqual(['b', 'e', 'nothing']);
  });

  it('are shown and hidden one by one, never more than have a look of their own, and never none', () => {
    const [a, b, , , e, nothing] = plans;
    expect(togglePlan(plans, undefined, b!)).toBe('ACDZ');
    expect(togglePlan(plans, 'ACDZ', b!)).toBe('ABCDZ');
    expect(togglePlan(plans, 'ABCDZ', e!)).toBe('ABCEZ');
    expect(togglePlan(plans, 'ABCD', nothing!)).toBe('ABCDZ');
    expect(togglePlan(plans, 'A', a!)).toBe('A');
  });

  it('have whatever is added among them, in the place of the last where four are drawn', () => {
    expect(withNextLetter(plans, 'AZ')).toBe('AFZ');
    expect(withNextLetter(plans, 'ABCD')).toBe('ABCF');
    expect([...withNextLetter(plans, 'ABCDZ')]).toHaveLength(MOST_SHOWN + 1);
  });
});
