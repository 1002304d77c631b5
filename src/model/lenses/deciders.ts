import { type Search, searchFrom } from './search.ts';

/** Who may decide, as one reading of the structure has them. */
export interface Deciders {
  /** Active members of the centre: the first `members` of `ofCentre`. */
  readonly ofCentre: Int32Array;
  readonly members: number;
  /** Active leads of hubs that work in this reading: the first `leading` of `leads`. */
  readonly leads: Int32Array;
  readonly leading: number;
}

/** Searches from the centre as a team, whose node is given, and its active members; from nobody where none is active. */
export function searchFromCentre(
  search: Search,
  team: number,
  { ofCentre, members }: Pick<Deciders, 'ofCentre' | 'members'>,
): void {
  if (members > 0) searchFrom(search, team);
  for (let k = 0; k < members; k++) searchFrom(search, ofCentre[k]);
}

/** Searches from the leads of hubs that work. */
export function searchFromLeads(search: Search, { leads, leading }: Deciders): void {
  for (let k = 0; k < leading; k++) searchFrom(search, leads[k]);
}
