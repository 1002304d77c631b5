import type { Network } from '../../engine/network.ts';

/** The same network in which two people do not influence each other, in either direction. */
export function withoutTie(
  { size, first, follower, weight, strength }: Network,
  a: number,
  b: number,
): Network {
  const lighter = strength.slice();
  const starts = new Uint32Array(size + 1);
  const followers = new Int32Array(follower.length);
  const weights = weight.slice();
  let kept = 0;
  for (let i = 0; i < size; i++) {
    starts[i] = kept;
    const other = i === a ? b : i === b ? a : -1;
    for (let t = first[i]; t < first[i + 1]; t++) {
      if (follower[t] === other) lighter[other] -= weight[t];
      else {
        followers[kept] = follower[t];
        weights[kept++] = weight[t];
      }
    }
  }
  starts[size] = kept;
  return {
    size,
    first: starts,
    follower: followers.slice(0, kept),
    weight: weights.slice(0, kept),
    strength: lighter,
  };
}
