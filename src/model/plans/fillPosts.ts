import { isWilling } from '../choose/isWilling.ts';
import { rankOrder } from '../choose/rankOrder.ts';
import { COMMITTED, COMPLIANT } from '../states.ts';
import type { Post } from '../structures/coordination.ts';
import { CENTRE, DIVISION_HUB, NO_POST } from '../structures/reading.ts';
import type { World } from '../world.ts';

/**
 * Fills vacant posts in the plan's own way: with the most innovative willing person, who comes committed, or with
 * the highest in rank, who comes compliant; or with the first in the post's own order. A post for which nobody is
 * willing stays vacant until somebody is.
 */
export function fillPosts(world: World, week: number): void {
  for (const post of world.coordination.posts) {
    if (post.closed || post.holder >= 0 || week < post.fillFrom) continue;
    const person = candidate(world, post, week);
    if (person < 0) continue;
    world.coordination.appoint(post, person);
    if (!world.setting.rule.postsCommit) continue;
    // who is committed already stays so, even when appointed
    if (post.fill === 'volunteers') world.entering.set(person, COMMITTED);
    else if (world.state[person] !== COMMITTED) world.entering.set(person, COMPLIANT);
  }
}

function candidate(world: World, post: Post, week: number): number {
  const { setting, coordination } = world;
  const { innovativeness } = setting;
  const mayTake = (i: number) =>
    coordination.post[i] === NO_POST &&
    !post.lostBy.has(i) &&
    (post.fill !== 'volunteers' || isWilling(world, i));
  const pool = poolOf(world, post);
  if (post.order !== undefined) return post.order(pool.filter(mayTake), week)[0] ?? -1;
  const order =
    post.fill === 'rank' ? rankOrder(world) : (a: number, b: number) => innovativeness[b] - innovativeness[a];
  let best = -1;
  for (const i of pool) if (mayTake(i) && (best < 0 || precedes(i, best))) best = i;
  return best;

  function precedes(a: number, b: number): boolean {
    if (post.kind === CENTRE && post.function !== '') {
      const wanted = post.function.toLowerCase();
      const fits = (i: number) => setting.functionNames[setting.function[i]]?.toLowerCase() === wanted;
      if (fits(a) !== fits(b)) return fits(a);
    }
    return order(a, b) < 0;
  }
}

function poolOf({ setting }: World, { kind, unit, division }: Post): Int32Array {
  if (kind === CENTRE) return setting.everybody;
  if (kind === DIVISION_HUB) return setting.everybody.filter((i) => setting.division[i] === division);
  return setting.membersOf(unit);
}
