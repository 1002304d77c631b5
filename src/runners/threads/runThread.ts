import type { ResourceLimits } from 'node:worker_threads';
import type { Design } from '../../experiment/design.ts';
import type { RunReply, RunSpec } from '../../experiment/runSpec.ts';
import type { Org } from '../../org/org.ts';
import type { Order, Reply } from '../pool/messages.ts';
import { bootThread } from './bootThread.ts';
import { threadDied } from './threadDied.ts';

/** A thread that runs replicates, seen from the one that started it. */
export interface RunThread {
  /** Makes it compile the plans that the next specs are about; the organisation is sent unless it is there already. */
  open(design: Design, org: Org): Promise<void>;
  /** Rejected with {@link ThreadDied} where the thread ends before its work does. */
  perform(spec: Omit<RunSpec, 'id'>): Promise<RunReply>;
  /** Whether it can still be asked anything. */
  readonly alive: boolean;
  /** While it rests, it keeps nobody waiting: the process may end without it. */
  rest(): void;
  rise(): void;
  /** Ends it in the middle of whatever it does. */
  end(): Promise<void>;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: unknown) => void;
}

/** Starts a thread. `module` is what runs in it, as for `bootThread`. */
export function startRunThread(module = 'runners/threads/entry', limits?: ResourceLimits): RunThread {
  const thread = bootThread(module, limits);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let held: Org | undefined;
  let death: unknown;

  const die = (reason: unknown) => {
    death ??= reason;
    for (const { reject } of waiting.values()) reject(death);
    waiting.clear();
  };
  thread.on('message', (reply: Reply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('fault' in reply) asked?.reject(new Error(reply.fault));
    else asked?.resolve(reply);
  });
  thread.on('error', (error) => die(threadDied(error, 1)));
  thread.on('messageerror', (error) => die(threadDied(error, 1)));
  thread.on('exit', (code) => die(threadDied(undefined, code)));

  const tell = (order: Order) =>
    new Promise<Reply>((resolve, reject) => {
      if (death !== undefined) return reject(death);
      waiting.set(order.id, { resolve, reject });
      thread.postMessage(order);
    });

  return {
    async open(design, org) {
      const known = held === org;
      held = org;
      await tell({ id: ++last, design, org: known ? undefined : org });
    },
    get alive() {
      return death === undefined;
    },
    perform: async (spec) => (await tell({ ...spec, id: ++last })) as RunReply,
    rest: () => thread.unref(),
    rise: () => thread.ref(),
    end: async () => void (await thread.terminate()),
  };
}
