import type { Links } from './links.ts';

/**
 * The nodes from which two paths lead to the root that share no link and, between their ends, no node: 1 for each, the
 * root included. These are the nodes of the blocks around the root that have a cycle, found in one search in depth
 * (Tarjan 1972): whoever stands below a node without a way round it is cut off when that node fails. The columns serve
 * the next search as well.
 */
export function twoPathsIn(size: number): (root: number, links: Links) => Uint8Array {
  const place = new Int32Array(size);
  const lowest = new Int32Array(size);
  const above = new Int32Array(size);
  const cameBy = new Int32Array(size);
  const found = new Int32Array(size);
  const next = new Int32Array(size);
  const held = new Uint8Array(size);
  let count = 0;
  const discover = (node: number) => {
    place[node] = count;
    lowest[node] = count;
    found[count++] = node;
  };

  return (root, { last, at: ends, before }) => {
    place.fill(-1);
    above.fill(-1);
    cameBy.fill(-1);
    next.set(last);
    held.fill(0);
    count = 0;

    // search in depth; the lowest place that each branch can go round to
    discover(root);
    for (let at = root; at >= 0; ) {
      if (next[at] < 0) {
        if (above[at] >= 0) lowest[above[at]] = Math.min(lowest[above[at]], lowest[at]);
        at = above[at];
        continue;
      }
      const end = next[at];
      next[at] = before[end];
      if (end >> 1 === cameBy[at]) continue;
      const to = ends[end ^ 1];
      if (place[to] >= 0) {
        lowest[at] = Math.min(lowest[at], place[to]);
        continue;
      }
      discover(to);
      above[to] = at;
      cameBy[to] = end >> 1;
      at = to;
    }

    held[root] = 1;
    for (let k = 1; k < count; k++) {
      const node = found[k];
      const up = above[node];
      const goesRound = up === root ? lowest[node] === 0 : lowest[node] < place[up];
      held[node] = held[up] === 1 && goesRound ? 1 : 0;
    }
    return held;
  };
}
