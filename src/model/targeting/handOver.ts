import type { Filling, Post } from '../coordination/coordination.ts';
import { COMMITTED } from '../states.ts';
import type { World } from '../world.ts';

/**
 * From now on a standing post is filled in the given way. Who was put there in another goes at once and is replaced in
 * the same week, unless won over meanwhile.
 */
export function handOver(post: Post, fill: Filling, { coordination, state }: World, week: number): void {
  if (post.fill === fill) return;
  post.fill = fill;
  if (post.holder < 0 || state[post.holder] === COMMITTED) return;
  coordination.release(post.holder, week);
  post.fillFrom = week;
}
