import { type ActiveTies, activeTies } from './activeTies.ts';
import { effectiveCoordination } from './coordinationState.ts';
import type { Links } from './links.ts';
import { memoPerWeek } from './memoPerWeek.ts';
import type { Search } from './search.ts';

/**
 * The active graph, along which information travels: committed people, and the centre as a team in the last row,
 * joined by active ties and by the live coordination ties that work.
 */
export interface ActiveGraph {
  readonly ties: ActiveTies;
  readonly links: Links;
  /** How often anything in it has changed. */
  readonly changes: number;
}

export const activeGraph = memoPerWeek((world): (() => ActiveGraph) => {
  let tiesChanges = -1;
  let linksChanges = -1;
  let kept: (ActiveGraph & { changes: number }) | undefined;
  return () => {
    const ties = activeTies(world);
    const { links, changes } = effectiveCoordination(world);
    kept ??= { ties, links, changes: 0 };
    if (ties.changes !== tiesChanges || changes !== linksChanges) kept.changes++;
    tiesChanges = ties.changes;
    linksChanges = changes;
    return kept;
  };
});

/** Whether a node is joined to another. */
export const isJoinedTo = ({ ties: { ofPerson }, links: { last } }: ActiveGraph, node: number): boolean =>
  ofPerson[node] > 0 || last[node] >= 0;

/** Nodes that are joined to another. */
export function joinedNodes(graph: ActiveGraph): number {
  let joined = 0;
  for (let i = 0; i < graph.links.last.length; i++) if (isJoinedTo(graph, i)) joined++;
  return joined;
}

/**
 * Follows the active graph from what was found from `head` on until `enough` nodes are found in all, or there is nothing
 * more to follow. Returns where it stopped.
 */
export function followActive(graph: ActiveGraph, search: Search, head: number, enough: number): number {
  const { ties, links } = graph;
  const { committed, contacts } = ties;
  const { first, other } = contacts;
  const { last, at, before } = links;
  const { steps, found } = search;
  let { end } = search;
  for (; head < end && end < enough; head++) {
    const i = found[head];
    const next = steps[i] + 1;
    for (let t = first[i]; t < first[i + 1]; t++) {
      const j = other[t];
      if (committed[j] === 0 || steps[j] >= 0) continue;
      steps[j] = next;
      found[end++] = j;
    }
    for (let e = last[i]; e >= 0; e = before[e]) {
      const j = at[e ^ 1];
      if (steps[j] >= 0) continue;
      steps[j] = next;
      found[end++] = j;
    }
  }
  search.end = end;
  return head;
}

/** Finds the committed who have a contact that was found. */
export function findNeighbours({ ties }: ActiveGraph, search: Search): void {
  const { committed, contacts, ofPerson } = ties;
  const { first, other } = contacts;
  const { steps, found } = search;
  for (let i = 0; i < ofPerson.length; i++) {
    if (committed[i] === 0 || ofPerson[i] === 0 || steps[i] >= 0) continue;
    for (let t = first[i]; t < first[i + 1]; t++) {
      const j = other[t];
      if (committed[j] === 0 || steps[j] < 0) continue;
      steps[i] = steps[j] + 1;
      found[search.end++] = i;
      break;
    }
  }
}
