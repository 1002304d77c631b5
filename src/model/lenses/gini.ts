/** Gini's coefficient of whole numbers of at least 0: 0 where all are equal, near 1 where one has everything; 0 of nothing. */
export function gini(values: Int32Array): number {
  const n = values.length;
  let sum = 0;
  let ranked = 0;
  values.toSorted().forEach((value, place) => {
    sum += value;
    ranked += value * (place + 1);
  });
  return sum === 0 ? 0 : (2 * ranked) / (n * sum) - (n + 1) / n;
}
