import type { Problem } from '../../text/problem.ts';
import type {
  Answer,
  Asked,
  Progress,
  ReplyMessage,
  RequestKind,
  RequestMessage,
} from '../protocol/requests.ts';

/** What is wrong with what was given to the core: where, what, and what to do. */
export class GivenProblems extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message.en).join('; '));
    this.problems = problems;
  }
}

/** Nobody wants the answer any more: something later of its kind was asked. */
export class Superseded extends Error {}

/** The core in its worker, seen from the page. */
export interface CoreClient {
  /** Settled once the worker has its code. */
  readonly ready: Promise<void>;
  /**
   * Asks the core. A later request of a kind ends the earlier, whose promise is rejected with {@link Superseded}.
   *
   * @throws GivenProblems for what is wrong with a scenario, Error for faults of the program
   */
  ask<Kind extends RequestKind>(
    kind: Kind,
    asked: Asked<Kind>,
    onProgress?: (progress: Progress<Kind>) => void,
  ): Promise<Answer<Kind>>;
  /** Ends the worker with all that it holds, whatever it is at: whoever waits for an answer is told {@link Superseded}. */
  end(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((progress: never) => void) | undefined;
}

/** Milliseconds after which a worker that has said nothing will not come. */
const LONGEST_START = 60_000;
const NOT_STARTED = 'the worker could not be started';

/**
 * Starts the core; the page names the worker's file in its head, so that it is loaded early.
 *
 * @param name what this worker is called by whoever looks at the page's threads
 */
export function startCore(name = 'core'): CoreClient {
  const link = document.querySelector<HTMLLinkElement>('link[data-core-worker]');
  if (link === null) throw new Error('the page does not name its worker');
  const worker = new Worker(link.href, { type: 'module', name });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });

  worker.onmessage = ({ data }: MessageEvent<ReplyMessage>) => {
    if ('ready' in data) {
      if (name === 'core') performance.mark('uptake:worker-ready');
      clearTimeout(patience);
      return isReady();
    }
    const asked = waiting.get(data.id);
    if (asked === undefined) return;
    if ('progress' in data) return asked.onProgress?.(data.progress as never);
    waiting.delete(data.id);
    if ('answer' in data) asked.resolve(data.answer as never);
    else if ('problems' in data) asked.reject(new GivenProblems(data.problems));
    else asked.reject('ended' in data ? new Superseded() : new Error(data.fault));
  };
  let death: Error | undefined;
  const die = (message: string) => {
    death ??= new Error(message);
    for (const { reject } of waiting.values()) reject(death);
    waiting.clear();
  };
  worker.onerror = ({ message }) => die(message || NOT_STARTED);
  // some browsers say nothing of a worker that never came
  const patience = setTimeout(() => die(NOT_STARTED), LONGEST_START);

  return {
    ready,
    ask(kind, asked, onProgress) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        if (death !== undefined) return reject(death);
        waiting.set(id, { resolve, reject, onProgress });
        const message: RequestMessage = { id, kind, asked };
        worker.postMessage(message);
      });
    },
    end() {
      worker.terminate();
      clearTimeout(patience);
      death ??= new Superseded();
      for (const { reject } of waiting.values()) reject(death);
      waiting.clear();
    },
  };
}
