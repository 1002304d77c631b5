import { useEffect, useState } from 'react';
import { GivenProblems, Superseded } from '../core/coreClient.ts';
import type { Answer, Asked, Progress, RequestKind } from '../protocol/requests.ts';
import { useSay } from './language.ts';
import { usePage } from './pageContext.ts';

/** What came of asking: until another answer comes, the one before stands. */
export interface WhatCame<Kind extends RequestKind> {
  readonly answer: Answer<Kind> | undefined;
  /** Of what is asked for now, on the way. */
  readonly progress: Progress<Kind> | undefined;
  readonly isWaiting: boolean;
  /** What is wrong with what was asked, and what to do; or a fault of the program. */
  readonly fault: string;
}

/**
 * Asks the core, and again where anything else is asked for or `of` is another: the comparison that it is asked of.
 *
 * @param asked undefined where nothing is asked for
 */
export function useAsked<Kind extends RequestKind>(
  kind: Kind,
  asked: Asked<Kind> | undefined,
  of: unknown,
): WhatCame<Kind> {
  const { core } = usePage();
  const say = useSay();
  const [came, setCame] = useState<WhatCame<Kind>>({
    answer: undefined,
    progress: undefined,
    isWaiting: asked !== undefined,
    fault: '',
  });
  const key = asked === undefined ? undefined : JSON.stringify(asked);
  useEffect(() => {
    if (asked === undefined) return;
    let isWanted = true;
    setCame((before) => ({ ...before, progress: undefined, isWaiting: true, fault: '' }));
    core
      .ask(kind, asked, (progress) => isWanted && setCame((before) => ({ ...before, progress })))
      .then(
        (answer) => isWanted && setCame({ answer, progress: undefined, isWaiting: false, fault: '' }),
        (reason: unknown) => {
          // what was asked later is waited for instead
          if (!isWanted || reason instanceof Superseded) return;
          const fault =
            reason instanceof GivenProblems
              ? reason.problems
                  .map(({ message, remedy }) => say(message) + (remedy ? ` → ${say(remedy)}` : ''))
                  .join('\n')
              : String(reason);
          setCame((before) => ({ ...before, isWaiting: false, fault }));
        },
      );
    return () => {
      isWanted = false;
    };
  }, [core, kind, key, of]);
  return came;
}
