import { InputError, MOST_SHOWN, type Problem, type Subject } from './problem.ts';

/** The faults met while reading one source: the first few in full, the others counted, all thrown together. */
export interface Faults {
  /** Keeps the fault if few were met so far; `tell` is not even called for the others. */
  add(tell: () => Problem): void;
  /** Whether as many were met as are kept. */
  readonly full: boolean;
  /** @throws InputError if any fault was added. */
  throwIfAny(): void;
}

export function collectFaults(subject: Subject): Faults {
  const problems: Problem[] = [];
  let found = 0;
  return {
    add(tell) {
      if (found++ < MOST_SHOWN) problems.push(tell());
    },
    get full() {
      return found >= MOST_SHOWN;
    },
    throwIfAny() {
      if (found > 0) throw new InputError(subject, problems, found);
    },
  };
}
