import type { Diffusion } from '../../src/diffusion/diffusion.ts';
import { seedKey, streamKey, uniform } from '../../src/engine/draws.ts';
import { type Network, toNetwork } from '../../src/engine/network.ts';

/** A made diffusion whose law is known. */
export interface Village {
  readonly diffusion: Diffusion;
  readonly network: Network;
}

/**
 * Villages of people with three contacts each in their own village. Each period, whoever has not adopted does so with
 * 1 − e^−(p + q E), E being the share of adopters among their contacts.
 */
export function villages(
  seed: string,
  {
    p,
    q,
    count = 12,
    people = 40,
    periods = 12,
  }: { p: number; q: number; count?: number; people?: number; periods?: number },
): Village {
  const size = count * people;
  const key = streamKey(seedKey(seed), 'villages');
  const contacts = Array.from({ length: size }, (_, i) => {
    const first = i - (i % people);
    const chosen = new Set<number>();
    for (let k = 0; chosen.size < 3; k++) {
      const other = first + Math.floor(uniform(key, i, 1000 + k) * people);
      if (other !== i) chosen.add(other);
    }
    return [...chosen];
  });
  const adoptedAt = new Int32Array(size).fill(-1);
  for (let i = 0; i < size; i++) if (uniform(key, i, 0) < 0.05) adoptedAt[i] = 0;
  for (let period = 1; period <= periods; period++) {
    const before = adoptedAt.slice();
    for (let i = 0; i < size; i++) {
      if (before[i]! >= 0) continue;
      const share = contacts[i]!.filter((other) => before[other]! >= 0).length / 3;
      if (uniform(key, i, period) < 1 - Math.exp(-(p + q * share))) adoptedAt[i] = period;
    }
  }
  const from = contacts.flat();
  const to = contacts.flatMap((each, i) => each.map(() => i));
  const arcs = {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    weight: new Float64Array(from.length).fill(1),
  };
  return {
    diffusion: {
      size,
      adoptedAt,
      community: {
        labels: Array.from({ length: count }, (_, c) => `village ${c}`),
        of: Int32Array.from({ length: size }, (_, i) => Math.floor(i / people)),
      },
      periods,
      firstPeriod: 0,
    },
    network: toNetwork(size, arcs, (sum) => sum),
  };
}

/** Five people in a line a → b → c → d → e: a adopts at the start, b in period 1, d in period 2, c and e never. */
export function fiveInALine(): Village {
  const arcs = {
    from: Int32Array.of(0, 1, 2, 3),
    to: Int32Array.of(1, 2, 3, 4),
    weight: Float64Array.of(1, 1, 1, 1),
  };
  return {
    diffusion: {
      size: 5,
      adoptedAt: Int32Array.of(0, 1, -1, 2, -1),
      community: { labels: ['all'], of: new Int32Array(5) },
      periods: 2,
      firstPeriod: 0,
    },
    network: toNetwork(5, arcs, (sum) => sum),
  };
}
