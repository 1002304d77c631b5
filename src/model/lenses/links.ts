/**
 * Links without direction between nodes, kept from week to week. Link k has the ends 2k and 2k + 1; a node's ends are
 * gone through as `for (let e = last[node]; e >= 0; e = before[e])`, and at the other end is the node `at[e ^ 1]`.
 */
export interface Links {
  count: number;
  at: Int32Array;
  before: Int32Array;
  readonly last: Int32Array;
  /** How many links there were when they were last joined up, and whether one of them is another now. */
  joined: number;
  moved: boolean;
}

/** So many nodes without links. */
export const createLinks = (nodes: number): Links => ({
  count: 0,
  at: new Int32Array(32),
  before: new Int32Array(32),
  last: new Int32Array(nodes).fill(-1),
  joined: 0,
  moved: false,
});

/** Forgets the links of last week; those that come again in the same order cost nothing. */
export function clearLinks(links: Links): void {
  links.count = 0;
}

export function addLink(links: Links, a: number, b: number): void {
  const end = 2 * links.count++;
  if (end === links.at.length) lengthen(links);
  const { at } = links;
  if (at[end] === a && at[end + 1] === b) return;
  at[end] = a;
  at[end + 1] = b;
  links.moved = true;
}

/** Joins up the ends of each node; false where the links are the same as when that was last done. */
export function updateComponents(links: Links): boolean {
  const { count, at, before, last } = links;
  if (!links.moved && count === links.joined) return false;
  links.moved = false;
  links.joined = count;
  last.fill(-1);
  for (let end = 0; end < 2 * count; end++) {
    before[end] = last[at[end]];
    last[at[end]] = end;
  }
  return true;
}

function lengthen(links: Links): void {
  const { at } = links;
  links.at = new Int32Array(2 * at.length);
  links.at.set(at);
  links.before = new Int32Array(2 * at.length);
  // nothing is joined up in the new column
  links.moved = true;
}
