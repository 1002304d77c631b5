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
const compiledFor: Readonly<Record<Work, number>> = {
  W1: 1,
  W2: 1,
  change: 4,
  styles: 10,
  lenses: 15,
  blitzkrieg: 10,
};
const warmUpOf = (work: Work, seconds: number) => compiledFor[work] * seconds;

/** For every day: ratios to one part in ten. */
export const quickTiming = (work: Work): Timing => ({
  rounds: 9,
  leastRounds: 3,
  enough: 1.4,
  turn: 0.04,
  warmUp: warmUpOf(work, 0.15),
});

/** From so many people on, a run takes longer than compiling does: its first one is as good as any. */
const LARGE = 1_000_000;

/** For tables that are kept. */
export const fullTiming = (work: Work, people: number): Timing =>
  people >= LARGE && work !== 'W1' && work !== 'W2' ? largeTiming(people) : usualTiming(work);

/** Runs of up to a minute, each once or twice. */
const largeTiming = (people: number): Timing => ({
  ...{ rounds: people > LARGE ? 1 : 2, leastRounds: 1 },
  ...{ enough: 60, turn: 0, warmUp: 0 },
});

const usualTiming = (work: Work): Timing => ({
  rounds: 21,
  leastRounds: 5,
  enough: 20,
  turn: 0.1,
  warmUp: warmUpOf(work, 1),
});
