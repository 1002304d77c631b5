import { simulate } from '../engine/simulate.ts';
import type { Prepared } from '../experiment/prepare.ts';

/** How much a comparison computes. */
export interface DesignSize {
  readonly plans: number;
  readonly replicates: number;
  readonly weeks: number;
  readonly people: number;
  /** Plans times replicates. */
  readonly runs: number;
}

export const designSize = ({ plans, replicates, horizon, org }: Prepared): DesignSize => ({
  plans: plans.length,
  replicates,
  weeks: horizon,
  people: org.size,
  runs: plans.length * replicates,
});

/** Milliseconds spent at least on finding out how fast this machine is, unless a single run of each plan takes longer. */
const TRIAL = 1000;

/**
 * Seconds that a comparison will take on this machine: every plan is run a few times, the quickest counts, since the
 * first runs are slowed down by the compiler.
 */
export function estimatedSeconds({ plans, replicates }: Prepared): number {
  const quickest = plans.map(() => Infinity);
  const began = performance.now();
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const [p, { model }] of plans.entries()) {
      const start = performance.now();
      simulate(model, replicate);
      quickest[p] = Math.min(quickest[p], performance.now() - start);
    }
    if (performance.now() - began > TRIAL) break;
  }
  return (quickest.reduce((sum, milliseconds) => sum + milliseconds, 0) * replicates) / 1000;
}
