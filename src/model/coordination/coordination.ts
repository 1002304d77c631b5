import type { Mutable } from '../mutable.ts';
import type { Setting } from '../setting.ts';
import { COMMITTED, declares, isDeclared } from '../states.ts';
import { clearLiveTies, createLiveTies, type LiveTies } from './liveTies.ts';
import { createPeers, type Peers } from './peers.ts';
import {
  CENTRE,
  CONTRIBUTOR_TIE,
  type CoordinationTies,
  DIVISION_HUB,
  HUB_TIE,
  NO_POST,
  PEER_TIE,
  PRACTITIONER_TIE,
  UNIT_HUB,
} from './posts.ts';
import { createRowList, type RowList } from './rowList.ts';
import { createRowSet, type RowSet } from './rowSet.ts';
import { unitParts } from './unitParts.ts';

/** How posts are filled: by the most innovative willing person, or by rank whether willing or not. */
export const fillings = ['volunteers', 'rank'] as const;
export type Filling = (typeof fillings)[number];

/** A post in the centre, of a division hub or of a unit hub. */
export interface Post {
  /** Position among the posts. */
  readonly index: number;
  readonly kind: typeof CENTRE | typeof DIVISION_HUB | typeof UNIT_HUB;
  readonly unit: number;
  readonly division: number;
  fill: Filling;
  /** Candidates of a week in the order in which they are taken; undefined: by innovativeness, or by rank. */
  order: ((candidates: Int32Array, week: number) => Int32Array) | undefined;
  /** Share of a full post-week that it costs. */
  readonly cost: number;
  /** Function that a centre member stands for, `''` for none. */
  readonly function: string;
  /** Post above: index of a division hub's post, −1 for the centre as a team. */
  above: number;
  /** Row of the person who holds it, −1 while vacant. */
  holder: number;
  /** Rows of those who have lost it: never with the same person again. */
  lostBy: ReadonlySet<number>;
  /** Weeks in a row in which the holder was not active. */
  idleWeeks: number;
  /** Week since which it is vacant, and the first week in which it may be filled. */
  fillFrom: number;
  /** Whether the hub is set up: from then on it offers ties. */
  stands: boolean;
  /** Whether it waits for a set-up slot, and whether it has one: it keeps it until it stands. */
  waits: boolean;
  isSetUp: boolean;
  /** Whether its tie upwards is live. */
  live: boolean;
  /** Given up: never filled again. */
  closed: boolean;
  /** How many tactics have taken it in charge; the latest one looks after it. */
  charges: number;
}

/**
 * Posts, and who is offered a tie to whom. A person has at most one tie upwards: to the hub of their unit, or to the
 * centre as a contributor; peers are tied in pairs. Offered ties become live, and live ties die, week by week. Whatever
 * happens to a tie or to one of its ends is noted as it happens, so that no week has to go through all ties.
 */
export interface Coordination {
  readonly posts: readonly Post[];
  /** Kind of the post a person holds; NO_POST for none. */
  readonly post: Uint8Array;
  /** Index of the post a person holds, −1 for none. */
  readonly postOf: Int32Array;
  /** Index of the hub post whose tie a person was offered, −1 for none; −2 as a contributor to the centre. */
  readonly offered: Int32Array;
  /** 1 where the offered tie is live. */
  readonly live: Uint8Array;
  /** All people who were ever offered a tie upwards: nobody else has one. */
  readonly tied: RowList;
  /** Declared users whose offered tie upwards is not live: it may come to life. */
  readonly dormant: RowSet;
  /** Live ties upwards of declared users, and those of the committed alone. */
  readonly declaredTies: LiveTies;
  readonly committedTies: LiveTies;
  /** To be told whenever a person's state changes, before it does. */
  moves(person: number, from: number, to: number): void;
  /** No posts and no ties yet, as at first. */
  reset(): void;
  open(
    post: Pick<Post, 'kind' | 'unit' | 'division' | 'fill' | 'cost' | 'function' | 'above'>,
    week: number,
  ): Post;
  /** Gives a vacant post to a person; their own tie upwards ends. */
  appoint(post: Post, person: number): void;
  /** The person leaves the post, if they hold one. */
  release(person: number, week: number): void;
  /** The person leaves the organisation: the post falls vacant, and the newcomer has lost none. */
  replace(person: number, week: number): void;
  /** Offers a person the tie to the hub of their unit. */
  offerHub(person: number, post: Post): void;
  offerCentre(person: number): void;
  /** Gives a post up for good: its ties are no longer offered. */
  close(post: Post, week: number): void;
  /** Ties a hub's post to a division hub instead of the centre, or back (−1); the tie has to come alive again. */
  placeBelow(post: Post, above: number): void;
  /** The open or standing hub post of a unit. */
  hubOf(unit: number): Post | undefined;
  /** The hub post of a division. */
  divisionHubOf(division: number): Post | undefined;
  centreMembers(): Int32Array;
  /** Live ties that a hub lead carries: those of practitioners and of the hubs below. */
  loadOf(post: Post): number;
  /** People with a live contributor tie to the centre. */
  contributors(): number;
  /** Weighted live ties of the centre: a hub counts as many contributors as it displaces. */
  centreLoad(hubWeight: number): number;
  /** Marks a person's tie upwards, or that of the post they hold, as live or dead. */
  setLive(person: number, live: boolean): void;
  isLive(person: number): boolean;
  /** Ends ties whose ends are no longer active, and counts idle weeks of leads; after every commit. */
  updateLiveTies(week: number): void;
  readonly peers: Peers;
  liveTies(): number;
  /** Puts a hub that does not stand last among those that wait for a set-up slot, unless it waits or has one. */
  awaitSetUp(post: Post): void;
  /** Gives slots to the hubs that wait, in the order in which they began to, as long as fewer than `slots` are taken. */
  grantSetUps(slots: number): void;
  /** Hubs that have a set-up slot, those that wait for one, and those that stand: of units and of divisions. */
  readonly settingUp: number;
  readonly waiting: number;
  readonly standing: number;
  /** The post is set up from now on, and leaves its slot. */
  stand(post: Post): void;
  /** People who hold a post of the centre. */
  readonly members: number;
  /** All live ties as columns for the reader of structures. */
  ties(): CoordinationTies;
}

