import type { OpenQueue } from '../../runners/queue/openQueue.ts';
import type { Language } from '../../text/text.ts';

/** All that the command line knows of the world around it, so that a test can be its world. */
export interface Terminal {
  /** The folder that relative paths start from. */
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Standard output: data, and nothing but. */
  readonly out: Sink;
  /** Standard error: progress and remarks. */
  readonly err: Sink;
  /** Standard input: answers to what is asked. */
  readonly input: Input;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  /**
   * Does work that keeps the thread busy for long and writes nothing: an interrupt ends the process at once meanwhile,
   * since a thread that is busy would hear of it only afterwards.
   */
  interruptible<T>(work: () => Promise<T>): Promise<T>;
  /** From now on, an orderly end may take as long as it takes: only a second interrupt ends the process at once. */
  endInOwnTime(): void;
  readonly serve: Serve;
  readonly serveQueue: ServeQueue;
}

/** Where text goes. */
export interface Sink {
  write(text: string): void;
  /** Whether somebody watches. */
  readonly isTerminal: boolean;
  /** Characters in a line. */
  readonly width: number;
}

/** Where answers come from. */
export interface Input {
  /** Whether somebody is there to answer. */
  readonly isTerminal: boolean;
  /** The next line, without its end; undefined where there are no more. @throws the reason of the signal if it is aborted meanwhile */
  readLine(signal: AbortSignal): Promise<string | undefined>;
}

/** Starts the API; the promise is rejected with code `EADDRINUSE` where the port is taken. */
export type Serve = (options: ServeOptions) => Promise<Serving>;

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Names by which the server goes besides those of this machine. */
  readonly hostNames: readonly string[];
  /** The comparison that was run; without it, the page shows the one that comes with the product. */
  readonly shown?: ShownComparison | undefined;
  /** Stops serving when aborted. */
  readonly signal: AbortSignal;
}

/** Starts the page of a queue; it fails as {@link Serve} does. */
export type ServeQueue = (options: ServeQueueOptions) => Promise<Serving>;

export interface ServeQueueOptions {
  readonly queue: OpenQueue;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly hostNames: readonly string[];
  /** Who may look; everybody who reaches the page, unless given. */
  readonly password?: UserAndPassword | undefined;
  /** Whether chunks may be retried and removed there, and the queue be paused. */
  readonly mayManage: boolean;
  /** The language of the page. */
  readonly language: Language;
  readonly signal: AbortSignal;
}

export interface UserAndPassword {
  readonly user: string;
  readonly password: string;
}

/** A comparison for the page and for the report. */
export interface ShownComparison {
  /** Its report, a whole HTML page. */
  report(language: Language): string;
  /** Its scenario with all files that it names, as JSON for the page; without it, the page's own. */
  readonly scenario?: string | undefined;
}

export interface Serving {
  readonly url: string;
  /** Resolved once the last answer is given and nothing listens any more. */
  readonly closed: Promise<void>;
}

/** As the command is called here: in a clone it is called through npm, and is so the next time. */
export const ownCommand = ({ environment }: Pick<Terminal, 'environment'>): string =>
  environment.npm_lifecycle_event === 'uptake' ? 'npm run -s uptake --' : 'uptake';
