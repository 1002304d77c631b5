import { parentPort } from 'node:worker_threads';
import type { plansOf } from '../../experiment/design.ts';
import { perform } from '../../experiment/runSpec.ts';
import type { Org } from '../../org/org.ts';
import type { Order, Reply } from '../pool/messages.ts';

/** Follows orders on this thread until it is ended. `compiled` makes plans of a design and an organisation. */
export function serveRuns(compiled: (...of: Parameters<typeof plansOf>) => ReturnType<typeof plansOf>): void {
  let held: Org | undefined;
  let plans: ReturnType<typeof plansOf> = [];

  const follow = (order: Order): Reply => {
    if (!('design' in order)) return perform(plans, order);
    held = order.org ?? held;
    if (held === undefined) throw new Error('a thread was sent no organisation');
    plans = compiled(order.design, held);
    return { id: order.id, opened: true };
  };

  parentPort?.on('message', (order: Order) => {
    const reply = attempt(follow, order);
    parentPort?.postMessage(reply, buffersOf(reply));
  });
}

function attempt(follow: (order: Order) => Reply, order: Order): Reply {
  try {
    return follow(order);
  } catch (error) {
    return { id: order.id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The trajectories of a reply move to whoever gets it; nothing is copied. */
const buffersOf = (reply: Reply): ArrayBuffer[] =>
  'results' in reply
    ? reply.results.flatMap((result) =>
        typeof result === 'string' ? [] : [result.values.buffer as ArrayBuffer],
      )
    : [];
