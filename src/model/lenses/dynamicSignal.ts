import type { World } from '../world.ts';
import { activeGraph, followActive, isJoinedTo } from './activeGraph.ts';
import { searchFromCentre, searchFromLeads } from './deciders.ts';
import { frontLine } from './frontLine.ts';
import { nearness } from './nearness.ts';
import { oncePerWeek } from './oncePerWeek.ts';
import { clearSearch, newSearch } from './search.ts';
import { effectiveStanding } from './standing.ts';

/**
 * Mean nearness of front-line units and external parties to the centre or the lead of a hub, along the active graph. A
 * front-line unit is one with people who meet customers, and as near as the nearest of them; a party is one step
 * further than the nearest of its contacts.
 */
export const dynamicSignal: (world: World) => number = oncePerWeek((world) => {
  const { size, unit, unitNames, external } = world.setting;
  const search = newSearch(size + 1);
  const { steps, found } = search;
  const front = frontLine(world).filter((i) => unit[i] >= 0);
  const frontUnits = Int32Array.from(new Set(front.map((i) => unit[i]))).sort();
  const nearestIn = new Int32Array(unitNames.length);
  const parties = external?.size ?? 0;
  const edges = frontUnits.length + parties;

  return () => {
    const standing = effectiveStanding(world);
    const graph = activeGraph(world);
    clearSearch(search);
    searchFromCentre(search, world, standing);
    searchFromLeads(search, standing);
    let left = graph.joined;
    for (let k = 0; k < search.end; k++) if (isJoinedTo(graph, found[k])) left--;
    followActive(graph, search, 0, left);

    let sum = 0;
    nearestIn.fill(-1);
    for (let k = 0; k < front.length; k++) {
      const i = front[k];
      nearestIn[unit[i]] = nearer(nearestIn[unit[i]], steps[i]);
    }
    for (let k = 0; k < frontUnits.length; k++) sum += nearness(nearestIn[frontUnits[k]]);
    for (let p = 0; p < parties; p++) {
      const { first, person } = external!;
      let least = -1;
      for (let t = first[p]; t < first[p + 1]; t++) least = nearer(least, steps[person[t]]);
      sum += least < 0 ? 0 : nearness(least + 1);
    }
    return edges === 0 ? 0 : sum / edges;
  };
});

/** The smaller number of steps; −1 is farther than any. */
const nearer = (a: number, b: number): number => (a < 0 || (b >= 0 && b < a) ? b : a);
