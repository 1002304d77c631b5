import fc from 'fast-check';
import * as z from 'zod';
import { type ChangeParameters, changeParameters } from '../../../src/model/rules/changeParameters.ts';

interface JsonSchema {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly JsonSchema[];
}

/** A value anywhere in the range that the published schema gives a parameter, its ends often among them. */
function anywhere(name: string): fc.Arbitrary<unknown> {
  const whole = z.toJSONSchema(changeParameters[name as keyof typeof changeParameters], {
    io: 'input',
  }) as JsonSchema;
  if (whole.type === 'boolean') return fc.boolean();
  const {
    type,
    minimum: min,
    maximum: max,
  } = [whole, ...(whole.anyOf ?? [])].find(({ type }) => ['number', 'integer'].includes(type ?? '')) ?? {};
  if (min === undefined || max === undefined)
    throw new Error(`${name} has no range: ${JSON.stringify(whole)}`);
  if (type === 'integer') return fc.integer({ min, max });
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
  coaching: share,
  deadline: fc.boolean(),
  sanction: fc.boolean(),
  addressed: fc.boolean(),
  leadership: share,
  resignation: share,
  habit: share,
  fit: share,
});