/** What keeps posts filled: weeks of inactivity after which a lead loses one, and of vacancy before it is filled again. */
export interface Upkeep {
  readonly idleWeeks: number;
  readonly vacancyWeeks: number;
}

/** Row that stands for the contributor tie to the centre in `offered`. */
export const TO_CENTRE = -2;

/** Hardly any post is ever lost by anybody. */
const nobody: ReadonlySet<number> = new Set();

/** Who is coordinated: people, and the units that they are in. */
export type CoordinatedPeople = Pick<Setting, 'size' | 'unit' | 'division' | 'unitNames' | 'membersOf'>;

/** No posts and no ties yet among these people, who are in these states. */
export function createCoordination(
  people: CoordinatedPeople,
  state: Uint8Array,
  { idleWeeks, vacancyWeeks }: Upkeep,
): Coordination {
  const { size, membersOf } = people;
  const posts: Post[] = [];
  const post = new Uint8Array(size);
  const postOf = new Int32Array(size).fill(-1);
  const offered = new Int32Array(size).fill(-1);
  const live = new Uint8Array(size);
  const tied = createRowList(size);
  const dormant = createRowSet(size);
  const parts = unitParts(people);
  const declaredTies = createLiveTies(parts.count);
  const committedTies = createLiveTies(parts.count);
  /** People with a live tie upwards who use it no longer. */
  const stopped: number[] = [];
  const hubs = new Map<number, Post>();
  const loads: number[] = [];
  /** 1 for posts whose holder is active, as ties are settled. */
  let attended = new Uint8Array(16);
  /** Posts that people who still work here have lost. */
  const lost = new Map<number, Post[]>();
  let livePosts = 0;
  let livePeople = 0;
  let liveContributors = 0;
  /** Hubs that wait for a set-up slot, the first of them at the place `nextToSetUp`. */
  const queue: Post[] = [];
  let nextToSetUp = 0;
  const peers = createPeers(size);
  const columns: CoordinationTies = {
    count: 0,
    kind: new Uint8Array(0),
    upper: new Int32Array(0),
    lower: new Int32Array(0),
  };

  /** A post's tie upwards; one to a division hub is part of that hub's load. */
  const setPostLive = (held: Post, alive: boolean) => {
    if (held.live === alive) return;
    const change = alive ? 1 : -1;
    if (held.above >= 0) loads[held.above] += change;
    livePosts += change;
    held.live = alive;
  };
  const setPersonLive = (person: number, alive: 0 | 1) => {
    if (live[person] === alive) return;
    const change = alive === 1 ? 1 : -1;
    live[person] = alive;
    livePeople += change;
    if (alive === 1) dormant.remove(person);
    else rest(person);
    if (offered[person] === TO_CENTRE) liveContributors += change;
    else loads[offered[person]] += change;
    countTie(person, state[person], change);
    if (alive === 1 && declares[state[person]] === 0) stopped.push(person);
  };
  /** Counts a live tie of a person in a state, or one less. */
  const countTie = (person: number, of: number, change: number) => {
    if (declares[of] === 0) return;
    addTie(declaredTies, person, change);
    if (of === COMMITTED) addTie(committedTies, person, change);
  };
  const addTie = (ties: LiveTies, person: number, change: number) => {
    if (offered[person] === TO_CENTRE) ties.contributors += change;
    else ties.practitioners[parts.of[person]] += change;
  };
  /** A hub leaves the slot that it has, or the place at which it waits for one. */
  const leaveSetUp = (hub: Post) => {
    if (hub.waits) coordination.waiting--;
    if (hub.isSetUp) coordination.settingUp--;
    hub.waits = false;
    hub.isSetUp = false;
  };
  /** A person's offered tie is not live. */
  const rest = (person: number) => {
    if (declares[state[person]] === 1) dormant.add(person);
  };
  const dropTie = (person: number) => setPersonLive(person, 0);
  const offer = (person: number, to: number) => {
    dropTie(person);
    offered[person] = to;
    tied.add(person);
    rest(person);
  };
  const withdraw = (person: number) => {
    dropTie(person);
    offered[person] = -1;
    dormant.remove(person);
  };
  /** Ties of the people of a unit to its hub are no longer live, but still offered. */
  const dropTiesOf = ({ index, unit }: Post) => {
    if (unit < 0) return;
    const members = membersOf(unit);
    for (let k = 0; k < members.length; k++) if (offered[members[k]] === index) dropTie(members[k]);
  };

  // numbers that change are properties: accessors would make every coordination but the first a slow object
  const coordination: Mutable<Coordination> = {
    settingUp: 0,
    waiting: 0,
    standing: 0,
    members: 0,
    posts,
    post,
    postOf,
    offered,
    live,
    tied,
    dormant,
    declaredTies,
    committedTies,
    peers,

    reset() {
      posts.length = 0;
      loads.length = 0;
      post.fill(NO_POST);
      postOf.fill(-1);
      offered.fill(-1);
      live.fill(0);
      tied.clear();
      dormant.clear();
      clearLiveTies(declaredTies);
      clearLiveTies(committedTies);
      stopped.length = 0;
      hubs.clear();
      lost.clear();
      livePosts = 0;
      livePeople = 0;
      liveContributors = 0;
      coordination.settingUp = 0;
      coordination.standing = 0;
      coordination.members = 0;
      queue.length = 0;
      nextToSetUp = 0;
      coordination.waiting = 0;
      peers.reset();
    },

    open(described, week) {
      // written out: a spread is ten times as slow, and a run opens a dozen posts
      const { kind, unit, division, fill, cost, function: role, above } = described;
      const opened: Post = {
        kind,
        unit,
        division,
        fill,
        cost,
        function: role,
        above,
        index: posts.length,
        order: undefined,
        holder: -1,
        lostBy: nobody,
        idleWeeks: 0,
        fillFrom: week,
        stands: described.kind === CENTRE,
        waits: false,
        isSetUp: false,
        live: false,
        closed: false,
        charges: 0,
      };
      posts.push(opened);
      loads.push(0);
      if (opened.kind === UNIT_HUB || (opened.kind === DIVISION_HUB && opened.unit >= 0))
        hubs.set(opened.unit, opened);
      return opened;
    },

    appoint(vacant, person) {
      withdraw(person);
      vacant.holder = person;
      if (vacant.kind === CENTRE) coordination.members++;
      vacant.idleWeeks = 0;
      setPostLive(vacant, false);
      post[person] = vacant.kind;
      postOf[person] = vacant.index;
    },

    release(person, week) {
      const index = postOf[person];
      if (index < 0) return;
      const left = posts[index];
      left.lostBy = new Set([...left.lostBy, person]);
      const before = lost.get(person);
      if (before === undefined) lost.set(person, [left]);
      else before.push(left);
      left.holder = -1;
      if (left.kind === CENTRE) coordination.members--;
      setPostLive(left, false);
      left.fillFrom = week + vacancyWeeks;
      post[person] = NO_POST;
      postOf[person] = -1;
      // the ties of a hub stay offered: its next lead has to bring them to life again
      dropTiesOf(left);
    },

    replace(person, week) {
      coordination.release(person, week);
      dropTie(person);
      for (const left of lost.get(person) ?? [])
        left.lostBy = new Set([...left.lostBy].filter((i) => i !== person));
      lost.delete(person);
    },

    offerHub(person, hub) {
      // a hub takes contributors of the centre over
      if (post[person] !== NO_POST || offered[person] >= 0) return;
      offer(person, hub.index);
    },

    offerCentre(person) {
      if (post[person] === NO_POST) offer(person, TO_CENTRE);
    },

    close(given, week) {
      if (given.holder >= 0) coordination.release(given.holder, week);
      leaveSetUp(given);
      if (given.stands && given.kind !== CENTRE && !given.closed) coordination.standing--;
      given.closed = true;
      given.stands = false;
      if (hubs.get(given.unit) === given) hubs.delete(given.unit);
      if (given.unit >= 0) for (const i of membersOf(given.unit)) if (offered[i] === given.index) withdraw(i);
      for (const below of posts) if (below.above === given.index) coordination.placeBelow(below, -1);
    },

    placeBelow(lower, above) {
      setPostLive(lower, false);
      lower.above = above;
    },

    hubOf: (unit) => hubs.get(unit),
    divisionHubOf: (division) =>
      posts.find(({ kind, closed, division: of }) => kind === DIVISION_HUB && !closed && of === division),
    centreMembers: () =>
      Int32Array.from(
        posts.filter(({ kind, holder }) => kind === CENTRE && holder >= 0).map(({ holder }) => holder),
      ).sort(),
    loadOf: (hub) => loads[hub.index],

    contributors: () => liveContributors,

    centreLoad(hubWeight) {
      let load = liveContributors;
      for (const { kind, above, live: alive } of posts)
        if (kind !== CENTRE && above < 0 && alive) load += hubWeight;
      return load;
    },

    setLive(person, alive) {
      const index = postOf[person];
      if (index >= 0) setPostLive(posts[index], alive);
      else setPersonLive(person, alive ? 1 : 0);
    },

    isLive: (person) => (postOf[person] >= 0 ? posts[postOf[person]].live : live[person] === 1),

    moves(person, from, to) {
      if (offered[person] === -1) return;
      if (live[person] === 0) {
        if (declares[to] === 0) dormant.remove(person);
        else dormant.add(person);
        return;
      }
      countTie(person, from, -1);
      countTie(person, to, 1);
      if (declares[to] === 0) stopped.push(person);
    },

    updateLiveTies(week) {
      if (attended.length < posts.length) attended = new Uint8Array(2 * posts.length);
      let centreActive = false;
      for (const held of posts) {
        const { index, kind, holder } = held;
        const active = holder >= 0 && isDeclared(state[holder]);
        attended[index] = active ? 1 : 0;
        if (kind === CENTRE && active) centreActive = true;
        if (holder < 0) continue;
        held.idleWeeks = active ? 0 : held.idleWeeks + 1;
        if (held.idleWeeks >= idleWeeks) coordination.release(holder, week);
      }
      for (const held of posts) {
        const upperActive = held.above < 0 ? centreActive : attended[held.above] === 1;
        if (held.live && !(upperActive && attended[held.index] === 1)) setPostLive(held, false);
      }
      for (const held of posts)
        if (held.kind !== CENTRE && attended[held.index] === 0 && loads[held.index] > 0) dropTiesOf(held);
      if (!centreActive && liveContributors > 0)
        for (let k = 0; k < tied.count; k++) if (offered[tied.rows[k]] === TO_CENTRE) dropTie(tied.rows[k]);
      // who has begun again meanwhile keeps theirs
      for (const i of stopped) if (declares[state[i]] === 0) dropTie(i);
      stopped.length = 0;
      peers.updateLiveTies(state);
    },

    awaitSetUp(hub) {
      if (hub.waits || hub.isSetUp || hub.stands || hub.closed) return;
      hub.waits = true;
      queue.push(hub);
      coordination.waiting++;
    },

    grantSetUps(slots) {
      while (coordination.waiting > 0 && coordination.settingUp < slots) {
        const next = queue[nextToSetUp++];
        // who was given up meanwhile waits no more
        if (!next.waits) continue;
        next.waits = false;
        coordination.waiting--;
        next.isSetUp = true;
        coordination.settingUp++;
      }
    },

    stand(set) {
      if (set.stands) return;
      leaveSetUp(set);
      set.stands = true;
      if (set.kind !== CENTRE) coordination.standing++;
    },

    liveTies: () => livePosts + livePeople + peers.alive,

    ties() {
      tied.tidy();
      const most = posts.length + tied.count + peers.count;
      if (columns.kind.length < most) {
        columns.kind = new Uint8Array(most * 2);
        columns.upper = new Int32Array(most * 2);
        columns.lower = new Int32Array(most * 2);
      }
      const { kind, upper, lower } = columns;
      let count = 0;
      for (const { live: alive, above, holder } of posts) {
        if (!alive) continue;
        kind[count] = HUB_TIE;
        upper[count] = above < 0 ? size : posts[above].holder;
        lower[count++] = holder;
      }
      for (let k = 0; k < tied.count; k++) {
        const i = tied.rows[k];
        if (live[i] === 0) continue;
        const toCentre = offered[i] === TO_CENTRE;
        kind[count] = toCentre ? CONTRIBUTOR_TIE : PRACTITIONER_TIE;
        upper[count] = toCentre ? size : posts[offered[i]].holder;
        lower[count++] = i;
      }
      for (let t = 0; t < peers.count; t++) {
        if (peers.live[t] === 0) continue;
        kind[count] = PEER_TIE;
        upper[count] = peers.a[t];
        lower[count++] = peers.b[t];
      }
      columns.count = count;
      return columns;
    },
  };
  return coordination;
}
