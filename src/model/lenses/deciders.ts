import { CENTRE } from '../structures/reading.ts';
import type { World } from '../world.ts';
import type { Standing } from './standing.ts';

/** The active members of the centre and the team itself; nobody where none is active. */
export function centreOf({ setting, coordination }: World, { active }: Standing): number[] {
  const { post } = coordination;
  const members: number[] = [];
  for (let i = 0; i < setting.size; i++) if (active[i] === 1 && post[i] === CENTRE) members.push(i);
  return members.length === 0 ? members : [setting.size, ...members];
}

/** The leads of hubs that work. */
export const leadsOf = ({ leads }: Standing): number[] => {
  const found: number[] = [];
  for (let i = 0; i < leads.length; i++) if (leads[i] === 1) found.push(i);
  return found;
};
