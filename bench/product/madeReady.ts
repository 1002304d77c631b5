import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What making possible worlds ready takes, beside running the three styles once in each of them. */
export interface MadeReady {
  readonly contestant: string;
  readonly worlds: number;
  /** Seconds of the processor a world: generated, typed and compiled; and its three runs. */
  readonly ready: number;
  readonly runs: number;
}

/** Makes worlds ready and runs them in a process of its own, with a built engine. */
export function madeReady(contestant: string, built: string, worlds: number): MadeReady {
  const script = resolve(import.meta.dirname, 'makeWorldsReady.ts');
  const given = ['--import', 'tsx', script, built, String(worlds)];
  return { contestant, ...JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' })) };
}
