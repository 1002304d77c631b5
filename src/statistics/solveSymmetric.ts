/** Added to each entry of the diagonal, in parts of it: columns that repeat each other share what they explain. */
const RIDGE = 1e-10;

/**
 * Solves A x = b for a symmetric A without negative directions, by Gauss's elimination; x is 0 where A's diagonal is.
 */
export function solveSymmetric(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const size = b.length;
  const rows = a.map((row, k) => row.map((value, j) => (k === j ? value * (1 + RIDGE) : value)));
  const x = [...b];
  for (let k = 0; k < size; k++) {
    if (rows[k][k] === 0) continue;
    for (let below = k + 1; below < size; below++) {
      const factor = rows[below][k] / rows[k][k];
      for (let j = k; j < size; j++) rows[below][j] -= factor * rows[k][j];
      x[below] -= factor * x[k];
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let j = k + 1; j < size; j++) x[k] -= rows[k][j] * x[j];
    x[k] = rows[k][k] === 0 ? 0 : x[k] / rows[k][k];
  }
  return x;
}
