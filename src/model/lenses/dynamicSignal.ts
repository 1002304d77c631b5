import { edge } from '../needs.ts';
import type { Setting } from '../setting.ts';
import { wholeMetric } from '../wholeMetric.ts';
import { activeGraph, followActive, isJoinedTo } from './activeGraph.ts';
import { effectiveCoordination } from './coordinationState.ts';
import { searchFromCentre, searchFromLeads } from './deciders.ts';
import { frontLine } from './frontLine.ts';
import { memoPerWeek } from './memoPerWeek.ts';
import { nearness } from './nearness.ts';
import { clearSearch, createSearch } from './search.ts';

/**
 * Mean nearness of front-line units and external parties to the centre or the lead of a hub, along the active graph. A
 * front-line unit is one with people who meet customers, and as near as the nearest of them; a party is one step
 * further than the nearest of its contacts.
 */
const nearnessOfEdge = memoPerWeek((world) => {
  const { size } = world.setting;
  const search = createSearch(size + 1);
  const { steps } = search;
  const { units, first, person } = edgesOf(world.setting, frontLine(world));
  const edges = first.length - 1;

  return () => {
    const standing = effectiveCoordination(world);
    const graph = activeGraph(world);
    clearSearch(search);
    searchFromCentre(search, size, standing);
    searchFromLeads(search, standing);

    let sum = 0;
    let head = 0;
    for (let k = 0; k < edges; k++) {
      // nodes are found from near to far: no further than this edge needs
      let least = -1;
      for (let again = true; again; ) {
        let hidden = false;
        for (let t = first[k]; t < first[k + 1]; t++) {
          const i = person[t];
          if (steps[i] < 0 && isJoinedTo(graph, i)) hidden = true;
          least = nearer(least, steps[i]);
        }
        again = least < 0 && hidden && head < search.end;
        if (again) head = followActive(graph, search, head, search.end + 1);
      }
      sum += least < 0 ? 0 : nearness(k < units ? least : least + 1);
    }
    return edges === 0 ? 0 : sum / edges;
  };
});

/** The smaller number of steps; −1 is farther than any. */
const nearer = (a: number, b: number): number => (a < 0 || (b >= 0 && b < a) ? b : a);

/** People at each edge: those of the front line in each of their units, then the contacts of each external party. */
function edgesOf({ unit, unitNames, external }: Setting, front: Int32Array) {
  const atUnits = Array.from(unitNames.keys(), (each) => front.filter((i) => unit[i] === each));
  const frontUnits = atUnits.filter(({ length }) => length > 0);
  const parties = Array.from({ length: external?.size ?? 0 }, (_, p) =>
    external!.person.subarray(external!.first[p], external!.first[p + 1]),
  );
  const all = [...frontUnits, ...parties];
  const first = new Uint32Array(all.length + 1);
  all.forEach(({ length }, k) => {
    first[k + 1] = first[k] + length;
  });
  return { units: frontUnits.length, first, person: Int32Array.from(all.flatMap((each) => [...each])) };
}

export const dynamicSignal = wholeMetric(
  'dynamicSignal',
  'index',
  { en: 'Dynamic signal', fr: 'Signal dynamique' },
  {
    en: 'nearness of front-line units and external parties to the centre or the lead of a hub, from 0 to 1',
    fr: 'proximité des unités de terrain et des parties externes au centre ou à un responsable de relais, de 0 à 1',
  },
  nearnessOfEdge,
  edge,
);
