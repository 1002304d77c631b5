import type { Work } from '../contestants/contestant.ts';

/** How long to look. */
export interface Timing {
  /** Times that each contestant has its turn, at most and at least. */
  readonly rounds: number;
  readonly leastRounds: number;
  /** Seconds after which no further round is begun once the least are done. */
  readonly enough: number;
  /** Seconds of work that a turn is meant to hold, and that a contestant warms up before the first. */
  readonly turn: number;
  readonly warmUp: number;
}

/** Our own model is far more code than a diffusion, and is compiled for the longer; every metric is most of it. */
const compiledFor: Readonly<Record<Work, number>> = { W1: 1, W2: 1, change: 4, styles: 10, lenses: 15 };
const warmUpOf = (work: Work, seconds: number) => compiledFor[work] * seconds;

/** For every day: ratios to one part in ten. */
export const quickTiming = (work: Work): Timing => ({
  rounds: 9,
  leastRounds: 3,
  enough: 1.4,
  turn: 0.04,
  warmUp: warmUpOf(work, 0.2),
});

/** For tables that are kept. */
export const fullTiming = (work: Work): Timing => ({
  rounds: 21,
  leastRounds: 5,
  enough: 20,
  turn: 0.1,
  warmUp: warmUpOf(work, 1),
});
