import type { World } from '../world.ts';
import { benefits } from './lenses.ts';

/**
 * What adds the worth of a week's benefits to the ledger, at the user's prices. Undefined where nothing is priced:
 * there is no other benefit in money.
 */
export function earnings(world: World): (() => void) | undefined {
  const { value: prices } = world.setting.resources;
  const priced = benefits.flatMap(({ name, value }) => {
    const price = prices[name] ?? 0;
    return price > 0 ? [{ price, value }] : [];
  });
  if (priced.length === 0) return undefined;
  return () => {
    for (const { price, value } of priced) world.ledger.gained += price * value(world);
  };
}
