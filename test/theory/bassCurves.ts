/** Innovation and imitation, per unit of time. */
export interface Bass {
  readonly p: number;
  readonly q: number;
}

/** Share of adopters F by week when everybody left adopts with 1 − e^−(p + qF), from a share at the start. */
export function recursion({ p, q }: Bass, weeks: number, start = 0): number[] {
  const share = [start];
  for (let week = 0; week < weeks; week++) {
    const now = share[week];
    share.push(now + (1 - now) * (1 - Math.exp(-(p + q * now))));
  }
  return share;
}

/** Bass's curve in continuous time (1969, Management Science 15, 215–227). */
export function continuous({ p, q }: Bass, time: number): number {
  const left = Math.exp(-(p + q) * time);
  return (1 - left) / (1 + (q / p) * left);
}

/** When the curve is steepest, how far it has come by then, and how steep it is. */
export const steepest = ({ p, q }: Bass) => ({
  time: Math.log(q / p) / (p + q),
  share: 0.5 - p / (2 * q),
  slope: (p + q) ** 2 / (4 * q),
});

/** Largest distance of two columns. */
export const farthest = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let most = 0;
  for (let k = 0; k < a.length; k++) most = Math.max(most, Math.abs(a[k] - b[k]));
  return most;
};
