import type { ScenarioSource } from '../../scenario/readScenario.ts';

/** A scenario whose plans begin a tactic with another value of one of its parameters. */
export const withTactic = (
  source: ScenarioSource,
  tactic: string,
  parameter: string,
  value: number,
): ScenarioSource => ({
  ...source,
  plans: source.plans.map((plan) => ({
    ...plan,
    steps: plan.steps.map((step) => ({
      ...step,
      do: step.do.map((entry) => (entry.tactic === tactic ? { ...entry, [parameter]: value } : entry)),
    })),
  })),
});
