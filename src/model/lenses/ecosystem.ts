import type { External } from '../setting.ts';
import { wholeMetric } from '../wholeMetric.ts';
import {
  type ActiveGraph,
  activeGraph,
  findNeighbours,
  followActive,
  isJoinedTo,
  joinedNodes,
} from './activeGraph.ts';
import { type CoordinationState, effectiveCoordination } from './coordinationState.ts';
import { memoPerWeek } from './memoPerWeek.ts';
import { clearSearch, createSearch, searchFrom } from './search.ts';

/**
 * Units and external parties in the largest component of the active graph, of all of them. A unit is in it with one of
 * its people; a party with one of its contacts, and joins nothing that people do not join. Of components with as many
 * people, the one that reaches most counts.
 */
const componentReach = memoPerWeek((world) => {
  const { size, unit, unitNames, membersOf, external } = world.setting;
  const search = createSearch(size + 1);
  const { steps, found } = search;
  const parties = partiesOf(size, external);
  // in which component each was seen last, by where that begins
  const unitSeen = new Int32Array(unitNames.length);
  const partySeen = new Int32Array(external?.size ?? 0);
  const all = partySeen.length + unitNames.filter((_, each) => membersOf(each).length > 0).length;
  let changes = 0;
  let value = 0;

  /** Units and parties that the component from `begin` on reaches, as far as it is found. */
  const reachOf = (begin: number): number => {
    let reached = 0;
    for (let k = begin; k < search.end; k++) {
      const i = found[k];
      if (i === size) continue;
      const u = unit[i];
      if (u >= 0 && unitSeen[u] !== begin) {
        unitSeen[u] = begin;
        reached++;
      }
      for (let t = parties.first[i]; t < parties.first[i + 1]; t++) {
        const p = parties.party[t];
        if (partySeen[p] === begin) continue;
        partySeen[p] = begin;
        reached++;
      }
    }
    return reached;
  };

  /** What the largest component of the graph reaches. */
  const largestReach = (graph: ActiveGraph, { active, actives }: CoordinationState): number => {
    clearSearch(search);
    unitSeen.fill(-1);
    partySeen.fill(-1);
    // with one node for the team, so many are more than half of the people
    const most = (actives >> 1) + 2;
    let alone = 0;
    let teamFound = false;
    let largest = 0;
    let reached = 0;
    for (let i = 0; i < size; i++) {
      if (active[i] === 0 || steps[i] >= 0) continue;
      const begin = search.end;
      searchFrom(search, i);
      if (!isJoinedTo(graph, i)) alone++;
      else {
        const head = followActive(graph, search, begin, begin + most);
        if (head < search.end) return reachOf(begin) === all ? all : wholeReach(graph, begin, head, alone);
      }
      const teams: number = steps[size] >= 0 && !teamFound ? 1 : 0;
      teamFound ||= teams === 1;
      const people = search.end - begin - teams;
      if (people < largest) continue;
      const reach = reachOf(begin);
      reached = people > largest ? reach : Math.max(reached, reach);
      largest = people;
    }
    return reached;
  };

  /** What a component of more than half of the people reaches; where that is everything it need not be found whole. */
  const wholeReach = (graph: ActiveGraph, begin: number, head: number, alone: number): number => {
    // the others sooner come across somebody who was found than they are found
    findNeighbours(graph, search);
    const reached = reachAgain(begin);
    if (reached === all) return reached;
    followActive(graph, search, head, joinedNodes(graph) + alone);
    return reachAgain(begin);
  };

  const reachAgain = (begin: number): number => {
    unitSeen.fill(-1);
    partySeen.fill(-1);
    return reachOf(begin);
  };

  return () => {
    const standing = effectiveCoordination(world);
    const graph = activeGraph(world);
    if (graph.changes === changes) return value;
    changes = graph.changes;
    value = all === 0 ? 0 : largestReach(graph, standing) / all;
    return value;
  };
});

/** The parties that each person knows: `party[first[i]] … party[first[i + 1] − 1]`. */
function partiesOf(size: number, external: External | undefined) {
  const first = new Uint32Array(size + 1);
  const party = new Int32Array(external?.person.length ?? 0);
  if (external === undefined) return { first, party };
  for (const i of external.person) first[i + 1]++;
  for (let i = 0; i < size; i++) first[i + 1] += first[i];
  const next = first.slice();
  for (let p = 0; p < external.size; p++)
    for (let t = external.first[p]; t < external.first[p + 1]; t++) party[next[external.person[t]]++] = p;
  return { first, party };
}

export const ecosystem = wholeMetric(
  'ecosystem',
  'share',
  { en: 'Ecosystem', fr: 'Écosystème' },
  {
    en: 'share of units and external parties that the largest connected group of committed people reaches',
    fr: 'part des unités et des parties externes que touche le plus grand groupe connexe de personnes engagées',
  },
  componentReach,
);
