import { isWilling } from '../choose/isWilling.ts';
import { rankOrder } from '../choose/rankOrder.ts';
import { COMMITTED, COMPLIANT } from '../states.ts';
import type { Post } from '../structures/coordination.ts';
import { CENTRE, DIVISION_HUB, NO_POST } from '../structures/reading.ts';
import type { World } from '../world.ts';
import { firstOf } from './firstOf.ts';

/**
 * Fills vacant posts in the plan's own way: with the most innovative willing person, who comes committed, or with
 * the highest in rank, who comes compliant; or with the first in the post's own order. A post for which nobody is
 * willing stays vacant until somebody is.
 */
export function fillPosts(world: World, week: number): void {
  const { posts } = world.coordination;
  let vacancies: Post[] | undefined;
  for (let p = 0; p < posts.length; p++) {
    const post = posts[p];
    if (!post.closed && post.holder < 0 && week >= post.fillFrom) (vacancies ??= []).push(post);
  }
  if (vacancies !== undefined) fill(world, vacancies, week);
}

function fill(world: World, vacancies: readonly Post[], week: number): void {
  const { coordination, setting, state, entering } = world;
  /** Vacancies that are alike, and the first candidates for them: a growing centre fills many from everybody. */
  const alike = new Map<string, Post[]>();
  const lists = new Map<string, readonly number[]>();
  for (const post of vacancies) {
    const kind = kindOf(post);
    const others = alike.get(kind);
    if (others === undefined) alike.set(kind, [post]);
    else others.push(post);
  }
  for (const post of vacancies) {
    const person = candidate(post);
    if (person < 0) continue;
    coordination.appoint(post, person);
    if (!setting.rule.postsCommit) continue;
    // who is committed already stays so, even when appointed
    if (post.fill === 'volunteers') entering.set(person, COMMITTED);
    else if (state[person] !== COMMITTED) entering.set(person, COMPLIANT);
  }

  function candidate(post: Post): number {
    const isFree = (i: number) => coordination.post[i] === NO_POST && !post.lostBy.has(i);
    if (post.order !== undefined) {
      const pool = poolOf(world, post).filter((i) => isFree(i) && isReady(i, post));
      return post.order(pool, week)[0] ?? -1;
    }
    const kind = kindOf(post);
    let list = lists.get(kind);
    if (list === undefined) {
      list = candidatesFor(alike.get(kind)!);
      lists.set(kind, list);
    }
    return list.find(isFree) ?? -1;
  }

  /** As many as can be needed: one for each of the posts, and one for everybody who may not have one of them again. */
  function candidatesFor(posts: readonly Post[]): number[] {
    const [post] = posts;
    const lost = new Set(posts.flatMap(({ lostBy }) => [...lostBy]));
    const mayCome = (i: number) => coordination.post[i] === NO_POST && isReady(i, post);
    return firstOf(poolOf(world, post), posts.length + lost.size, mayCome, precedence(world, post));
  }

  function isReady(i: number, post: Post): boolean {
    return post.fill !== 'volunteers' || isWilling(world, i);
  }
}

/** Posts of one kind are filled from one pool in one order. */
const kindOf = ({ kind, unit, division, fill, function: name }: Post): string =>
  `${kind} ${unit} ${division} ${fill} ${name}`;

/** Who comes first for a post: whoever has the function it stands for, then by innovativeness or by rank. */
function precedence(world: World, post: Post): (a: number, b: number) => boolean {
  const { innovativeness, functionNames, function: of } = world.setting;
  const order =
    post.fill === 'rank' ? rankOrder(world) : (a: number, b: number) => innovativeness[b] - innovativeness[a];
  if (post.kind !== CENTRE || post.function === '') return (a, b) => order(a, b) < 0;
  const wanted = post.function.toLowerCase();
  const fits = functionNames.map((name) => name.toLowerCase() === wanted);
  const has = (i: number) => of[i] >= 0 && fits[of[i]];
  return (a, b) => (has(a) !== has(b) ? has(a) : order(a, b) < 0);
}

function poolOf({ setting }: World, { kind, unit, division }: Post): Int32Array {
  if (kind === CENTRE) return setting.everybody;
  if (kind === DIVISION_HUB) return setting.everybody.filter((i) => setting.division[i] === division);
  return setting.membersOf(unit);
}
