/** What Redis says where its memory or its disk is full, and PostgreSQL where its disk or its memory is. */
const FULL = /^OOM |OOM command not allowed|^MISCONF /;
const FULL_CODES: ReadonlySet<string> = new Set(['53000', '53100', '53200']);

/** Whether an error says that a database has no room for what it was given. */
export const isFull = (error: unknown): boolean => {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return FULL_CODES.has(code) || FULL.test(message);
};

/** Milliseconds between two tries while a database is full. */
const AGAIN = 2000;

/** How long somebody waits for room. */
export interface WaitForRoom {
  /** Hears of every time that there is none. */
  readonly onFull: (error: Error) => void;
  /** Whether it is still worth waiting; for ever, unless given. */
  readonly isWanted?: () => boolean;
}

/** Gives a database something, again and again as long as it has no room for it: somebody makes room, or gives up. */
export async function withRoom<Result>(
  give: () => Promise<Result>,
  { onFull, isWanted = () => true }: WaitForRoom,
): Promise<Result> {
  for (;;) {
    try {
      return await give();
    } catch (error) {
      if (!isFull(error) || !isWanted()) throw error;
      onFull(error as Error);
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      if (!isWanted()) throw error;
    }
  }
}
