/** Draws by their numbers from 0, each uniform in [0, 1) and the same whenever it is asked for. */
export type Draws = (k: number) => number;

/** The values in any order, each order equally likely (Fisher & Yates). Takes the draws 1, …, n − 1 for n values. */
export function shuffled<T>(values: readonly T[], draw: Draws): T[] {
  const order = [...values];
  for (let k = order.length - 1; k > 0; k--) {
    const other = Math.floor(draw(k) * (k + 1));
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}
