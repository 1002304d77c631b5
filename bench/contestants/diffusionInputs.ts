import { readColumn, readHeader } from '../inputs/columns.ts';

/** One draw of the common work, as a library of agents wants it. */
export interface Draw {
  /** Contacts of each person, and each undirected tie once. */
  readonly ties: readonly (readonly [number, number])[];
  readonly thresholds: Float64Array;
  readonly initial: Uint8Array;
}

/** Reads a folder of inputs; draw k stands on graph k mod `graphs`. */
export function readDraws(folder: string): {
  readonly people: number;
  readonly weeks: number;
  readonly probability: number;
  readonly draws: readonly Draw[];
} {
  const { people, weeks, graphs, draws, probability } = readHeader(folder);
  const ties = Array.from({ length: graphs }, (_, g) => {
    const first = readColumn(folder, `first.${g}`, Uint32Array);
    const follower = readColumn(folder, `follower.${g}`, Int32Array);
    const pairs: [number, number][] = [];
    for (let i = 0; i < people; i++)
      for (let t = first[i]; t < first[i + 1]; t++) if (i < follower[t]) pairs.push([i, follower[t]]);
    return pairs;
  });
  return {
    people,
    weeks,
    probability,
    draws: Array.from({ length: draws }, (_, k) => ({
      ties: ties[k % graphs],
      thresholds: readColumn(folder, `threshold.${k}`, Float64Array),
      initial: readColumn(folder, `initial.${k}`, Uint8Array),
    })),
  };
}
