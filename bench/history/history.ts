import { type CheckedOut, checkOut } from './checkOut.ts';

/** Earlier commits as one bench needs them: each is checked out once, and all are taken away at the end. */
export interface History {
  /** Undefined where git or that much of its history is missing. */
  at(commit: string): CheckedOut | undefined;
  close(): void;
}

export function openHistory(scratch: string): History {
  const found = new Map<string, CheckedOut | undefined>();
  return {
    at(commit) {
      if (!found.has(commit)) found.set(commit, checkOut(commit, scratch));
      return found.get(commit);
    },
    close() {
      for (const checkedOut of found.values()) checkedOut?.remove();
    },
  };
}
