/** The p and q whose expected curve, from nobody on, is nearest to one that was observed; a coarse grid, refined. */
export function leastSquaresBass(observed: readonly number[]): {
  readonly p: number;
  readonly q: number;
  readonly rmse: number;
} {
  const squares = (p: number, q: number) => {
    let [share, sum] = [0, 0];
    for (const seen of observed) {
      sum += (seen - share) ** 2;
      share += (1 - share) * (1 - Math.exp(-(p + q * share)));
    }
    return sum;
  };
  let best = { p: NaN, q: NaN, sum: Infinity };
  const look = (p: number, q: number) => {
    const sum = squares(p, q);
    if (sum >= best.sum) return false;
    best = { p, q, sum };
    return true;
  };
  for (let i = 0; i <= 100; i++) for (let j = 0; j <= 100; j++) look(10 ** (-4 + 3.5 * (i / 100)), j / 100);
  for (let step = 0.1; step > 1e-5; step /= 2)
    for (let better = true; better; ) {
      const { p, q } = best;
      const tried = [1 - step, 1, 1 + step].flatMap((a) =>
        [1 - step, 1, 1 + step].map((b) => look(p * a, q * b)),
      );
      better = tried.includes(true);
    }
  return { p: best.p, q: best.q, rmse: Math.sqrt(best.sum / observed.length) };
}
