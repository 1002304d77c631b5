import { activeTies } from './activeTies.ts';
import { type Links, linksOf } from './links.ts';
import { oncePerWeek } from './oncePerWeek.ts';
import { effectiveStanding } from './standing.ts';

/**
 * The active graph, along which information travels: committed people, and the centre as a team in the last row,
 * joined by active ties and by the live coordination ties that work.
 */
export const activeGraph = oncePerWeek((world): (() => Links) => {
  const { size } = world.setting;
  return () => {
    const ties = activeTies(world);
    const { links } = effectiveStanding(world);
    return linksOf(size + 1, [...ties.a, ...Array.from(links.a)], [...ties.b, ...Array.from(links.b)]);
  };
});
