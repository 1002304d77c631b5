import type { Adjacency } from './adjacency.ts';
import { depthsOf } from './reporting.ts';

/** Distances in the hierarchy that are told apart: 1 (manager and report) to 6. */
const FARTHEST = 6;

/**
 * Share of pairs that are tied, by their distance along the reporting lines: entry d − 1 for distance d, 1 to
 * {@link FARTHEST}; NaN where no pair is so far apart. Linear, since pairs are counted by depth and not one by one.
 */
export function tiesByTreeDistance(manager: Int32Array, graph: Adjacency): Float64Array {
  const depth = depthsOf(manager);
  const pairs = pairsByDistance(manager, depth);
  const tied = new Float64Array(FARTHEST + 1);
  for (let i = 0; i < manager.length; i++)
    for (let c = graph.first[i]; c < graph.first[i + 1]; c++)
      if (graph.contact[c] > i) tied[distance(i, graph.contact[c], manager, depth)]++;
  return Float64Array.from({ length: FARTHEST }, (_, d) => tied[d + 1] / pairs[d + 1]);
}

/** Reporting lines between two people; 0 stands for more than {@link FARTHEST} or none. */
function distance(a: number, b: number, manager: Int32Array, depth: Int32Array): number {
  let lines = 0;
  let [one, other] = [a, b];
  while (one !== other) {
    if (depth[one] < depth[other]) [one, other] = [other, one];
    one = manager[one];
    lines++;
    if (one === -1 || lines > FARTHEST) return 0;
  }
  return lines;
}

function pairsByDistance(manager: Int32Array, depth: Int32Array): Float64Array {
  // deepest first, so that everybody's branch is counted before it is handed up
  const width = FARTHEST + 1;
  const branch = new Int32Array(manager.length * width); // people exactly k layers below, k = 0 … FARTHEST
  const pairs = new Float64Array(width);
  for (const i of deepestFirst(depth)) {
    const own = i * width;
    branch[own] = 1;
    for (let d = 1; d <= FARTHEST; d++) {
      pairs[d] += branch[own + d];
      for (let a = 1; a < d; a++) pairs[d] += (branch[own + a] * branch[own + d - a]) / 2;
    }
    if (manager[i] === -1) continue;
    const up = manager[i] * width;
    // two people below the same report are no pair of the manager's
    for (let d = 2; d <= FARTHEST; d++)
      for (let a = 1; a < d; a++) pairs[d] -= (branch[own + a - 1] * branch[own + d - a - 1]) / 2;
    for (let k = 1; k <= FARTHEST; k++) branch[up + k] += branch[own + k - 1];
  }
  return pairs;
}

function deepestFirst(depth: Int32Array): Int32Array {
  const deepest = depth.reduce((most, d) => Math.max(most, d), 0);
  const next = new Int32Array(deepest + 2);
  for (const d of depth) next[deepest - d + 1]++;
  for (let k = 0; k <= deepest; k++) next[k + 1] += next[k];
  const order = new Int32Array(depth.length);
  for (let i = 0; i < depth.length; i++) order[next[deepest - depth[i]]++] = i;
  return order;
}
