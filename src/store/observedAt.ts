import type { PointDigest } from '../study/pointDigest.ts';
import type { StudyManifest } from './studyManifest.ts';

/** What came of laying what was observed beside points, as the manifest has it; nothing where nothing was observed. */
export function observedAt(digests: readonly PointDigest[]): Pick<StudyManifest, 'observed'> {
  const observed = digests.flatMap(({ point, fit, standing }) =>
    fit || standing ? [{ point: point.number, fit, standing }] : [],
  );
  return observed.length === 0
    ? {}
    : // readonly there, plain data here
      { observed: structuredClone(observed) as unknown as NonNullable<StudyManifest['observed']> };
}
