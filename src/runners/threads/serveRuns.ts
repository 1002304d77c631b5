import { parentPort } from 'node:worker_threads';
import { type CompilePlans, followOrders } from '../pool/followOrders.ts';
import type { Order } from '../pool/messages.ts';

/** Follows orders on this thread of Node until it is ended. `compiled` makes plans of a design and an organisation. */
export function serveRuns(compiled: CompilePlans): void {
  const follow = followOrders(compiled);
  parentPort?.on('message', (order: Order) => {
    const { reply, transfer } = follow(order);
    parentPort?.postMessage(reply, transfer);
  });
}
