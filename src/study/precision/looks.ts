/** Between how many worlds, and how many at most, it is looked whether an outcome is known well enough. */
export interface LookPlan {
  /** Worlds of the first look, 1 or more. */
  readonly start: number;
  /** Worlds of the last; no fewer than those of the first. */
  readonly max: number;
}

/**
 * The numbers of worlds at which it is looked: `start`, twice as many, and so on, the last at `max`. They are fixed beforehand
 * and a look uses exactly the first n worlds, so that where it stops depends on no clock and no machine.
 *
 * @throws Error where `start` is no whole number from 1 on, or `max` no whole number from `start` on
 */
export function looks({ start, max }: LookPlan): number[] {
  if (!Number.isSafeInteger(start) || start < 1) throw new Error(`first look at ${start} worlds`);
  if (!Number.isSafeInteger(max) || max < start) throw new Error(`looks from ${start} to ${max} worlds`);
  const at: number[] = [];
  for (let worlds = start; worlds < max; worlds *= 2) at.push(worlds);
  return [...at, max];
}
