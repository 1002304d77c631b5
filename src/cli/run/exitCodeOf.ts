import type { Result } from '../../report/result.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';

/** How a comparison ended: in part where runs failed, not as expected where a line of `expect` does not hold. */
export function exitCodeOf({ comparison, judgements }: Result): ExitCode {
  if (comparison.failures.length > 0) return exitCode.failedRuns;
  return judgements.every(({ holds }) => holds) ? exitCode.ok : exitCode.notAsExpected;
}
