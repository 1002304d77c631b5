import type { Measured } from './interleave.ts';
import { median } from './median.ts';

/** Median seconds of the processor for one run. */
export const secondsOf = ({ processor }: Measured): number => median(processor);

/**
 * How many times as fast the one is as the other: the median over the rounds, each of which had both side by side.
 */
export const timesAsFast = (one: Measured, other: Measured): number =>
  median(one.processor.map((seconds, round) => other.processor[round] / seconds));
