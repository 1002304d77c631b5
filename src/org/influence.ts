import type { Arcs } from '../engine/network.ts';
import type { Org, Ties } from './org.ts';

/**
 * Everybody's influence as one-way ties, each source of ties scaled to a mean weight of 1: the files' or the
 * generator's ties, and the reporting lines in both directions. Undirected ties count both ways; a pair that is tied
 * in several layers appears once for each.
 */
export function influenceArcs(org: Org): Arcs {
  const { columns, add } = arcColumns(tieCount(org) + 2 * org.size);
  for (const ties of org.ties) {
    const { weight } = ties;
    let total = 0;
    for (const each of weight) total += each;
    addTies(ties, weight.length / total, add);
  }
  org.manager?.forEach((boss, i) => {
    if (boss < 0) return;
    add(boss, i, 1);
    add(i, boss, 1);
  });
  return columns();
}

/** The ties of the sources alone with their weights as they are, for the reference rules. */
export function tieArcs(org: Org): Arcs {
  const { columns, add } = arcColumns(tieCount(org));
  for (const ties of org.ties) addTies(ties, 1, add);
  return columns();
}

const tieCount = ({ ties }: Org) =>
  ties.reduce((sum, { from, directed }) => sum + (directed ? 1 : 2) * from.length, 0);

function addTies(
  { from, to, weight, directed }: Ties,
  scale: number,
  add: (a: number, b: number, w: number) => void,
) {
  for (let t = 0; t < from.length; t++) {
    add(from[t], to[t], weight[t] * scale);
    if (!directed) add(to[t], from[t], weight[t] * scale);
  }
}

/** Columns that are filled tie by tie, with room for `most`. */
function arcColumns(most: number) {
  const from = new Int32Array(most);
  const to = new Int32Array(most);
  const weight = new Float64Array(most);
  let count = 0;
  return {
    add(source: number, target: number, strength: number) {
      from[count] = source;
      to[count] = target;
      weight[count++] = strength;
    },
    columns: (): Arcs => ({
      from: from.subarray(0, count),
      to: to.subarray(0, count),
      weight: weight.subarray(0, count),
    }),
  };
}
