import { type ActiveTies, activeTies } from './activeTies.ts';
import type { Links } from './links.ts';
import { oncePerWeek } from './oncePerWeek.ts';
import type { Search } from './search.ts';
import { effectiveStanding } from './standing.ts';

/**
 * The active graph, along which information travels: committed people, and the centre as a team in the last row,
 * joined by active ties and by the live coordination ties that work.
 */
export interface ActiveGraph {
  readonly ties: ActiveTies;
  readonly links: Links;
  /** Nodes that are joined to another. */
  readonly joined: number;
  /** How often anything in it has changed. */
  readonly changes: number;
}

/** Whether a node is joined to another. */
export const isJoinedTo = (
  { ties: { ofPerson }, links: { first } }: Omit<ActiveGraph, 'joined'>,
  node: number,
) => ofPerson[node] > 0 || first[node + 1] > first[node];

export const activeGraph = oncePerWeek((world): (() => ActiveGraph) => {
  const { size } = world.setting;
  let tiesChanges = -1;
  let linksChanges = -1;
  let kept: (ActiveGraph & { joined: number; changes: number }) | undefined;
  return () => {
    const ties = activeTies(world);
    const standing = effectiveStanding(world);
    kept ??= { ties, links: standing.links, joined: 0, changes: 0 };
    if (ties.changes === tiesChanges && standing.changes === linksChanges) return kept;
    tiesChanges = ties.changes;
    linksChanges = standing.changes;
    kept.changes++;
    kept.joined = 0;
    for (let i = 0; i <= size; i++) if (isJoinedTo(kept, i)) kept.joined++;
    return kept;
  };
});

/**
 * Follows the active graph from what was found from `head` on; `left` nodes that are joined to another are not found
 * yet, and the search ends with the last of them. Returns how many are left.
 */
export function followActive(graph: ActiveGraph, search: Search, head: number, left: number): number {
  const { ties, links } = graph;
  const { committed, contacts } = ties;
  const { steps, found } = search;
  let { end } = search;
  for (let at = head; at < end && left > 0; at++) {
    const i = found[at];
    const next = steps[i] + 1;
    for (let t = contacts.first[i]; t < contacts.first[i + 1]; t++) {
      const j = contacts.other[t];
      if (committed[j] === 0 || steps[j] >= 0) continue;
      steps[j] = next;
      found[end++] = j;
      left--;
    }
    for (let t = links.first[i]; t < links.first[i + 1]; t++) {
      const j = links.other[t];
      if (steps[j] >= 0) continue;
      steps[j] = next;
      found[end++] = j;
      left--;
    }
  }
  search.end = end;
  return left;
}
