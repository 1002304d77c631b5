import { argsortDescending } from '../../engine/argsortDescending.ts';
import type { Setting } from '../setting.ts';

const orders = new WeakMap<Float64Array, Uint32Array>();

/** Everybody, the most innovative first, equals by row: sorted once for all replicates and plans of the same people. */
export function mostInnovativeFirst({ innovativeness }: Pick<Setting, 'innovativeness'>): Uint32Array {
  const known = orders.get(innovativeness);
  if (known !== undefined) return known;
  const order = argsortDescending(innovativeness, (a, b) => a - b);
  orders.set(innovativeness, order);
  return order;
}
