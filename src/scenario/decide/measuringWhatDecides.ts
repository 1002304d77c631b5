import type { ScenarioSource } from '../readScenario.ts';

/** The metrics that every outcome which may decide is read off. */
const metrics = ['declared', 'buyIn', 'facade', 'resistant', 'progress', 'cost'];

/** The same scenario with no more measured than decides, of everybody together. */
export const measuringWhatDecides = (source: ScenarioSource): ScenarioSource => ({
  ...source,
  scenario: { ...source.scenario, outputs: { metrics, by: [] } },
});
