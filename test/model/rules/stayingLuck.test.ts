import fc from 'fast-check';
import { expect, test } from 'vitest';
import { response } from '../../../src/model/response.ts';
import { changeDefaults } from '../../../src/model/rules/changeParameters.ts';
import { maxTransitionProbability } from '../../../src/model/rules/maxTransitionProbability.ts';
import { exitProbabilities, exitsOf } from '../../../src/model/rules/transitions.ts';
import { states, TRIAL, UNAWARE } from '../../../src/model/states.ts';
import { circumstances, parameters } from './anywhere.ts';

test('nobody moves on more luck than the bound of their state, whatever the parameters and circumstances', () => {
  const into = new Float64Array(3);
  fc.assert(
    fc.property(parameters, fc.array(circumstances, { minLength: 1, maxLength: 5 }), (rule, people) => {
      const most = {
        communication: Math.max(...people.map((at) => at.communication)),
        mandate: Math.max(...people.map((at) => at.mandate)),
        reactance: Math.max(...people.map((at) => at.reactance)),
        deadline: people.some((at) => at.deadline),
        addressed: people.some((at) => at.addressed),
        leadership: Math.max(...people.map((at) => at.leadership)),
        resignation: Math.min(...people.map((at) => at.resignation)),
        habit: Math.max(...people.map((at) => at.habit)),
        fit: Math.max(...people.map((at) => at.fit)),
      };
      const bound = maxTransitionProbability(rule)(most);
      for (const person of people)
        for (let state = 0; state < states.length; state++) {
          const at = { ...person, response: response(person.drive, rule) };
          into.fill(0);
          exitProbabilities(state, at, rule, into);
          let chance = 0;
          for (let exit = 0; exit < exitsOf[state].length; exit++) chance += into[exit];
          expect(chance).toBeLessThanOrEqual(bound[state]);
        }
    }),
    { numRuns: 5_000 },
  );
});

test('the bound is worked out anew when somebody is addressed, obliged or resents', () => {
  const stays = maxTransitionProbability(changeDefaults);
  const calm = {
    communication: 1,
    mandate: 0,
    attention: 1,
    reactance: 0,
    deadline: false,
    addressed: false,
    leadership: 0.5,
    resignation: 0,
    habit: 0,
    fit: 1,
  };
  const before = Array.from(stays(calm));
  expect(before[UNAWARE]).toBeLessThan(0.6);
  expect(stays({ ...calm, addressed: true })[UNAWARE]).toBeGreaterThanOrEqual(1);
  expect(stays({ ...calm, mandate: 1 })[1]).toBeGreaterThan(before[1]);
  // .4 a week instead of .35
  expect(stays({ ...calm, mandate: 1, deadline: true })[1]).toBeCloseTo(
    stays({ ...calm, mandate: 1 })[1] + 0.05 * 0.75,
    10,
  );
  expect(stays({ ...calm, reactance: 1 })[1]).toBeGreaterThan(before[1]);
  // .12 for committing and .25 for giving up
  expect(stays(calm)[TRIAL]).toBeCloseTo(0.37, 10);
});
