import { TWO_SIDED_95 } from './interval.ts';
import { studentQuantile } from './tInterval.ts';

/** How many standard errors an interval reaches to each side at some confidence. */
export interface CriticalValues {
  /** The quantile of the normal distribution. */
  readonly normal: number;
  /** The quantile of Student's t by its degrees of freedom, from 1 on. */
  readonly student: (freedom: number) => number;
}

/** Those of 95 %. */
export const criticalValues95: CriticalValues = { normal: TWO_SIDED_95, student: studentQuantile };
