import { leverColumn } from '../../src/model/lever.ts';
import type { World } from '../../src/model/world.ts';

/**
 * What the bench reads of a world of our engine, and the one place that knows how the engine keeps it: levers, posts,
 * ties and readings. Whatever form they have there, here they are one number a person, a post or a tie.
 */

/** What a plan does to each person in a week, in the order in which the reference reads it (schedule.h). */
export function leversOf({ levers }: World): ArrayLike<number>[] {
  const { communication, mandate, coaching, requestedHours, hours, dismissal } = levers;
  const { addressed, deadline, sanction } = levers;
  return [
    ...[communication, mandate, coaching, requestedHours].map(leverColumn),
    hours,
    ...[dismissal, addressed, deadline, sanction].map(leverColumn),
  ];
}

/** A post as it stands. */
export interface PostView {
  readonly kind: number;
  readonly division: number;
  readonly above: number;
  readonly holder: number;
  readonly stands: boolean;
  readonly closed: boolean;
  readonly live: boolean;
}

/** Posts and ties as they stand: of each person the tie upwards that they were offered, and of peers all pairs. */
export interface CoordinationView {
  readonly posts: readonly PostView[];
  /** Post whose tie was offered, −1 for none, −2 for that to the centre. */
  readonly offered: ArrayLike<number>;
  readonly live: ArrayLike<number>;
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly live: boolean }[];
}

/** A copy, which stays as it is while the world moves on. */
export function coordinationOf({ coordination }: World): CoordinationView {
  const { posts, offered, live, peers } = coordination;
  return {
    posts: posts.map(({ kind, division, above, holder, stands, closed, live: alive }) => ({
      ...{ kind, division, above, holder, stands, closed, live: alive },
    })),
    offered: Int32Array.from(offered),
    live: Uint8Array.from(live),
    pairs: Array.from({ length: peers.count }, (_, t) => ({
      a: peers.a[t],
      b: peers.b[t],
      live: peers.live[t] === 1,
    })),
  };
}

/** States that posts give their holders this week. */
export const statesFromPosts = ({ stateFromPost }: World): [person: number, state: number][] => [
  ...stateFromPost,
];

/** What has been taken off the thresholds of each unit. */
export const easeOf = ({ unitEase }: World): Float64Array => Float64Array.from(unitEase);

/** Both readings of the structure, on paper and effectively, in the order of the reference (reading.h). */
export const readingsOf = ({ nominal, effective }: World): number[] =>
  [nominal, effective].flatMap((of) => [
    ...[of.actives, of.centre, of.rogues, of.coordinatedPublishers, of.autonomousUnits],
    ...[of.peerComponent, of.divisions, of.ledDivisions, of.hubs],
  ]);
