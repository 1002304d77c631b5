import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { type ChangeParameters, changeParameters } from '../../../src/model/rules/changeParameters.ts';
import { exitProbabilities, exitsOf, respond } from '../../../src/model/rules/transitions.ts';
import { states } from '../../../src/model/states.ts';

/** A value anywhere in the range that the published schema gives a parameter, its ends often among them. */
function anywhere(name: string): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(changeParameters[name as keyof typeof changeParameters], { io: 'input' }) as {
    type: string;
    minimum?: number;
    maximum?: number;
  };
  if (schema.type === 'boolean') return fc.boolean();
  const { minimum: min, maximum: max } = schema;
  if (schema.type !== 'number' || min === undefined || max === undefined)
    throw new Error(`${name} has no range: ${JSON.stringify(schema)}`);
  return fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }));
}

const parameters = fc.record(
  Object.fromEntries(Object.keys(changeParameters).map((name) => [name, anywhere(name)])),
) as fc.Arbitrary<unknown> as fc.Arbitrary<ChangeParameters>;
const between = (min: number, max: number) =>
  fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }));
const share = between(0, 1);
const circumstances = fc.record({
  drive: between(-3, 2),
  exposure: between(-1, 1),
  activeShare: share,
  skill: share,
  reactance: share,
  communication: share,
  mandate: share,
  addressed: fc.boolean(),
  leadership: share,
  resignation: share,
  habit: share,
});

test('the chances of leaving a state are none below 0 and add up to at most 1, whatever the parameters', () => {
  const into = new Float64Array(3);
  fc.assert(
    fc.property(parameters, circumstances, fc.nat(states.length - 1), (rule, at, state) => {
      into.fill(0);
      exitProbabilities(state, { ...at, response: respond(at.drive, rule) }, rule, into);
      const chances = Array.from(into.subarray(0, exitsOf[state].length));
      for (const chance of chances) expect(chance).toBeGreaterThanOrEqual(0);
      expect(chances.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1 + 1e-12);
    }),
    { numRuns: 20_000 },
  );
});
