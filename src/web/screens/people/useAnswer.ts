import { useEffect, useState } from 'react';

/** An answer, and whether another is on its way: until it comes, the one before stands. */
export interface Answered<Answer> {
  readonly answer: Answer | undefined;
  readonly isWaiting: boolean;
}

/**
 * Asks once for each key, and forgets what comes for a key that nobody waits for any more. An answer that does not come, because
 * another was asked for meanwhile or because of a fault that is told elsewhere, leaves the one before.
 *
 * @param key what is asked for; undefined where nothing is
 */
export function useAnswer<Answer>(key: string | undefined, ask: () => Promise<Answer>): Answered<Answer> {
  const [state, setState] = useState<{ key: string; answer: Answer | undefined }>();
  useEffect(() => {
    if (key === undefined) {
      setState(undefined);
      return;
    }
    let isWanted = true;
    ask().then(
      (answer) => isWanted && setState({ key, answer }),
      () => isWanted && setState((before) => ({ key, answer: before?.answer })),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return {
    answer: key === undefined ? undefined : state?.answer,
    isWaiting: key !== undefined && state?.key !== key,
  };
}
