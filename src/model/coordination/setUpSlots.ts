import type { World } from '../world.ts';

/**
 * Hubs that may be set up at once: so many for each member that the centre has. Standing hubs take none of them; hubs
 * without a centre are set up by nobody. No limit where the mechanism is switched off.
 */
export const setUpSlots = ({
  coordination,
  setting: { rule },
}: Pick<World, 'coordination' | 'setting'>): number =>
  rule.setUpSlots ? Math.floor(coordination.members * rule.hubsPerCentreMember) : Number.POSITIVE_INFINITY;
