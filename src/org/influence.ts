import type { Arcs } from '../engine/network.ts';
import type { Org, Ties } from './org.ts';

/**
 * Everybody's influence, each source of ties scaled to a mean weight of 1: the files' or the generator's ties, and
 * the reporting lines in both directions. Undirected ties count both ways; a pair that is tied in several layers
 * appears once for each.
 */
export function influenceArcs(org: Org, voices: Voices = evenVoices): Arcs[] {
  const layers = org.ties.map((ties) => layerOf(ties, meanOne(ties)));
  return org.manager === undefined ? layers : [...layers, ...reportingLines(org.manager, voices)];
}

/** What a reporting line weighs downwards, from the manager, and upwards. */
interface Voices {
  readonly down: number;
  readonly up: number;
}
const evenVoices: Voices = { down: 1, up: 1 };

/** The ties of the sources alone with their weights as they are, for the reference rules. */
export const tieArcs = (org: Org): Arcs[] => org.ties.map((ties) => layerOf(ties, 1));

const layerOf = ({ from, to, weight, directed }: Ties, scale: number): Arcs => ({
  from,
  to,
  weight,
  scale,
  bothWays: !directed,
});

function meanOne({ weight }: Ties): number {
  let total = 0;
  for (const each of weight) total += each;
  return weight.length / total;
}

function reportingLines(manager: Int32Array, { down, up }: Voices): Arcs[] {
  let lines = 0;
  for (const boss of manager) if (boss >= 0) lines++;
  const from = new Int32Array(lines);
  const to = new Int32Array(lines);
  lines = 0;
  for (let i = 0; i < manager.length; i++) {
    if (manager[i] < 0) continue;
    from[lines] = manager[i];
    to[lines++] = i;
  }
  const weight = new Uint8Array(lines).fill(1);
  if (down === up) return [{ from, to, weight, scale: down, bothWays: true }];
  return [
    { from, to, weight, scale: down },
    { from: to, to: from, weight, scale: up },
  ];
}
