/**
 * Links without direction between nodes, kept from week to week: link k joins `a[k]` and `b[k]`. Once they are sorted,
 * those of node `i` are `other[first[i]] … other[first[i + 1] − 1]`.
 */
export interface Links {
  /** Number of nodes, and of links. */
  readonly size: number;
  count: number;
  a: Int32Array;
  b: Int32Array;
  readonly first: Uint32Array;
  other: Int32Array;
  /** Which link it is, the same at both of its ends. */
  link: Int32Array;
  /** Where the next link of each node goes while they are sorted. */
  readonly next: Uint32Array;
  /** How many links there were when they were last sorted, and whether one of them is another now. */
  sorted: number;
  moved: boolean;
}

/** Nodes without links. */
export const noLinks = (size: number): Links => ({
  size,
  count: 0,
  a: new Int32Array(16),
  b: new Int32Array(16),
  first: new Uint32Array(size + 1),
  other: new Int32Array(32),
  link: new Int32Array(32),
  next: new Uint32Array(size + 1),
  sorted: 0,
  moved: false,
});

/** Forgets the links of last week; those that come again in the same order cost nothing. */
export function clearLinks(links: Links): void {
  links.count = 0;
}

export function addLink(links: Links, a: number, b: number): void {
  const k = links.count++;
  if (k === links.a.length) {
    links.a = twiceAsLong(links.a);
    links.b = twiceAsLong(links.b);
    links.other = new Int32Array(4 * k);
    links.link = new Int32Array(4 * k);
  }
  if (links.a[k] === a && links.b[k] === b) return;
  links.a[k] = a;
  links.b[k] = b;
  links.moved = true;
}

/** Sorts the links by node, linear in nodes and links; false where they are the same as when they were last sorted. */
export function sortLinks(links: Links): boolean {
  const { size, count, a, b, first, other, link, next } = links;
  if (!links.moved && count === links.sorted) return false;
  links.moved = false;
  links.sorted = count;
  first.fill(0);
  for (let k = 0; k < count; k++) {
    first[a[k] + 1]++;
    first[b[k] + 1]++;
  }
  next[0] = 0;
  for (let i = 0; i < size; i++) {
    first[i + 1] += first[i];
    next[i + 1] = first[i + 1];
  }
  for (let k = 0; k < count; k++) {
    const from = next[a[k]]++;
    other[from] = b[k];
    link[from] = k;
    const back = next[b[k]]++;
    other[back] = a[k];
    link[back] = k;
  }
  return true;
}

function twiceAsLong(column: Int32Array): Int32Array {
  const longer = new Int32Array(2 * column.length);
  longer.set(column);
  return longer;
}
