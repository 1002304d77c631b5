import type { Text } from '../../text/text.ts';

/** Thrown when a command is not used as it can be; exit code 2. */
export class UsageError extends Error {
  readonly problem: Text;
  readonly remedy: Text;

  constructor(problem: Text, remedy: Text) {
    super(`${problem.en} – ${remedy.en}`);
    this.name = 'UsageError';
    this.problem = problem;
    this.remedy = remedy;
  }
}
