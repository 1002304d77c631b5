import type { Links } from './links.ts';

/** A search in breadth among nodes, with columns that serve every week. */
export interface Search {
  /** Fewest steps from any of the sources to each node, −1 where none lead there. */
  readonly steps: Int32Array;
  /** Nodes in the order in which they were found, and their number. */
  readonly found: Int32Array;
  end: number;
}

export const createSearch = (size: number): Search => ({
  steps: new Int32Array(size).fill(-1),
  found: new Int32Array(size),
  end: 0,
});

/** Forgets what the last search found. */
export function clearSearch(search: Search): void {
  search.steps.fill(-1);
  search.end = 0;
}

/** Searches from this node as well. */
export function searchFrom(search: Search, node: number): void {
  if (search.steps[node] >= 0) return;
  search.steps[node] = 0;
  search.found[search.end++] = node;
}

/** Follows links from the sources to wherever they lead. */
export function follow(search: Search, { last, at, before }: Links): void {
  const { steps, found } = search;
  let { end } = search;
  for (let head = 0; head < end; head++) {
    const i = found[head];
    for (let e = last[i]; e >= 0; e = before[e]) {
      const j = at[e ^ 1];
      if (steps[j] >= 0) continue;
      steps[j] = steps[i] + 1;
      found[end++] = j;
    }
  }
  search.end = end;
}
