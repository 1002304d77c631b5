import type { ScenarioSource } from '../scenario/readScenario.ts';
import type { DrawnAssumptions } from './assumptions/drawnAssumptions.ts';

/** A plan that is compared with itself without something: the name of that, and of the plan. */
export interface Ablated {
  readonly name: string;
  readonly plan: string;
}

/** What the plans of a prepared scenario are compiled from, as plain data that can be sent somewhere. */
export interface Design {
  readonly source: ScenarioSource;
  /** How many possible worlds there are. */
  readonly worlds: number;
  readonly ablated?: Ablated | undefined;
  /** Whether the arm in which nothing is done is left out. */
  readonly withoutNothing?: boolean | undefined;
  /** Draws of what is not known, each of which has worlds of its own; undefined where everything is what the scenario says. */
  readonly draws?: DrawnAssumptions | undefined;
}

export const designOf = ({ source, worlds, ablated, withoutNothing, draws }: Design): Design => ({
  source,
  worlds,
  ablated,
  withoutNothing,
  draws,
});
