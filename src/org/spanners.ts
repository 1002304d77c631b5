import type { Category, Org } from './org.ts';

/** 1 for people who have contacts in three or more units, by any tie or reporting line in either direction. */
export function spanners({ size, ties, manager }: Org, unit: Category): Uint8Array {
  const spans = new Uint8Array(size);
  /** The first two units in which each person has contacts, −1 for none. */
  const one = new Int32Array(size).fill(-1);
  const other = new Int32Array(size).fill(-1);
  const meets = (i: number, u: number) => {
    if (u < 0 || u === one[i] || u === other[i]) return;
    if (one[i] < 0) one[i] = u;
    else if (other[i] < 0) other[i] = u;
    else spans[i] = 1;
  };
  for (const { from, to } of ties)
    for (let t = 0; t < from.length; t++) {
      meets(from[t], unit.of[to[t]]);
      meets(to[t], unit.of[from[t]]);
    }
  manager?.forEach((boss, i) => {
    if (boss < 0) return;
    meets(i, unit.of[boss]);
    meets(boss, unit.of[i]);
  });
  return spans;
}
