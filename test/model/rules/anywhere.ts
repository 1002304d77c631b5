import fc from 'fast-check';
import * as z from 'zod';
import { type ChangeParameters, changeParameters } from '../../../src/model/rules/changeParameters.ts';

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

/** Parameters of the rule, each anywhere in its range. */
export const parameters = fc.record(
  Object.fromEntries(Object.keys(changeParameters).map((name) => [name, anywhere(name)])),
) as fc.Arbitrary<unknown> as fc.Arbitrary<ChangeParameters>;
const between = (min: number, max: number) =>
  fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }));
const share = between(0, 1);
/** Circumstances of a person, the climate among them. */
export const circumstances = fc.record({
  drive: between(-3, 2),
  exposure: between(-1, 1),
  activeShare: share,
  skill: share,
  reactance: share,
  communication: share,
  mandate: share,
  attention: share,
  addressed: fc.boolean(),
  leadership: share,
  resignation: share,
  habit: share,
});
