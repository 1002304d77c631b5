import { CENTRE } from '../coordination/posts.ts';
import type { World } from '../world.ts';
import type { CoordinationState } from './coordinationState.ts';
import { type Search, searchFrom } from './search.ts';

/** Searches from the active members of the centre and the team itself; from nobody where none is active. */
export function searchFromCentre(
  search: Search,
  { setting, coordination }: World,
  { active }: CoordinationState,
) {
  const { size } = setting;
  const { post } = coordination;
  for (let i = 0; i < size; i++) {
    if (active[i] === 0 || post[i] !== CENTRE) continue;
    searchFrom(search, size);
    searchFrom(search, i);
  }
}

/** Searches from the leads of hubs that work. */
export function searchFromLeads(search: Search, { leads }: CoordinationState): void {
  for (let i = 0; i < leads.length; i++) if (leads[i] === 1) searchFrom(search, i);
}
