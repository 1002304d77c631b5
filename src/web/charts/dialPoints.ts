import type { DialPoint } from '../../report/page/dialView.ts';

/** What a dial shows of a point. */
export type DialValues = Pick<DialPoint, 'at' | 'buyIn' | 'declared' | 'facade' | 'kept' | 'weeksLost'>;

/** The values at a share of the way, between the two points that are played next to it; undefined where none is. */
export function dialValuesAt(points: readonly DialValues[], at: number): DialValues | undefined {
  if (points.length === 0) return undefined;
  const after = points.findIndex((point) => point.at >= at - 1e-9);
  if (after <= 0) return { ...points[after < 0 ? points.length - 1 : 0], at };
  const [one, other] = [points[after - 1], points[after]];
  const share = Math.min(1, (at - one.at) / (other.at - one.at));
  const between = (key: Exclude<keyof DialValues, 'at'>) =>
    share === 1 ? other[key] : one[key] + share * (other[key] - one[key]);
  return {
    at,
    buyIn: between('buyIn'),
    declared: between('declared'),
    facade: between('facade'),
    kept: between('kept'),
    weeksLost: between('weeksLost'),
  };
}
