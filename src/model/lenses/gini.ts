/**
 * Gini's coefficient of whole numbers, told how many have each of them from 0 on: 0 where all are equal, near 1 where
 * one has everything; 0 of nothing.
 */
export function gini(having: ArrayLike<number>): number {
  let n = 0;
  let sum = 0;
  let ranked = 0;
  for (let value = 0; value < having.length; value++) {
    const alike = having[value];
    if (alike === 0) continue;
    sum += value * alike;
    // their places are n + 1 … n + alike
    ranked += value * (alike * n + (alike * (alike + 1)) / 2);
    n += alike;
  }
  return sum === 0 ? 0 : (2 * ranked) / (n * sum) - (n + 1) / n;
}
