import type { Work } from '../contestants/contestant.ts';
import { growthExponent } from '../measure/growth.ts';
import type { Measured } from '../measure/interleave.ts';
import { secondsOf, timesAsFast } from '../measure/ratio.ts';
import type { Results } from '../results.ts';

/** What a contestant did of a work at a size, if this run had it do it. */
const measuredIn = (
  { cells }: Results,
  work: Work,
  people: number,
  contestant: string,
): Measured | undefined =>
  cells
    .find((cell) => cell.work === work && cell.people === people)
    ?.measured.find((one) => one.contestant === contestant);

/** How many times as fast the one is as the other, both in the same rounds. */
export function speedOf(
  results: Results,
  work: Work,
  people: number,
  one: string,
  other: string,
): number | undefined {
  const [a, b] = [one, other].map((name) => measuredIn(results, work, people, name));
  return a === undefined || b === undefined ? undefined : timesAsFast(a, b);
}

/** The time of the one in that of the other, both in the same rounds. */
export const timeOf = (results: Results, work: Work, people: number, one: string, other: string) =>
  speedOf(results, work, people, other, one);

/** Most memory that a contestant ever held in some works at a size, in bytes; undefined unless all were measured. */
export function peakOf(
  results: Results,
  works: readonly Work[],
  people: number,
  contestant: string,
): number | undefined {
  const peaks = works.map((work) => measuredIn(results, work, people, contestant)?.peak);
  return peaks.includes(undefined) ? undefined : Math.max(...(peaks as number[]));
}

/** Exponent of a contestant's time against people + ties, over all the sizes of a work that it did. */
export function growthOf({ cells }: Results, work: Work, contestant: string): number | undefined {
  const points = cells.flatMap(({ work: of, people, ties, measured }) => {
    const one = of === work ? measured.find(({ contestant: name }) => name === contestant) : undefined;
    return one === undefined ? [] : [{ size: people + ties, seconds: secondsOf(one) }];
  });
  return points.length < 2 ? undefined : growthExponent(points);
}
