import { limitConcurrency } from './limitConcurrency.ts';
import { TooManyWaiting } from './tooManyWaiting.ts';

/** What is known beforehand of a piece of work. */
export interface Expected {
  /** Whether it is a long one: these take turns among themselves, so that short ones do not wait behind them. */
  readonly long: boolean;
  /** How long it takes in seconds; unknown if undefined. */
  readonly seconds?: number | undefined;
}

/** One line for all work of a server, short and long. */
export interface WaitingLine {
  /**
   * Runs `work` when its turn comes. It may tell again and again how many seconds are left of it. An abort while
   * waiting rejects with the reason of the signal; one while running is the work's own affair.
   *
   * @throws TooManyWaiting when the line is full
   */
  take<Result>(
    expected: Expected,
    work: (tellSecondsLeft: (seconds: number) => void) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result>;
}

/** Somebody in the line. */
interface Place {
  readonly lane: 'long' | 'short';
  /** Expected when it was told last. */
  seconds: number | undefined;
  /** When that was, in milliseconds; undefined as long as it waits. */
  told: number | undefined;
}

/** Seconds that are expected before any were measured [assumption]. */
const FIRST = { long: 1, short: 0.1 };

/** Durations that are remembered, to guess by where nothing is known. */
const REMEMBERED = 15;

/**
 * A line in which at most `long` long pieces of work run, one short one beside them, and at most `waiting` more are in
 * it. `now` gives milliseconds.
 */
export function waitingLine(
  { long, waiting }: { long: number; waiting: number },
  now: () => number,
): WaitingLine {
  const lanes = { long: limitConcurrency(long), short: limitConcurrency(1) };
  const places = new Set<Place>();
  const lately: Record<Place['lane'], number[]> = { long: [], short: [] };

  /** The middle of the last durations of a kind. */
  const usual = (lane: Place['lane']) =>
    [...lately[lane]].sort((a, b) => a - b)[lately[lane].length >> 1] ?? FIRST[lane];

  const secondsLeft = ({ lane, seconds = usual(lane), told }: Place) =>
    told === undefined ? seconds : Math.max(0, seconds - (now() - told) / 1000);

  function retryAfter(): number {
    let sum = 0;
    for (const place of places) sum += secondsLeft(place);
    return Math.max(1, Math.ceil(sum / long));
  }

  return {
    async take(expected, work, signal) {
      if (places.size >= long + waiting) throw new TooManyWaiting(retryAfter());
      const lane = expected.long ? 'long' : 'short';
      const place: Place = { lane, seconds: expected.seconds, told: undefined };
      places.add(place);
      try {
        return await lanes[lane].take(async () => {
          const began = now();
          place.told = began;
          const result = await work((seconds) => {
            place.seconds = seconds;
            place.told = now();
          });
          lately[lane].push((now() - began) / 1000);
          if (lately[lane].length > REMEMBERED) lately[lane].shift();
          return result;
        }, signal);
      } finally {
        places.delete(place);
      }
    },
  };
}
