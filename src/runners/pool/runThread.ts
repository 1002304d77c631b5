import type { Design } from '../../experiment/design.ts';
import type { RunReply, RunSpec } from '../../experiment/runSpec.ts';
import type { Org } from '../../org/org.ts';
import type { Generated, Order, Reply } from './messages.ts';
import type { PooledThread } from './threadPool.ts';

/** A thread that runs replicates, seen from the one that started it, whatever the platform calls a thread. */
export interface RunThread extends PooledThread {
  /**
   * Makes it compile the plans that the next specs are about; the organisation is sent unless it is there already, or made there where
   * it is generated.
   */
  open(design: Design, replicates: number, org: Org | Generated): Promise<void>;
  /** Rejected with what the platform reported where the thread ends before its work does. */
  perform(spec: Omit<RunSpec, 'id'>): Promise<RunReply>;
}

/** What a platform's thread can do. */
export interface ThreadPort {
  post(order: Order): void;
  rest(): void;
  rise(): void;
  end(): Promise<void>;
}

/** What a platform reports of its thread. */
export interface ThreadEvents {
  answered(reply: Reply): void;
  /** The thread is no more; only the first reason counts. */
  died(reason: unknown): void;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: unknown) => void;
}

/** A thread of some platform: `connect` starts it and reports what it answers. Orders and answers are paired by id. */
export function runThread(connect: (events: ThreadEvents) => ThreadPort): RunThread {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let held: Org | Generated | undefined;
  let death: unknown;

  const port = connect({
    answered(reply) {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('fault' in reply) asked?.reject(new Error(reply.fault));
      else asked?.resolve(reply);
    },
    died(reason) {
      death ??= reason;
      for (const { reject } of waiting.values()) reject(death);
      waiting.clear();
    },
  });

  const ask = (order: Order) =>
    new Promise<Reply>((resolve, reject) => {
      if (death !== undefined) return reject(death);
      waiting.set(order.id, { resolve, reject });
      port.post(order);
    });

  return {
    async open(design, replicates, org) {
      // another design generates another one
      const known = held === org && org !== 'generated';
      held = org;
      await ask({ id: ++last, design, replicates, org: known ? undefined : org });
    },
    get alive() {
      return death === undefined;
    },
    perform: async (spec) => (await ask({ ...spec, id: ++last })) as RunReply,
    rest: () => port.rest(),
    rise: () => port.rise(),
    end: () => port.end(),
  };
}
