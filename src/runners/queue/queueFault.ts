import type { Text } from '../../text/text.ts';

/** A queue cannot be used: what is wrong, and what to do. No password is ever in it. */
export class QueueFault extends Error {
  readonly problem: Text;
  readonly remedy: Text;
  /** Whether it is in how the queue was named, and not in the queue. */
  readonly ofName: boolean;

  constructor(
    problem: Text,
    remedy: Text,
    { cause, ofName = false }: { cause?: unknown; ofName?: boolean } = {},
  ) {
    super(`${problem.en} – ${remedy.en}`, { cause });
    this.name = 'QueueFault';
    this.problem = problem;
    this.remedy = remedy;
    this.ofName = ofName;
  }
}
