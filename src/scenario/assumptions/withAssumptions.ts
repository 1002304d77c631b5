import type { ScenarioSource } from '../readScenario.ts';
import type { Scenario } from '../scenarioSchema.ts';
import { assumptionAt } from './assumptions.ts';

/** Values of assumptions, in the model's unit, by their paths. */
export type AssumedValues = ReadonlyMap<string, number>;

/**
 * A scenario as it would be read with other values of assumptions. Nothing else in it depends on them, neither its plans
 * nor its defaults, so that the file need not be read again.
 *
 * @throws Error for a path at which no assumption stands
 */
export function withAssumptions(source: ScenarioSource, values: AssumedValues): ScenarioSource {
  for (const path of values.keys())
    if (assumptionAt(path) === undefined) throw new Error(`${path} is no assumption`);
  return withNumbers(source, values);
}

/** The same with any numbers on which nothing else of the scenario depends, which whoever asks has seen to. */
export function withNumbers(source: ScenarioSource, values: AssumedValues): ScenarioSource {
  let { scenario } = source;
  for (const [path, value] of values) scenario = withValue(scenario, path.split('.'), value);
  return { ...source, scenario };
}

/** The value of an assumption in a scenario of the rule `change`. */
export const assumedIn = (scenario: Scenario, path: string): number =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], scenario) as number;

function withValue<T>(part: T, [key, ...rest]: readonly string[], value: number): T {
  if (key === undefined) return value as T;
  const inner = (part as Record<string, unknown>)[key];
  return { ...part, [key]: withValue(inner, rest, value) };
}
