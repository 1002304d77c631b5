import { mkdirSync } from 'node:fs';
import { type Key, seedKey, streamKey, uniform } from '../../src/engine/draws.ts';
import { normalQuantile } from '../../src/engine/elementary.ts';
import type { Network } from '../../src/engine/network.ts';
import { writeColumn, writeHeader } from './columns.ts';
import { smallWorld } from './smallWorld.ts';

/** The common work of both diffusions: 52 weeks, one person in a hundred at the start. */
export const WEEKS = 52;
/** Weekly chance of W2 that one adopter wins one contact over. */
export const PROBABILITY = 0.02;
const INITIAL = 0.01;
/** Thresholds of W1: clip(N(0.28, 0.10), 0.01, 0.99). */
const THRESHOLD = { mean: 0.28, sd: 0.1, least: 0.01, most: 0.99 };

/** How many different runs there are to learn by heart: none, if they are many enough. */
export interface Variety {
  readonly graphs: number;
  /** Draws of thresholds and first adopters; draw k stands on graph k mod `graphs`. */
  readonly draws: number;
}

/** Ties, thresholds and first adopters, written as columns for every contestant. Returns the one-way ties of graph 0. */
export function writeDiffusionInputs(folder: string, people: number, { graphs, draws }: Variety): number {
  mkdirSync(folder, { recursive: true });
  const key = seedKey('bench');
  let ties = 0;
  for (let g = 0; g < graphs; g++) {
    const network = smallWorld(people, streamKey(key, `graph ${g}`));
    writeNetwork(folder, g, network);
    if (g === 0) ties = network.follower.length;
  }
  for (let k = 0; k < draws; k++) {
    writeColumn(folder, `threshold.${k}`, thresholds(people, streamKey(key, `thresholds ${k}`)));
    writeColumn(folder, `initial.${k}`, firstAdopters(people, streamKey(key, `initial ${k}`)));
  }
  writeHeader(folder, header(people, { graphs, draws }, key));
  return ties;
}

export function writeNetwork(folder: string, g: number, { first, follower }: Network): void {
  writeColumn(folder, `first.${g}`, first);
  writeColumn(folder, `follower.${g}`, follower);
}

export const header = (people: number, { graphs, draws }: Variety, key: Key) => ({
  people,
  weeks: WEEKS,
  graphs,
  draws,
  probability: PROBABILITY,
  keyHigh: key.high >>> 0,
  keyLow: key.low >>> 0,
});

function thresholds(people: number, key: Key): Float64Array {
  const { mean, sd, least, most } = THRESHOLD;
  return Float64Array.from({ length: people }, (_, i) => {
    const drawn = mean + sd * normalQuantile(uniform(key, i, 0) + 2 ** -33);
    return Math.min(most, Math.max(least, drawn));
  });
}

/** One person in a hundred, each as likely. */
function firstAdopters(people: number, key: Key): Uint8Array {
  const initial = new Uint8Array(people);
  let left = Math.round(INITIAL * people);
  for (let attempt = 0; left > 0; attempt++) {
    const i = Math.floor(uniform(key, attempt, 0) * people);
    if (initial[i] === 1) continue;
    initial[i] = 1;
    left--;
  }
  return initial;
}
