import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { stepsSchema } from '../../src/model/plans/plan.ts';
import { ruleSchema } from '../../src/model/rules/rules.ts';
import { tactics } from '../../src/model/tactics/tactics.ts';
import { describeParameter, describeParameters } from '../../src/scenario/describeParameters.ts';
import { scenarioSchema } from '../../src/scenario/scenarioSchema.ts';

/** Every number of scenario files with its schema's facts. */
const parameters = [
  ...describeParameters(scenarioSchema),
  ...ruleSchema.options.flatMap((rule) =>
    Object.entries(rule.shape)
      .filter(([name]) => name !== 'kind')
      .map(([name, schema]) => describeParameter(`rule.${name}`, schema as z.ZodType)),
  ),
];
const ofPlans = [
  ...describeParameters(stepsSchema.element),
  ...tactics.flatMap(({ kind, entry }) =>
    Object.entries(entry.shape)
      .filter(([name]) => name !== 'tactic')
      .map(([name, schema]) => describeParameter(`${kind}.${name}`, schema as z.ZodType)),
  ),
];
const assumptions = parameters.filter(({ facts }) => facts?.role === 'assumption');

describe('every number of a scenario', () => {
  it('is a decision, a fact or an assumption', () => {
    expect([...parameters, ...ofPlans].filter(({ facts }) => facts === undefined)).toEqual([]);
  });

  it('that stands in a plan is its decision, which nothing draws', () => {
    expect(ofPlans.filter(({ facts }) => facts?.role !== 'decision')).toEqual([]);
  });
});

describe('every assumption', () => {
  it('is one of many', () => {
    expect(assumptions.length).toBeGreaterThan(50);
  });

  it.each(assumptions.map((each) => [each.name, each] as const))(
    '%s: has a plausible range around its default, within what a file may write',
    (_, { facts, range, default: value }) => {
      const { low, high, scale, basis, source } = facts!.plausible!;
      expect(low).toBeLessThan(high);
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
      expect(range).toMatchObject({ least: expect.any(Number) });
      const { least = Number.NaN, most = Number.POSITIVE_INFINITY } = range as {
        least?: number;
        most?: number;
      };
      expect(low).toBeGreaterThanOrEqual(least);
      expect(high).toBeLessThanOrEqual(most);
      expect(scale).toBe(low > 0 && high / low >= 8 ? 'log' : 'linear');
      expect(source === undefined).toBe(basis === 'A');
    },
  );
});
