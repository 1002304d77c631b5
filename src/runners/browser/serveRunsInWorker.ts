import { plansInWorlds } from '../../experiment/possibleWorlds.ts';
import { followOrders } from '../pool/followOrders.ts';
import type { Order } from '../pool/messages.ts';

/** Follows orders on this worker until it is ended. */
export function serveRunsInWorker(): void {
  const follow = followOrders(plansInWorlds);
  self.onmessage = ({ data }: MessageEvent<Order>) => {
    const { reply, transfer } = follow(data);
    self.postMessage(reply, { transfer });
  };
}
