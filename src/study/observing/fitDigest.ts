import type { CalibratedParameter } from '../calibrate/calibrate.ts';
import type { CurveFit } from '../calibrate/curveFit.ts';
import type { PointFit } from './fitAt.ts';

/** What is remembered of parameters that were fitted at a point, as plain data. */
export interface FitDigest {
  readonly plan: string;
  readonly metric: string;
  /** Draws that came, those that broke off, and those that were kept. */
  readonly draws: number;
  readonly failed: number;
  readonly kept: number;
  readonly parameters: readonly FittedParameter[];
  readonly fit: CurveFit;
  /** Runs that were left out and found again, and whether any had to reach as far as for what was observed. */
  readonly trials: number;
  readonly isWithinReach: boolean;
  /** First and last week that was compared. */
  readonly weeks: readonly [first: number, last: number];
}

export interface FittedParameter extends CalibratedParameter {
  /** Trials in which the fitted nine of ten held the true value. */
  readonly held: number;
}

export function fitDigest({ plan, metric, calibration, check, runs, failed }: PointFit): FitDigest {
  const { parameters, fit, posterior, observed } = calibration;
  return {
    plan,
    metric,
    draws: runs.curves.length,
    failed,
    kept: posterior.rows.length,
    parameters: parameters.map((parameter, p) => ({
      ...parameter,
      // beyond all draws a narrow range is made up by the regression
      isIdentified: parameter.isIdentified && check.isWithinReach,
      held: check.parameters[p]!.held,
    })),
    fit,
    trials: check.trials,
    isWithinReach: check.isWithinReach,
    weeks: [observed.weeks[0]!, observed.weeks.at(-1)!],
  };
}
