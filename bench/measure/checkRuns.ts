import type { Contestant, Work } from '../contestants/contestant.ts';
import type { Answer } from '../contestants/serve.ts';

/** Standard errors that two means of the same contagion may lie apart: passed by luck once in 15,000 times. */
const STANDARD_ERRORS = 4;

/**
 * Whether two contestants did the same work. Without luck, or with ours, every week of every run that both did is
 * equal; a contestant that throws its own dice has the same mean final number of adopters.
 */
export function checkRuns(
  work: Work,
  first: Contestant,
  expected: readonly Answer[],
  other: Contestant,
  found: readonly Answer[],
): void {
  if (work === 'W2' && !other.sameLuck) {
    checkMeans(first.name, pooled(expected), other.name, pooled(found));
    return;
  }
  expected.forEach(({ marks, finals }, round) => {
    const theirs = found[round];
    const both = Math.min(marks.length, theirs.marks.length);
    for (let r = 0; r < both; r++)
      if (marks[r] !== theirs.marks[r])
        throw new Error(
          `${work}: run ${r} of round ${round} differs: ${finals[r]} at the end for ${first.name}, ${theirs.finals[r]} for ${other.name}`,
        );
  });
}

const pooled = (answers: readonly Answer[]) => answers.flatMap(({ finals }) => finals);

function checkMeans(first: string, expected: readonly number[], other: string, found: readonly number[]) {
  // three runs have no standard error worth the name
  if (found.length < 20) return;
  const [a, b] = [momentsOf(expected), momentsOf(found)];
  const error = Math.sqrt(a.variance / expected.length + b.variance / found.length);
  if (Math.abs(a.mean - b.mean) > STANDARD_ERRORS * error)
    throw new Error(
      `W2: ${first} ends with ${a.mean.toFixed(1)} adopters, ${other} with ${b.mean.toFixed(1)} (standard error ${error.toFixed(1)})`,
    );
}

export function momentsOf(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}
