import { expectationJson } from '../experiment/expect/expectationJson.ts';
import { bestChangeJson } from '../report/forks/bestChangeJson.ts';
import { heldAtPoints } from '../study/expect/heldAtPoints.ts';
import type { PointDigest } from '../study/pointDigest.ts';
import type { StudyManifest } from './studyManifest.ts';

/** What a study was asked besides its tables, and what came of it, as the manifest has it; nothing where it was asked nothing. */
export function studyAnswers(
  digests: readonly PointDigest[],
): Pick<StudyManifest, 'expectations' | 'changes'> {
  const expectations = heldAtPoints(digests).map(({ notAt, ...held }) => ({
    ...held,
    notAt: notAt.map(({ digest, judgement }) => {
      const { left, right } = expectationJson(judgement);
      return { point: digest.point.number, left, right };
    }),
  }));
  const changes = digests.flatMap(({ point, changes }) =>
    (changes?.plans ?? []).map(({ to, best }) => ({
      point: point.number,
      of: changes!.of,
      to,
      weeks: (best[0]?.changes ?? []).map(({ week }) => week),
      drawn: changes!.drawn,
      by: best.map(bestChangeJson),
    })),
  );
  return {
    ...(expectations.length > 0 && { expectations }),
    ...(changes.length > 0 && { changes }),
  };
}
