import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { deadlineOf } from '../outcomes.ts';
import { SCREENING_TRAJECTORIES, type ScreenedFile } from './screenedScenarios.ts';
import {
  type PlanDifference,
  planDifferences,
  screenTrajectory,
  type TrajectoryEffects,
} from './screenTrajectory.ts';

/** What screening found in one scenario. */
export interface ScreenedScenario extends ScreenedFile {
  readonly people: number;
  /** The week in which the plans are read. */
  readonly deadline: number;
  readonly differences: readonly PlanDifference[];
  /** One or more, of which each was played in worlds of its own. */
  readonly trajectories: readonly TrajectoryEffects[];
}

/**
 * Screens all assumptions in one scenario.
 *
 * @throws Error where the scenario's organisation comes from files
 */
export function screenScenario(
  { file, why }: ScreenedFile,
  source: ScenarioSource,
  trajectories = SCREENING_TRAJECTORIES,
): ScreenedScenario {
  const { organisation, target, horizon } = source.scenario;
  const walks = Array.from({ length: trajectories }, (_, trajectory) => screenTrajectory(source, trajectory));
  return {
    file,
    why,
    people: organisation.generate!.people,
    deadline: deadlineOf({ target, horizon }),
    differences: planDifferences(source.plans.map(({ name }) => name)),
    trajectories: walks,
  };
}
