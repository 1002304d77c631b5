import type { Adjacency } from './adjacency.ts';

/** How far apart people are, in ties, over all pairs that can reach each other. */
export interface Distances {
  /** Mean shortest path; NaN where nobody can reach anybody. */
  readonly mean: number;
  /** Longest shortest path; a lower bound unless `exact`. */
  readonly diameter: number;
  /** Whether paths were measured from everybody; otherwise from people evenly spaced over the rows. */
  readonly exact: boolean;
  /** Number of people from whom paths were measured. */
  readonly sources: number;
  /** Number of connected components, a person without contacts being one. */
  readonly components: number;
  /** People in the largest component. */
  readonly largest: number;
}

/** Up to this many people, paths are measured from everybody. */
export const EXACT_UP_TO = 3000;
/** Ties followed at most when they are measured from some. */
const STEPS = 2e8;
/** People they are measured from at least, and at most. */
const SOURCES = [16, 1000] as const;

export function distancesOf(graph: Adjacency): Distances {
  const people = graph.first.length - 1;
  const exact = people <= EXACT_UP_TO;
  const affordable = Math.floor(STEPS / (people + graph.contact.length));
  const sources = exact ? people : Math.min(SOURCES[1], Math.max(SOURCES[0], affordable));

  const search = breadthFirst(graph);
  let [sum, pairs, diameter] = [0, 0, 0];
  for (let s = 0; s < sources; s++) {
    const found = search(Math.floor((s * people) / sources));
    sum += found.sum;
    pairs += found.reached - 1;
    diameter = Math.max(diameter, found.farthest);
  }
  return { mean: sum / pairs, diameter, exact, sources, ...componentsOf(graph) };
}

/** Prepares searches that give the sum of distances, the largest, and how many people are within reach. */
function breadthFirst({ first, contact }: Adjacency) {
  const seen = new Int32Array(first.length - 1).fill(-1);
  const queue = new Int32Array(first.length - 1);
  return (source: number) => {
    let [sum, distance, reached] = [0, 0, 1];
    seen[source] = source;
    queue[0] = source;
    for (let from = 0, end = 1; from < end; end = reached) {
      sum += distance * (end - from);
      for (; from < end; from++) {
        const i = queue[from];
        for (let c = first[i]; c < first[i + 1]; c++) {
          if (seen[contact[c]] === source) continue;
          seen[contact[c]] = source;
          queue[reached++] = contact[c];
        }
      }
      distance++;
    }
    return { sum, farthest: distance - 1, reached };
  };
}

function componentsOf({ first, contact }: Adjacency): { components: number; largest: number } {
  const people = first.length - 1;
  const seen = new Uint8Array(people);
  const queue = new Int32Array(people);
  let [components, largest] = [0, 0];
  for (let start = 0; start < people; start++) {
    if (seen[start] === 1) continue;
    components++;
    seen[start] = 1;
    queue[0] = start;
    let reached = 1;
    for (let next = 0; next < reached; next++) {
      const i = queue[next];
      for (let c = first[i]; c < first[i + 1]; c++) {
        if (seen[contact[c]] === 1) continue;
        seen[contact[c]] = 1;
        queue[reached++] = contact[c];
      }
    }
    largest = Math.max(largest, reached);
  }
  return { components, largest };
}
