import type { ScenarioSource } from '../scenario/readScenario.ts';
import type { Prepared } from './prepare.ts';

/** What the plans of a prepared scenario are compiled from, as plain data that can be sent somewhere. */
export interface Design {
  readonly source: ScenarioSource;
  /** How many possible worlds there are. */
  readonly worlds: number;
  readonly ablated: Prepared['ablated'];
}

export const designOf = ({ source, worlds, ablated }: Pick<Prepared, 'source' | 'worlds' | 'ablated'>): Design => ({ source, worlds, ablated });
