import { moments } from '../../statistics/moments.ts';

/**
 * Stretches that a curve is compared in, at most: of more, the regression on fifty kept runs fits their luck, and with eight the
 * nine of ten that it tells hold in 81 of 100 instead of 85.7 to 89.7. A regression of each parameter on the curve (Fearnhead & Prangle 2012)
 * holds as often, and misses by more than twice as much a curve that no parameters quite come to, as that of the farmers by p and q.
 */
const MOST_STRETCHES = 4;

/**
 * What of a curve is compared: its means over up to four stretches of as many weeks each, as square roots, whose luck is the same
 * for few people as for many.
 */
export function curveStatistics(curve: Float64Array): number[] {
  const count = Math.min(MOST_STRETCHES, curve.length);
  return Array.from({ length: count }, (_, s) => {
    const [from, to] = [s, s + 1].map((end) => Math.round((end * curve.length) / count));
    return Math.sqrt(moments(curve.subarray(from, to)).mean);
  });
}
