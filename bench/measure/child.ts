import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Contestant, Work } from '../contestants/contestant.ts';
import type { Answer } from '../contestants/serve.ts';

/** A contestant at work in its own process. */
export interface Child {
  run(first: number, count: number): Promise<Answer>;
  weeks(index: number): Promise<number[]>;
  states(index: number): Promise<number>;
  /** All that a run was, week by week: the reference alone tells it, of recorded runs. */
  trace(index: number): Promise<number[][]>;
  /** Seconds by the clock from its start until it was ready. */
  readonly ready: number;
  /** Most memory it ever held, in bytes; undefined where the system does not tell. */
  peak(): number | undefined;
  stop(): void;
}

/** Starts a contestant and waits until it has read its inputs. */
export async function startChild(contestant: Contestant, work: Work, folder: string): Promise<Child> {
  const [program = '', ...given] = contestant.command(work, folder);
  const begun = performance.now();
  const child = spawn(program, given, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${contestant.name} ended in the middle of ${work}`);
    return value;
  };
  const ask = async (line: string) => {
    child.stdin.write(`${line}\n`);
    return JSON.parse(await answer());
  };
  await answer();
  return {
    ready: (performance.now() - begun) / 1000,
    run: (first, count) => ask(`run ${first} ${count}`),
    weeks: (index) => ask(`weeks ${index}`),
    states: (index) => ask(`states ${index}`),
    trace: (index) => ask(`trace ${index}`),
    peak: () => peakOf(child.pid),
    stop: () => child.stdin.end(),
  };
}

function peakOf(process_: number | undefined): number | undefined {
  try {
    const [, kilobytes] = readFileSync(`/proc/${process_}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/) ?? [];
    return kilobytes === undefined ? undefined : 1024 * Number(kilobytes);
  } catch {
    return undefined;
  }
}
