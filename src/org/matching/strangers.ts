import type { Place } from '../../text/problem.ts';

/** What is done about whoever a file names and nobody knows. */
export const strangerPolicies = ['leave-out', 'refuse'] as const;
export type StrangerPolicy = (typeof strangerPolicies)[number];

/** Different names that are told apart; of more, the ten most frequent are those among the first. */
const MOST_NAMES = 100_000;
/** How many are told. */
const TOLD = 10;

/** Those whom a file names and nobody knows, as they are met. */
export interface Strangers {
  add(name: string, place: () => Place): void;
  /** Counts a line, once, on which somebody is a stranger. */
  addLine(): void;
  readonly lines: number;
  readonly names: number;
  /** Where the first stands, and the lines of the next few. */
  readonly first: Place;
  readonly otherLines: readonly number[];
  /** Everybody who is told apart, with how often each is named. */
  readonly counts: ReadonlyMap<string, number>;
  /** The most frequent, with how often each is named. */
  top(): readonly (readonly [string, number])[];
}

export function countStrangers(): Strangers {
  const counts = new Map<string, number>();
  const otherLines: number[] = [];
  let lines = 0;
  let first: Place | undefined;
  return {
    counts,
    add(name, place) {
      const count = counts.get(name);
      if (count !== undefined || counts.size < MOST_NAMES) counts.set(name, (count ?? 0) + 1);
      if (first === undefined) first = place();
      else if (otherLines.length < TOLD) {
        const { line } = place();
        if (line !== undefined && line !== first.line && otherLines.at(-1) !== line) otherLines.push(line);
      }
    },
    addLine: () => lines++,
    get lines() {
      return lines;
    },
    get names() {
      return counts.size;
    },
    get first() {
      return first ?? {};
    },
    otherLines,
    top: () => [...counts].sort(([, a], [, b]) => b - a).slice(0, TOLD),
  };
}
