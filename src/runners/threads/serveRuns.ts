import { parentPort } from 'node:worker_threads';
import { type CompilePlans, followOrders } from '../pool/followOrders.ts';
import type { Order } from '../pool/messages.ts';

/** The number of the reply that a thread gives before it is asked anything. */
const LOADED = 0;

/** Follows orders on this thread of Node until it is ended. `compiled` makes plans of a design and an organisation. */
export function serveRuns(compiled: CompilePlans): void {
  const follow = followOrders(compiled);
  // no order has this number: it says that the code is loaded
  parentPort?.postMessage({ id: LOADED, opened: true });
  parentPort?.on('message', (order: Order) => {
    const { reply, transfer } = follow(order);
    parentPort?.postMessage(reply, transfer);
  });
}
