import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSkills } from '../../src/model/skills.ts';
import { states, TRIAL } from '../../src/model/states.ts';

const DECAY = 0.03;

/** What a week may bring to the one person there is. */
const weekArbitrary = fc.record({
  trained: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined, freq: 4 }),
  turnsTo: fc.option(fc.nat(states.length - 1), { nil: undefined, freq: 4 }),
});

test('a skill is what multiplying it in every week without training or practice has left, to the last bit', () => {
  fc.assert(
    fc.property(fc.array(weekArbitrary, { minLength: 1, maxLength: 60 }), (weeks) => {
      const state = Uint8Array.of(TRIAL);
      const skills = createSkills(1, DECAY);
      skills.moves(0, TRIAL);
      skills.set(0, 0.6);
      let everyWeek = 0.6;
      for (const { trained, turnsTo } of weeks) {
        const practises = ['trial', 'committed', 'compliant'].includes(states[state[0]]);
        if (trained !== undefined) {
          skills.learn(0, 0.5, trained);
          everyWeek += 0.5 * (1 - everyWeek) * trained;
        } else if (!practises) everyWeek *= 1 - DECAY;
        skills.pass();
        expect(skills.of(0)).toBe(everyWeek);
        state[0] = turnsTo ?? state[0];
        skills.moves(0, state[0]);
      }
      expect(skills.all()[0]).toBe(everyWeek);
    }),
  );
});

test('a world that serves another run has forgotten everything', () => {
  const skills = createSkills(2, DECAY);
  skills.set(1, 0.5);
  skills.pass();
  skills.reset();
  skills.pass();
  expect(Array.from(skills.all())).toEqual([0, 0]);
  skills.set(0, 0.5);
  skills.pass();
  expect(skills.of(0)).toBe(0.5 * (1 - DECAY));
});
