import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A program that listens, in a process of its own. */
export interface ListeningProcess {
  /** `http://127.0.0.1:3000`, always the loopback address, whatever address it listens at. */
  readonly url: string;
  readonly port: number;
  /** Bytes of main memory that it holds now; undefined where the system does not tell. */
  residentBytes(): number | undefined;
  /** The most that it held at any time. */
  peakBytes(): number | undefined;
  /** Undefined while it runs; then how it ended: `code 1`, `signal SIGABRT`. */
  ended(): string | undefined;
  /** What it wrote to standard error, the last of it. */
  log(): string;
  /** Asks it to end, and kills it if it does not within seconds. */
  stop(): Promise<void>;
}

/** Milliseconds until the program must have said where it listens. */
const patience = 60_000;
/** Milliseconds that it has to end when it is asked to. */
const grace = 4_000;
/** Characters of the log that are kept. */
const mostLog = 20_000;

/** A child process that does not outlive this one. */
export function startProcess(command: readonly string[]): ChildProcess {
  const [program = '', ...args] = command;
  const { NO_COLOR, npm_lifecycle_event, ...environment } = process.env;
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, LC_ALL: 'C' },
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/**
 * Starts a program and waits until it prints an address on standard output.
 *
 * @throws Error with its log if it ends before, or says nothing for a minute
 */
export async function listeningProcess(command: readonly string[]): Promise<ListeningProcess> {
  const child = startProcess(command);
  let log = '';
  let out = '';
  let end: string | undefined;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-mostLog);
  });
  const exited = new Promise<void>((resolve) =>
    child.once('exit', (code, signal) => {
      end = signal === null ? `code ${code}` : `signal ${signal}`;
      resolve();
    }),
  );

  async function stop(): Promise<void> {
    if (end !== undefined) return;
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), grace);
    await exited;
    clearTimeout(impatience);
  }

  const port = await new Promise<number>((resolve, reject) => {
    const silent = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`it never said where it listens: ${out}${log}`));
    }, patience);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out = (out + text).slice(-mostLog);
      const address = /https?:\/\/\S+:(\d+)/.exec(out);
      if (!address) return;
      clearTimeout(silent);
      resolve(Number(address[1]));
    });
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(silent);
      reject(new Error(`it ended with ${end}: ${log}`));
    });
  });

  const status = (name: 'VmRSS' | 'VmHWM') => {
    if (process.platform !== 'linux' || end !== undefined) return undefined;
    const line = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(
      readFileSync(`/proc/${child.pid}/status`, 'utf8'),
    );
    return line ? Number(line[1]) * 1024 : undefined;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    residentBytes: () => status('VmRSS'),
    peakBytes: () => status('VmHWM'),
    ended: () => end,
    log: () => log,
    stop,
  };
}
