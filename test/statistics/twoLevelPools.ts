import { seedKey, streamKey, uniform } from '../../src/engine/draws.ts';
import { exp, normalCdf, normalQuantile } from '../../src/engine/elementary.ts';
import type { Pool } from './worldCoverage.ts';

/**
 * Twelve quantities as simulations give them, each of a world's own leaning and of luck: probabilities that differ from world
 * to world, bounded shares, skewed costs, weeks that pile up at the deadline, money that is mostly not lost; and the paired
 * differences of two plans that share the world and part of the luck.
 */
export function twoLevelPools(worlds: number, perWorld: number, seed: string): Pool[] {
  const key = seedKey(seed);
  const size = worlds * perWorld;
  const normal = (name: string, r: number, column = 0) =>
    normalQuantile(uniform(streamKey(key, name), r, column) + 2 ** -33);
  const column = (name: string) => {
    const named = streamKey(key, name);
    return Float64Array.from({ length: size }, (_, r) => normalQuantile(uniform(named, r, 0) + 2 ** -33));
  };
  const leaning = Float64Array.from({ length: worlds }, (_, w) => normal('world', w));
  const luck = column('luck');
  const [own, other] = [column('own'), column('other')];
  /** A latent value of variance 1: share `world` of it the world's, `shared` of the rest common luck. */
  const latent = (mine: Float64Array, world: number, shared: number) =>
    mine.map(
      (noise, r) =>
        Math.sqrt(world) * leaning[r % worlds] +
        Math.sqrt((1 - world) * shared) * luck[r] +
        Math.sqrt((1 - world) * (1 - shared)) * noise,
    );
  const a = latent(own, 0.5, 0.5);
  const b = latent(other, 0.5, 0.5);
  const mostlyWorld = latent(own, 0.9, 0.5);
  const yes = (of: Float64Array, probability: number) => {
    const cut = normalQuantile(probability);
    return of.map((x) => (x < cut ? 1 : 0));
  };
  const buyIn = (of: Float64Array, middle: number, width: number) =>
    of.map((x) => normalCdf(middle + width * x));
  const cost = (of: Float64Array, most: number) => of.map((x) => 1e6 * most * exp(0.4 * x));
  const weeks = (of: Float64Array, middle: number) =>
    of.map((x) => Math.max(4, Math.min(104, Math.round(middle + 30 * x))));
  const single = (name: string, scale: Pool['scale'], values: Float64Array): Pool => ({
    name,
    scale,
    worlds,
    values,
  });
  const pair = (name: string, scale: Pool['scale'], values: Float64Array, rival: Float64Array): Pool => ({
    name,
    scale,
    worlds,
    values,
    rival,
  });
  return [
    single('reached, .06', 'yes-no', yes(a, 0.06)),
    single('reached, .35', 'yes-no', yes(b, 0.35)),
    single('kept, .72, mostly by world', 'yes-no', yes(mostlyWorld, 0.72)),
    single('kept, .94', 'yes-no', yes(a, 0.94)),
    single('buy-in', 'share', buyIn(a, 0.2, 0.3)),
    single('cost, skewed', 'amount', cost(b, 2)),
    single('weeks lost, many at the deadline', 'amount', weeks(a, 80)),
    single(
      'spent in vain, mostly nothing',
      'amount',
      cost(b, 2).map((money, r) => (a[r] > 0.8 ? money : 0)),
    ),
    pair('kept, .72 to .9', 'yes-no', yes(a, 0.72), yes(b, 0.9)),
    pair('kept, .5 to .5', 'yes-no', yes(a, 0.5), yes(b, 0.5)),
    pair('buy-in, difference', 'share', buyIn(a, 0.2, 0.3), buyIn(b, 0.1, 0.35)),
    pair('cost, difference', 'amount', cost(a, 2.4), cost(b, 2)),
  ];
}
