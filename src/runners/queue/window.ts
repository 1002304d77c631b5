/** Lets so many pass at a time; the others wait in their order. */
export interface Window {
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when somebody could pass at once. */
  room(): Promise<void>;
  /** From now on, so many pass at a time. */
  widen(most: number): void;
  /** Rejects whoever waits. */
  close(reason: unknown): void;
}

/** A window through which so many pass at a time. */
export function inTurn(most: number): Window {
  const waiting: { readonly begin: () => void; readonly reject: (reason: unknown) => void }[] = [];
  const looking: typeof waiting = [];
  let inside = 0;
  const letIn = () => {
    while (inside < most && waiting.length > 0) {
      inside++;
      waiting.shift()!.begin();
    }
    if (inside < most) looking.shift()?.begin();
  };
  return {
    async pass(work) {
      await new Promise<void>((begin, reject) => {
        waiting.push({ begin, reject });
        letIn();
      });
      try {
        return await work();
      } finally {
        inside--;
        letIn();
      }
    },
    room: () =>
      new Promise((begin, reject) => {
        looking.push({ begin, reject });
        letIn();
      }),
    widen(count) {
      most = count;
      letIn();
    },
    close(reason) {
      for (const { reject } of [...waiting.splice(0), ...looking.splice(0)]) reject(reason);
    },
  };
}
