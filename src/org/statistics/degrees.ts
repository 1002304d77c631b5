import type { Adjacency } from './adjacency.ts';

/** How many contacts people have. */
export interface Degrees {
  readonly mean: number;
  /** Standard deviation over mean; NaN where nobody has a contact. */
  readonly cv: number;
  /** Third standardised moment; NaN where all have the same number. */
  readonly skew: number;
  readonly max: number;
  /** People without any contact. */
  readonly isolates: number;
  /** Pearson correlation of the degrees at the two ends of a tie (Newman 2002), −1 to 1; NaN where all are equal. */
  readonly assortativity: number;
}

/** Moments of the number of contacts over all people. */
export function degreesOf({ first, contact }: Adjacency): Degrees {
  const people = first.length - 1;
  const mean = contact.length / people;
  let [second, third, max, isolates] = [0, 0, 0, 0];
  for (let i = 0; i < people; i++) {
    const degree = first[i + 1] - first[i];
    const off = degree - mean;
    second += off * off;
    third += off * off * off;
    max = Math.max(max, degree);
    if (degree === 0) isolates++;
  }
  const sd = Math.sqrt(second / people);
  const skew = third / people / (sd * sd * sd);
  return { mean, cv: sd / mean, skew, max, isolates, assortativity: assortativityOf({ first, contact }) };
}

function assortativityOf({ first, contact }: Adjacency): number {
  const people = first.length - 1;
  let [ends, sum, squares, products] = [0, 0, 0, 0];
  for (let i = 0; i < people; i++) {
    const degree = first[i + 1] - first[i];
    for (let c = first[i]; c < first[i + 1]; c++) {
      ends++;
      sum += degree;
      squares += degree * degree;
      products += degree * (first[contact[c] + 1] - first[contact[c]]);
    }
  }
  const mean = sum / ends;
  return (products / ends - mean * mean) / (squares / ends - mean * mean);
}
