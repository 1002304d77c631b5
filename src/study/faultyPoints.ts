import { InputError, type Problem } from '../text/problem.ts';
import { type OpeningPoints, openPoint } from './openPoint.ts';
import type { StudyPoint } from './studySource.ts';

/** A point that cannot be run, and what is wrong with it. */
export interface FaultyPoint {
  readonly point: StudyPoint;
  readonly problems: readonly Problem[];
}

/** Points up to which each is made ready before anything runs, which takes some tens of milliseconds each. */
export const MOST_LOOKED_AT = 200;

/** Makes points ready, and says which of them cannot be run: what a scenario says may not fit the organisation at some of them. */
export async function faultyPoints(
  points: readonly StudyPoint[],
  opening: OpeningPoints,
): Promise<FaultyPoint[]> {
  const faulty: FaultyPoint[] = [];
  for (const point of points) {
    try {
      await openPoint(point, opening);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faulty.push({ point, problems: error.problems });
    }
  }
  return faulty;
}
