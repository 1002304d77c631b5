import { leverOf } from './lever.ts';
import type { World } from './world.ts';

/**
 * What is left of a person's attention where more hours are asked of them this week than they can give: capacity over
 * hours, 1 where they can give them all. Learning and trying it out take place within it [A].
 */
export function attention({ levers, setting: { resources, rule } }: World, person: number): number {
  const asked = leverOf(levers.requestedHours, person);
  return rule.saturation && asked > resources.capacity ? resources.capacity / asked : 1;
}
