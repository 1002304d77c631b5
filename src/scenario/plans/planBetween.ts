import { untranslated } from '../../text/text.ts';
import type { Scenario } from '../scenarioSchema.ts';
import { axesBetween } from '../sections/axes.ts';
import { compileStyle } from './compileStyle.ts';
import { axesOfPlan, type ReadPlan } from './readPlans.ts';

/**
 * The plan between two that are styles, `at` 0 the first and 1 the second to the bit, as `between:` and `at:` of a scenario make it;
 * undefined where one of them is no style.
 */
export function planBetween(
  scenario: Pick<Scenario, 'plans' | 'target' | 'resources'>,
  [from, to]: readonly [from: string, to: string],
  at: number,
): ReadPlan | undefined {
  const [first, second] = [from, to].map((name) => axesOfPlan(scenario, name));
  if (first === undefined || second === undefined) return undefined;
  const name = `${from}-${to}-${at}`;
  const steps = compileStyle(axesBetween(first, second, at), scenario.target.structure, scenario.resources);
  return { name, title: untranslated(name), steps, origin: name, forks: new Map() };
}
