import fc from 'fast-check';
import { expect, test } from 'vitest';
import { response } from '../../../src/model/response.ts';
import { exitProbabilities, exitsOf } from '../../../src/model/rules/transitions.ts';
import { states } from '../../../src/model/states.ts';
import { circumstances, parameters } from './anywhere.ts';

test('the chances of leaving a state are none below 0 and add up to at most 1, whatever the parameters', () => {
  const into = new Float64Array(3);
  fc.assert(
    fc.property(parameters, circumstances, fc.nat(states.length - 1), (rule, at, state) => {
      into.fill(0);
      exitProbabilities(state, { ...at, response: response(at.drive, rule) }, rule, into);
      const chances = Array.from(into.subarray(0, exitsOf[state].length));
      for (const chance of chances) expect(chance).toBeGreaterThanOrEqual(0);
      expect(chances.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1 + 1e-12);
    }),
    { numRuns: 20_000 },
  );
});
