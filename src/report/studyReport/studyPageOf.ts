import type { Fingerprint } from '../../experiment/fingerprint.ts';
import type { FailedDigest, PointDigest } from '../../study/pointDigest.ts';
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
  { name, title, question, factors }: StudySource,
  { fingerprint, digests, failed }: CameTo,
  { metrics, engine, language }: Pick<StudyPage, 'metrics' | 'engine' | 'language'>,
): StudyPage => ({
  ...{ name, title, question, factors, points: digests, metrics, engine, language },
  failures: [
    ...failed.map(({ point, failure }) => ({
      point: point.number,
      told:
        typeof failure === 'string' ? failure : failure.map(({ message }) => message[language]).join('; '),
    })),
    ...digests.flatMap(({ point, failures }) =>
      failures.map(({ plan, replicate, message }) => ({
        point: point.number,
        told: `${plan} ${replicate} – ${message}`,
      })),
    ),
  ],
  runs: digests.reduce((sum, { plans, replicates }) => sum + plans.length * replicates, 0),
  fingerprint: fingerprint.short,
});
