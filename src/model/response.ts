import { exp } from '../engine/elementary.ts';
import type { ChangeParameters } from './rules/changeParameters.ts';

/** Logistic response to a drive, exactly 0 below the floor. */
export const response = (drive: number, rule: ChangeParameters): number =>
  drive < rule.driveFloor ? 0 : 1 / (1 + exp(-rule.steepness * drive));
