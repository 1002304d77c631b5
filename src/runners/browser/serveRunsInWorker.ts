import { keepOrganisations } from '../../experiment/keepOrganisations.ts';
import { plansInWorlds } from '../../experiment/possibleWorlds.ts';
import { followOrders } from '../pool/followOrders.ts';
import type { Order } from '../pool/messages.ts';

/** Follows orders on this worker until it is ended. */
export function serveRunsInWorker(): void {
  // a change of plans or climate leaves them as they are
  const organisations = keepOrganisations();
  const follow = followOrders((design, first) => plansInWorlds(design, first, undefined, organisations));
  self.onmessage = ({ data }: MessageEvent<Order>) => {
    const { reply, transfer } = follow(data);
    self.postMessage(reply, { transfer });
  };
}
