import { isWilling } from '../choose/isWilling.ts';
import { mostInnovativeFirst } from '../choose/mostInnovativeFirst.ts';
import { rankOrder } from '../choose/rankOrder.ts';
import type { Post } from '../coordination/coordination.ts';
import { CENTRE, DIVISION_HUB, NO_POST, UNIT_HUB } from '../coordination/posts.ts';
import { COMMITTED, COMPLIANT } from '../states.ts';
import type { World } from '../world.ts';
import { firstOf } from './firstOf.ts';

/**
 * Fills vacant posts in the plan's own way: with the most innovative willing person, who comes committed, or with
 * the highest in rank, who comes compliant; or with the first in the post's own order. A post for which nobody is
 * willing stays vacant until somebody is.
 */
export function fillPosts(world: World, week: number): void {
  const isVacant = ({ closed, holder, fillFrom }: Post) => !closed && holder < 0 && week >= fillFrom;
  const { posts } = world.coordination;
  if (posts.some(isVacant)) fill(world, posts.filter(isVacant), week);
}

function fill(world: World, vacancies: readonly Post[], week: number): void {
  const { coordination, setting, state, stateFromPost } = world;
  /** Vacancies that are alike, and the first candidates for them: a growing centre fills many from everybody. */
  const alike = new Map<string, Post[]>();
  const lists = new Map<string, Candidates>();
  for (const post of vacancies) {
    const kind = kindOf(post);
    const others = alike.get(kind);
    if (others === undefined) alike.set(kind, [post]);
    else others.push(post);
  }
  let postWeeks = 0;
  for (const { holder, cost } of coordination.posts) if (holder >= 0) postWeeks += cost;
  for (const post of vacancies) {
    // nobody is put into a post that cannot be paid for
    if (!world.ledger.canPost(postWeeks + post.cost)) continue;
    const person = candidate(post);
    if (person < 0) continue;
    postWeeks += post.cost;
    coordination.appoint(post, person);
    if (!setting.rule.postsCommit) continue;
    // who is committed already stays so, even when appointed
    if (post.fill === 'volunteers') stateFromPost.set(person, COMMITTED);
    else if (state[person] !== COMMITTED) stateFromPost.set(person, COMPLIANT);
  }

  function candidate(post: Post): number {
    const isFree = (i: number) => coordination.post[i] === NO_POST && !post.lostBy.has(i);
    if (post.order !== undefined) {
      const pool = poolOf(world, post).filter((i) => isFree(i) && isReady(i, post));
      return post.order(pool, week)[0] ?? -1;
    }
    const kind = kindOf(post);
    const known = lists.get(kind);
    const person = known?.people.find(isFree);
    if (person !== undefined) return person;
    if (known?.areAll) return -1;
    // those who were found before may have taken posts of another kind meanwhile
    const list = candidatesFor(alike.get(kind)!);
    lists.set(kind, list);
    return list.people.find(isFree) ?? -1;
  }

  /** As many as can be needed: one for each of the posts, and one for everybody who may not have one of them again. */
  function candidatesFor(posts: readonly Post[]): Candidates {
    const [post] = posts;
    const lost = new Set(posts.flatMap(({ lostBy }) => [...lostBy]));
    const mayCome = (i: number) => coordination.post[i] === NO_POST && isReady(i, post);
    const count = posts.length + lost.size;
    // volunteers for a post that is open to many stand in their order already
    const inOrder = post.fill === 'volunteers' && post.kind !== UNIT_HUB;
    const people = (inOrder ? firstVolunteers : firstOfPools)(world, post, count, mayCome);
    return { people, areAll: people.length < count };
  }

  function isReady(i: number, post: Post): boolean {
    return post.fill !== 'volunteers' || isWilling(world, i);
  }
}

/** The first candidates for a post, and whether there are no others. */
interface Candidates {
  readonly people: readonly number[];
  readonly areAll: boolean;
}

/** The first of whoever a post may be given to, in its order. */
function firstOfPools(
  world: World,
  post: Post,
  count: number,
  mayCome: (person: number) => boolean,
): number[] {
  const found: number[] = [];
  const precedes = precedence(world, post);
  for (const pool of poolsOf(world, post)) {
    found.push(...firstOf(pool, count - found.length, mayCome, precedes));
    if (found.length === count) break;
  }
  return found;
}

/** The first volunteers for a post of the centre or of a division, the most innovative first. */
function firstVolunteers(
  { setting }: World,
  post: Post,
  count: number,
  mayCome: (person: number) => boolean,
): number[] {
  const found: number[] = [];
  const order = mostInnovativeFirst(setting);
  const fits = fitting(setting, post);
  for (const wanted of fits === undefined ? [undefined] : [true, false])
    for (let k = 0; k < order.length && found.length < count; k++) {
      const i = order[k];
      if (post.kind === DIVISION_HUB && setting.division[i] !== post.division) continue;
      if ((wanted === undefined || fits!(i) === wanted) && mayCome(i)) found.push(i);
    }
  return found;
}

/** Whether a person has the function that a post of the centre stands for; undefined where it stands for none. */
function fitting(
  { functionNames, function: of }: World['setting'],
  { kind, function: name }: Post,
): ((person: number) => boolean) | undefined {
  if (kind !== CENTRE || name === '') return undefined;
  const fits = functionNames.map((each) => each.toLowerCase() === name.toLowerCase());
  return (i) => of[i] >= 0 && fits[of[i]];
}

/** Posts of one kind are filled from one pool in one order. */
const kindOf = ({ kind, unit, division, fill, function: name }: Post): string =>
  `${kind} ${unit} ${division} ${fill} ${name}`;

/** Who comes first of a pool: by innovativeness, or by rank. */
function precedence(world: World, { fill }: Post): (a: number, b: number) => boolean {
  const { innovativeness } = world.setting;
  if (fill !== 'rank') return (a, b) => innovativeness[a] > innovativeness[b];
  const order = rankOrder(world);
  return (a, b) => order(a, b) < 0;
}

/** Whom a post may be given to, those with the function that it stands for before all others. */
function* poolsOf(world: World, post: Post): Generator<Int32Array> {
  const { setting } = world;
  const fits = fitting(setting, post);
  if (fits === undefined) yield poolOf(world, post);
  else {
    const known = withFunction.get(setting) ?? new Map<string, Int32Array>();
    withFunction.set(setting, known);
    const people = known.get(post.function) ?? setting.everybody.filter(fits);
    known.set(post.function, people);
    yield people;
    // hardly ever asked for: there are people of every usual function
    yield setting.everybody.filter((i) => !fits(i));
  }
}

/** People with the function that a post stands for: the same in every week and run. */
const withFunction = new WeakMap<World['setting'], Map<string, Int32Array>>();

function poolOf({ setting }: World, { kind, unit, division }: Post): Int32Array {
  if (kind === CENTRE) return setting.everybody;
  if (kind === DIVISION_HUB) return setting.everybody.filter((i) => setting.division[i] === division);
  return setting.membersOf(unit);
}
