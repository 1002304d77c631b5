import type { Key } from '../../engine/draws.ts';
import type { Network } from '../../engine/network.ts';
import type { Model, Run } from '../../engine/simulate.ts';

/** What a reference rule runs on: ties as they are, who has adopted at week 0, and for how long. */
export interface ReferenceSetting {
  readonly network: Network;
  /** 1 for adopters at week 0. */
  readonly initial: Uint8Array;
  /** Last week. */
  readonly weeks: number;
  /** Key of the seed. */
  readonly key: Key;
}

/**
 * Nobody goes back under a reference rule, so that a run is the order in which people adopt: `person[0] …
 * person[count − 1]` have adopted, and those from `news` on did so last week. One spare place takes what
 * branch-free compaction writes behind the last.
 */
export interface Adopters {
  readonly person: Int32Array;
  news: number;
  count: number;
}

/** What a reference rule adds to the loop. Its working columns are its own, and serve every replicate. */
export interface ReferenceRule {
  /** Nobody but the first adopters has adopted. */
  start(replicate: number): void;
  /** Writes down who adopts this week behind those who have; returns how many have then. */
  adopt(week: number): number;
}

/**
 * A reference rule as a model: one series, `adopters`. One replicate runs at a time: starting another ends the one
 * before.
 */
export function referenceModel(
  { initial, weeks }: ReferenceSetting,
  begin: (adopters: Adopters) => ReferenceRule,
): Model {
  const first = rowsOf(initial);
  const adopters: Adopters = { person: new Int32Array(initial.length + 1), news: 0, count: 0 };
  const rule = begin(adopters);
  let next = 0;
  const run: Run = {
    plan() {},
    learn() {},
    decide(week) {
      next = rule.adopt(week);
    },
    commit() {
      adopters.news = adopters.count;
      adopters.count = next;
    },
    observe(_week, values) {
      values[0] = adopters.count;
    },
  };
  return {
    weeks,
    series: [{ metric: 'adopters', group: 'all' }],
    start(replicate) {
      adopters.person.set(first);
      adopters.news = 0;
      adopters.count = first.length;
      rule.start(replicate);
      return run;
    },
  };
}

/** Counters of contacts, one for each person, and what stands in them for more contacts than anybody has. */
export interface Counters {
  readonly most: number;
  empty(): Int16Array | Int32Array;
}

/**
 * In 16 bits where they hold the contacts of everybody, above 0 and below: where memory is the bound, half the bytes
 * are half the time.
 */
export function countersFor(network: Network): Counters {
  const { size } = network;
  const most = 2 ** 14;
  return mostContacts(network) < most
    ? { most, empty: () => new Int16Array(size) }
    : { most: 2 ** 30, empty: () => new Int32Array(size) };
}

/** The most contacts that anybody hears of. */
export function mostContacts({ follower, size }: Network): number {
  const contacts = new Int32Array(size);
  let most = 0;
  for (let t = 0; t < follower.length; t++) most = Math.max(most, ++contacts[follower[t]]);
  return most;
}

function rowsOf(initial: Uint8Array): Int32Array {
  let count = 0;
  for (const is of initial) count += is;
  const rows = new Int32Array(count);
  let next = 0;
  for (let i = 0; i < initial.length; i++) if (initial[i] === 1) rows[next++] = i;
  return rows;
}
