import { simulate } from '../engine/simulate.ts';
import type { Prepared } from './prepare.ts';

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

/** Runs of each plan after which the compiler knows the code; waited for on a busy machine, up to {@link PATIENCE}. */
const WARM = 8;
const PATIENCE = 4000;

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
    const spent = performance.now() - began;
    if (spent > (replicate + 1 < WARM ? PATIENCE : TRIAL)) break;
  }
  return (quickest.reduce((sum, milliseconds) => sum + milliseconds, 0) * replicates) / 1000;
}
