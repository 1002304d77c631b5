import type { Fingerprint } from '../../experiment/fingerprint.ts';
import type { FailedDigest, PointDigest } from '../../study/pointDigest.ts';
import { runsAtPoint } from '../../study/runsAtPoint.ts';
import { studyFailures } from '../../study/studyFailures.ts';
import type { StudySource } from '../../study/studySource.ts';
import type { StudyPage } from './studyPage.ts';

/** What a study that was run came to. */
export interface CameTo {
  readonly fingerprint: Fingerprint;
  readonly digests: readonly PointDigest[];
  readonly failed: readonly FailedDigest[];
}

/** The report of a study that was run. */
export const studyPageOf = (
  { name, title, question, factors, fork }: StudySource,
  { fingerprint, digests, failed }: CameTo,
  { metrics, engine, language }: Pick<StudyPage, 'metrics' | 'engine' | 'language'>,
): StudyPage => ({
  ...{ name, title, question, factors, points: digests, metrics, engine, language },
  failures: studyFailures(failed, digests, language),
  runs: digests.reduce((sum, digest) => sum + runsAtPoint(digest, fork), 0),
  fingerprint: fingerprint.short,
});
