import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { groupProcessor } from './groupProcessor.ts';

/** Seconds of the processor from the command until a verdict stood in the terminal. */
export interface VerdictTimes {
  /** The first that was marked provisional; undefined where none was. */
  readonly provisional: number | undefined;
  readonly complete: number;
}

/** What the terminal shows: on the way a verdict that says it is provisional, and the line that ends the complete comparison. */
const PROVISIONAL = /provisional/i;
const COMPLETE = /^fingerprint /m;

/**
 * Runs `npm start` as its reader does, and ends it once the complete verdict stands there. Undefined where the system
 * does not tell what processes use.
 *
 * @throws Error where it ends without a verdict
 */
export async function startUntilVerdict(
  clone: string,
  scenario: string | undefined,
): Promise<VerdictTimes | undefined> {
  const given = ['start', '--silent', '--', '--lang', 'en', '--no-color'];
  // a group of its own, so that all of it can be counted, and ended
  const child = spawn('npm', scenario === undefined ? given : [...given, scenario], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const group = child.pid!;
  let shown = '';
  let toldOnTheWay = '';
  let provisional: number | undefined;
  // results alone stand on standard output
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    toldOnTheWay += text;
    if (provisional === undefined && PROVISIONAL.test(toldOnTheWay)) provisional = groupProcessor(group);
  });
  try {
    for await (const text of child.stdout.setEncoding('utf8')) {
      shown += text;
      if (!COMPLETE.test(shown)) continue;
      const complete = groupProcessor(group);
      return complete === undefined ? undefined : { provisional, complete };
    }
  } finally {
    end(group);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
  throw new Error(`npm start in ${clone} ended without a verdict`);
}

function end(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // all of it has ended by itself
  }
}
