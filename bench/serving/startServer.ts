import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface Server {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** Seconds of the processor that all its threads have used so far; undefined where the system does not tell. */
  processor(): number | undefined;
  stop(): void;
}

/** Starts a program of Node that prints the address at which it answers as its first line. */
export async function startServer(given: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: url, done } = await lines.next();
  if (done) throw new Error(`${given.join(' ')} ended before it answered`);
  return { url, processor: () => processorOf(child.pid), stop: () => child.kill() };
}

function processorOf(process_: number | undefined): number | undefined {
  const threads = `/proc/${process_}/task`;
  try {
    return readdirSync(threads).reduce((seconds, thread) => {
      const [running = ''] = readFileSync(`${threads}/${thread}/schedstat`, 'utf8').split(' ');
      return seconds + Number(running) / 1e9;
    }, 0);
  } catch {
    return undefined;
  }
}
