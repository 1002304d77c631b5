import { limitConcurrency } from './limitConcurrency.ts';
import { TooManyWaiting } from './tooManyWaiting.ts';

/** What is known beforehand of a piece of work. */
export interface Expected {
  /** Whether it is a long one: these take turns among themselves, so that short ones do not wait behind them. */
  readonly long: boolean;
  /** How long it takes in seconds; unknown if undefined. */
  readonly seconds?: number | undefined;
  /** Who asks for it: nobody may take every place. */
  readonly client: string;
}

/** One line for all work of a server, short and long. */
export interface WaitingLine {
  /**
   * Runs `work` when its turn comes. It may tell again and again how many seconds are left of it. An abort while
   * waiting rejects with the reason of the signal; one while running is the work's own affair.
   *
   * @throws TooManyWaiting when the line is full of work of that kind, or the client has its share of it
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
  readonly client: string;
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
 * A line in which at most `long` long pieces of work run, one short one beside them, and at most `waiting` more of each
 * kind are in it, of which one client may have `waitingOfClient`. `now` gives milliseconds.
 */
export function waitingLine(
  { long, waiting, waitingOfClient }: { long: number; waiting: number; waitingOfClient: number },
  now: () => number,
): WaitingLine {
  const running = { long, short: 1 };
  const lanes = { long: limitConcurrency(running.long), short: limitConcurrency(running.short) };
  const places = new Set<Place>();
  const lately: Record<Place['lane'], number[]> = { long: [], short: [] };

  /** The middle of the last durations of a kind. */
  const usual = (lane: Place['lane']) =>
    [...lately[lane]].sort((a, b) => a - b)[lately[lane].length >> 1] ?? FIRST[lane];

  const secondsLeft = ({ lane, seconds = usual(lane), told }: Place) =>
    told === undefined ? seconds : Math.max(0, seconds - (now() - told) / 1000);

  function retryAfter(lane: Place['lane']): number {
    let sum = 0;
    for (const place of places) if (place.lane === lane) sum += secondsLeft(place);
    return Math.max(1, Math.ceil(sum / running[lane]));
  }

  /** @throws TooManyWaiting */
  function checkRoom(lane: Place['lane'], client: string): void {
    let all = 0;
    let own = 0;
    for (const place of places) {
      if (place.lane !== lane) continue;
      all++;
      if (place.client === client) own++;
    }
    if (all >= running[lane] + waiting || own >= running[lane] + waitingOfClient)
      throw new TooManyWaiting(retryAfter(lane));
  }

  return {
    async take(expected, work, signal) {
      const { client, seconds } = expected;
      const lane = expected.long ? 'long' : 'short';
      checkRoom(lane, client);
      const place: Place = { lane, client, seconds, told: undefined };
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
