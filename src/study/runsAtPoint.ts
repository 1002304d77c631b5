import { countForkRuns } from './fork/changesAt.ts';
import type { ForkAsked } from './fork/forkAsked.ts';
import type { PointDigest } from './pointDigest.ts';

/** Runs of a point that was played, those of changes of mind among them. */
export const runsAtPoint = (
  { plans, replicates }: Pick<PointDigest, 'plans' | 'replicates'>,
  fork: ForkAsked | undefined,
): number => plans.length * replicates + countForkRuns(fork, replicates);
