import type { Org } from '../../org/org.ts';
import { mayShow } from '../../org/privacy.ts';

/** Which people exist and are so few in their unit, or among those without one, that they are not shown. */
export function hiddenIn(org: Org): (row: number) => boolean {
  if (!org.real) return () => false;
  const { of } = org.unit;
  const people = new Map<number, number>();
  for (const unit of of) people.set(unit, (people.get(unit) ?? 0) + 1);
  return (row) => !mayShow(org, people.get(of[row]) ?? 0);
}
