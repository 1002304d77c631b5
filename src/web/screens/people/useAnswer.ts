import { useEffect, useState } from 'react';

/** An answer, and whether another is late: until it comes, the one before stands. */
export interface Answered<Answer> {
  readonly answer: Answer | undefined;
  readonly isWaiting: boolean;
}

/** Milliseconds within which an answer comes at once: nothing changes before, so that nothing flickers. */
const AT_ONCE = 250;

/**
 * Asks once for each key, and forgets what comes for a key that nobody waits for any more. An answer that does not come, because
 * another was asked for meanwhile or because of a fault that is told elsewhere, leaves the one before. What is told of an answer
 * at first is shown where the whole of it does not come at once.
 *
 * @param key what is asked for; undefined where nothing is
 */
export function useAnswer<Answer>(
  key: string | undefined,
  ask: (onFirst: (answer: Answer) => void) => Promise<Answer>,
): Answered<Answer> {
  const [state, setState] = useState<{ key: string; answer: Answer | undefined }>();
  const [late, setLate] = useState<string>();
  useEffect(() => {
    if (key === undefined) {
      setState(undefined);
      return;
    }
    let isWanted = true;
    let isLate = false;
    let first: Answer | undefined;
    const show = (answer: Answer) => isWanted && setState({ key, answer });
    const timer = setTimeout(() => {
      isLate = true;
      setLate(key);
      if (first !== undefined) show(first);
    }, AT_ONCE);
    ask((answer) => {
      first = answer;
      if (isLate) show(answer);
    })
      .then(show, () => isWanted && setState((before) => ({ key, answer: before?.answer })))
      .finally(() => clearTimeout(timer));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key]);
  return {
    answer: key === undefined ? undefined : state?.answer,
    isWaiting: key !== undefined && state?.key !== key && late === key,
  };
}
