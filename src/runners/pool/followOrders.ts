import type { plansInWorlds } from '../../experiment/possibleWorlds.ts';
import { perform, type RunsOf } from '../../experiment/runSpec.ts';
import type { Org } from '../../org/org.ts';
import { organisationIn } from '../../scenario/compile/organisationIn.ts';
import type { Order, Reply } from './messages.ts';

/** How plans are made of a design and an organisation. */
export type CompilePlans = (...of: Parameters<typeof plansInWorlds>) => ReturnType<typeof plansInWorlds>;

/** What a thread answers, and what of it moves to whoever gets it instead of being copied. */
export interface Answer {
  readonly reply: Reply;
  readonly transfer: ArrayBuffer[];
}

/** Follows one order after the other on the thread that calls it; errors become part of the answer. */
export function followOrders(compiled: CompilePlans): (order: Order) => Answer {
  let held: Org | undefined;
  let runs: RunsOf = { plans: [], replicates: 0, worlds: 1 };

  const follow = (order: Order): Reply => {
    if (!('design' in order)) return perform(runs, order);
    const { design, replicates, org } = order;
    held = org === 'generated' ? organisationIn(design.source.scenario, 0) : (org ?? held);
    if (held === undefined) throw new Error('a thread was sent no organisation');
    runs = { plans: compiled(design, held), replicates, worlds: design.worlds };
    return { id: order.id, opened: true };
  };

  return (order) => {
    const reply = attempt(follow, order);
    return { reply, transfer: buffersOf(reply) };
  };
}

function attempt(follow: (order: Order) => Reply, order: Order): Reply {
  try {
    return follow(order);
  } catch (error) {
    return { id: order.id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The trajectories of a reply. */
const buffersOf = (reply: Reply): ArrayBuffer[] =>
  'results' in reply
    ? reply.results.flatMap((result) =>
        typeof result === 'string' ? [] : [result.values.buffer as ArrayBuffer],
      )
    : [];
