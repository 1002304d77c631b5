import type { Language } from '../text/text.ts';
import type { FailedDigest, PointDigest } from './pointDigest.ts';

/** A run or a point that did not come to its end, and why. */
export interface StudyFailure {
  readonly point: number;
  /** Undefined where the point could not be played at all. */
  readonly plan?: string | undefined;
  readonly replicate?: number | undefined;
  readonly message: string;
}

/** Everything that broke off in a study: points first, then runs. */
export const studyFailures = (
  failed: readonly FailedDigest[],
  digests: readonly PointDigest[],
  language: Language,
): StudyFailure[] => [
  ...failed.map(({ point, failure }) => ({
    point: point.number,
    message:
      typeof failure === 'string' ? failure : failure.map(({ message }) => message[language]).join('; '),
  })),
  ...digests.flatMap(({ point, failures }) =>
    failures.map(({ plan, replicate, message }) => ({ point: point.number, plan, replicate, message })),
  ),
];
