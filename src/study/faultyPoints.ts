import type { Prepared } from '../experiment/prepare.ts';
import { InputError } from '../text/problem.ts';
import { type OpeningPoints, openPoint } from './openPoint.ts';
import type { StudyPoint } from './studySource.ts';

/** A point that cannot be run, and what is wrong with it. */
export interface FaultyPoint {
  readonly point: StudyPoint;
  readonly error: InputError;
}

/** Points up to which each is made ready before anything runs, which takes some tens of milliseconds each. */
export const MOST_LOOKED_AT = 200;

/**
 * Makes points ready, and says which of them cannot be run: what a scenario says may not fit the organisation at some of them.
 *
 * @param onOpened told of those that can
 */
export async function faultyPoints(
  points: readonly StudyPoint[],
  opening: OpeningPoints,
  onOpened?: (prepared: Prepared) => void,
): Promise<FaultyPoint[]> {
  const faulty: FaultyPoint[] = [];
  for (const point of points) {
    try {
      const prepared = await openPoint(point, opening);
      onOpened?.(prepared);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faulty.push({ point, error });
    }
  }
  return faulty;
}
