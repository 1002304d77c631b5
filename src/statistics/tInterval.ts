import { type Interval, noInterval, TWO_SIDED_95 } from './interval.ts';
import type { Moments } from './moments.ts';

// 0.975 quantiles of Student's t for 1 to 30 degrees of freedom (Fisher & Yates, table III, with more digits)
const tabulated = [
  12.706204736174705, 4.302652729749464, 3.1824463052837095, 2.7764451051977943, 2.5705818356363155,
  2.44691185114497, 2.3646242515927853, 2.3060041352041667, 2.2621571627982053, 2.228138851986275,
  2.2009851600916397, 2.178812829667229, 2.1603686564627926, 2.144786687917804, 2.1314495455597755,
  2.1199052992212546, 2.109815577833317, 2.1009220402410387, 2.0930240544083096, 2.085963447265865,
  2.0796138447276804, 2.0738730679040263, 2.0686576104190486, 2.063898561628026, 2.0595385527532977,
  2.055529438642873, 2.0518305164802855, 2.048407141795245, 2.0452296421327043, 2.042272456301238,
] as const;

/**
 * The 0.975 quantile of Student's t. Beyond the table by the Cornish–Fisher expansion (Abramowitz & Stegun 26.7.5),
 * whose relative error is below 2e-8 there.
 */
export function studentQuantile(freedom: number): number {
  return freedom <= tabulated.length ? tabulated[freedom - 1] : studentFromNormal(freedom, TWO_SIDED_95);
}

/** The quantile of Student's t at the probability that has `z` as its normal quantile, by the same expansion: from 30 degrees of freedom on. */
export function studentFromNormal(freedom: number, z: number): number {
  const z2 = z * z;
  const first = (z2 + 1) / 4;
  const second = ((5 * z2 + 16) * z2 + 3) / 96;
  const third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  const fourth = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
  return z * (1 + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom);
}

/** The mean's interval by Student's t, at 95 % unless other quantiles are given; none for fewer than two values. */
export function tInterval({ n, mean, sd }: Moments, student = studentQuantile): Interval {
  if (n < 2) return noInterval;
  const reach = (student(n - 1) * sd) / Math.sqrt(n);
  return { low: mean - reach, high: mean + reach };
}
