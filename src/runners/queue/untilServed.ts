import { isAway } from './isAway.ts';

/** What Redis says where its memory or its disk is full, and PostgreSQL where its disk or its memory is. */
const FULL = /^OOM |OOM command not allowed|^MISCONF /;
const FULL_CODES: ReadonlySet<string> = new Set(['53000', '53100', '53200']);

/** Whether an error says that a database has no room for what it was given. */
export const isFull = (error: unknown): boolean => {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return FULL_CODES.has(code) || FULL.test(message);
};

/** Milliseconds between two tries while a database is away, or full. */
const AGAIN = { away: 500, full: 2000 } as const;

/** How long somebody waits for a database. */
export interface UntilServed {
  /** Hears of every time that it is away or full. */
  readonly onError: (error: Error) => void;
  /** Whether it is still worth waiting; for ever, unless given. */
  readonly isWanted?: () => boolean;
}

/** Asks something of a database, again and again as long as it is away or has no room: it comes back, somebody makes room, or gives up. */
export async function untilServed<Result>(
  ask: () => Promise<Result>,
  { onError, isWanted = () => true }: UntilServed,
): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const full = isFull(error);
      if (!(full || isAway(error)) || !isWanted()) throw error;
      onError(error as Error);
      await new Promise((resolve) => setTimeout(resolve, full ? AGAIN.full : AGAIN.away));
      if (!isWanted()) throw error;
    }
  }
}
