import { execFileSync } from 'node:child_process';

/** Whether a program is there and ends well. */
export function runs(program: string, given: readonly string[]): boolean {
  try {
    execFileSync(program, given, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
