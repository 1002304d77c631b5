/** A confidence interval at 95 %; both ends NaN where there is none. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What is said where the data allow no interval. */
export const noInterval: Interval = { low: NaN, high: NaN };

/** Φ⁻¹(0.975): how many standard errors lie on each side of a normal estimate at 95 %. */
export const TWO_SIDED_95 = 1.959963984540054;

/** Whether the interval leaves 0 out, so that a difference is shown. */
export const excludesZero = ({ low, high }: Interval): boolean => low > 0 || high < 0;
