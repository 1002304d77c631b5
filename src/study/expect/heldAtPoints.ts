import type { ExpectationResult } from '../../experiment/expect/evaluate.ts';
import type { PointDigest } from '../pointDigest.ts';

/** At which points an expectation holds. */
export interface HeldAtPoints<Point = PointDigest> {
  /** As it is written. */
  readonly expected: string;
  /** Points of which it is expected, and those among them where it holds. */
  readonly points: number;
  readonly holds: number;
  /** The others, with both sides. */
  readonly notAt: readonly { readonly digest: Point; readonly judgement: ExpectationResult }[];
}

/** What came of every expectation over the points, in the order in which they are first met. */
export function heldAtPoints<Point extends Pick<PointDigest, 'judgements'>>(
  digests: readonly Point[],
): HeldAtPoints<Point>[] {
  const all = new Map<string, { points: number; notAt: HeldAtPoints<Point>['notAt'][number][] }>();
  for (const digest of digests)
    for (const judgement of digest.judgements) {
      const { written } = judgement.expectation;
      const held = all.get(written) ?? { points: 0, notAt: [] };
      all.set(written, held);
      held.points++;
      if (!judgement.holds) held.notAt.push({ digest, judgement });
    }
  return [...all].map(([expected, { points, notAt }]) => ({
    expected,
    points,
    holds: points - notAt.length,
    notAt,
  }));
}
