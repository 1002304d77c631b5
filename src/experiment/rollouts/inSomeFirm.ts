import type { RandomStream } from '../../engine/draws.ts';
import { plausibleValue } from '../../scenario/assumptions/plausibleValue.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { unpublished } from './fittedParameters.ts';

/** Draws that a firm takes. */
export const FIRM = 2;

/** A scenario in a firm of which nobody said how it is led nor how its people take to change. */
export function inSomeFirm(source: ScenarioSource, uniform: RandomStream): ScenarioSource {
  const { scenario } = source;
  const climate = {
    ...scenario.climate,
    leadership: plausibleValue(unpublished.leadership, uniform(0)),
    resistance: plausibleValue(unpublished.resistance, uniform(1)),
  };
  return { ...source, scenario: { ...scenario, climate } };
}
