import type { OutcomeBounds, Outcomes, PlanOutcomes } from '../outcomes.ts';
import type { Prepared } from '../prepare.ts';
import { countRuns } from '../runner.ts';
import type { Decision } from './decision.ts';
import { decisionBetween } from './decisionBetween.ts';

/**
 * The choice as it stands after the first of the possible worlds: of these worlds alone, its intervals too. How many they are is
 * settled before the first run, nothing is stopped or left out for what they say, and the complete verdict rests on all worlds, these
 * among them.
 */
export interface ProvisionalDecision {
  /** `decision.worlds` of them were played. */
  readonly decision: Decision;
  /** Possible worlds of the comparison. */
  readonly ofWorlds: number;
}

/** Worlds that an early look rests on: so many, half of all where they are few, and none where that is fewer than the least. */
const MOST = 40;
const LEAST = 20;

/** The worlds that an early look rests on; 0 where there is none. */
export function provisionalWorlds(worlds: number): number {
  const first = Math.min(MOST, Math.floor(worlds / 2));
  return first < LEAST ? 0 : first;
}

/** The runs after which the worlds of an early look are complete; 0 where there is none. */
export const runsUntilProvisional = (prepared: Prepared): number =>
  (countRuns(prepared) / prepared.worlds) * provisionalWorlds(prepared.worlds);

/**
 * The choice by the worlds of an early look; undefined where there is nothing to choose.
 *
 * @param plans what has come so far; of later worlds nothing is read
 */
export function provisionalDecision(
  { source: { scenario }, worlds }: Prepared,
  plans: readonly PlanOutcomes[],
  bounds: OutcomeBounds,
): ProvisionalDecision | undefined {
  const first = provisionalWorlds(worlds);
  const early = plans.map(({ name, outcomes }) => ({ name, outcomes: inFirst(first, outcomes, worlds) }));
  const decision = decisionBetween(early, scenario.decide.by, first, scenario.seed, bounds);
  return decision && { decision, ofWorlds: worlds };
}

/** Outcomes of the first worlds: replicate r lives in world r mod `worlds`, there as here. */
function inFirst(first: number, outcomes: Outcomes, worlds: number): Outcomes {
  return new Map(
    [...outcomes].map(([metric, column]) => [metric, column.filter((_, r) => r % worlds < first)]),
  );
}
