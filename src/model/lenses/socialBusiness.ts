import type { World } from '../world.ts';
import { activeGraph } from './activeGraph.ts';
import { activeTies } from './activeTies.ts';
import { centreOf, leadsOf } from './deciders.ts';
import { gini } from './gini.ts';
import { componentsOf, linksOf, stepsFrom } from './links.ts';
import { nearness } from './nearness.ts';
import { oncePerWeek } from './oncePerWeek.ts';
import { effectiveStanding } from './standing.ts';
import { twoPathsTo } from './twoPaths.ts';

/**
 * The four components of Social Business Design (Dachis Group, after Cavazza 2010), each in [0, 1] [A]: an ecosystem in
 * which everybody hangs together, a hive mind, a dynamic signal from the edge to whoever decides, a metafilter.
 */

/**
 * Units and external parties in the largest component of the active graph, of all of them. A unit is in it with one of
 * its people; a party with one of its contacts, and joins nothing that people do not join.
 */
export function ecosystem(world: World): number {
  const { size, unitNames, membersOf, external } = world.setting;
  const { active } = effectiveStanding(world);
  const component = componentsOf(activeGraph(world));
  const people = new Int32Array(size + 1);
  for (let i = 0; i < size; i++) if (active[i] === 1) people[component[i]]++;

  // units and parties that each component reaches
  const reached = new Int32Array(size + 1);
  const reach = (contacts: ArrayLike<number>) => {
    const seen = new Set<number>();
    for (let k = 0; k < contacts.length; k++) if (active[contacts[k]] === 1) seen.add(component[contacts[k]]);
    for (const each of seen) reached[each]++;
  };
  let all = external?.size ?? 0;
  unitNames.forEach((_, unit) => {
    const members = membersOf(unit);
    if (members.length === 0) return;
    all++;
    reach(members);
  });
  if (external)
    for (let p = 0; p < external.size; p++)
      reach(external.person.subarray(external.first[p], external.first[p + 1]));

  let largest = size;
  for (let c = 0; c < size; c++)
    if (people[c] > people[largest] || (people[c] === people[largest] && reached[c] > reached[largest]))
      largest = c;
  return all === 0 ? 0 : reached[largest] / all;
}

/**
 * Buy-in, the less the more unevenly active ties are spread over the committed: × (1 − Gini). People without any tie
 * between them are no hive: 0.
 */
export function hivemind(world: World): number {
  const { active, actives } = effectiveStanding(world);
  const { a, ofPerson } = activeTies(world);
  if (a.length === 0) return 0;
  const ties = ofPerson.filter((_, i) => active[i] === 1);
  return (actives / world.setting.size) * (1 - gini(ties));
}

/**
 * Mean nearness of front-line units and external parties to the centre or the lead of a hub, along the active graph. A
 * front-line unit is one with people who meet customers, and as near as the nearest of them; a party is one step
 * further than the nearest of its contacts.
 */
export const dynamicSignal = oncePerWeek((world) => () => meanNearness(world));

function meanNearness(world: World): number {
  const { unitNames, membersOf, customerFacing, external } = world.setting;
  const standing = effectiveStanding(world);
  const steps = stepsFrom(activeGraph(world), [...centreOf(world, standing), ...leadsOf(standing)]);
  const nearest = (people: ArrayLike<number>, counts: (person: number) => boolean) => {
    let least = -1;
    for (let k = 0; k < people.length; k++) {
      const i = people[k];
      if (counts(i) && steps[i] >= 0 && (least < 0 || steps[i] < least)) least = steps[i];
    }
    return least;
  };

  let sum = 0;
  let edges = 0;
  unitNames.forEach((_, unit) => {
    const members = membersOf(unit);
    const facing = (i: number) => customerFacing?.[i] === 1;
    if (!members.some(facing)) return;
    edges++;
    sum += nearness(nearest(members, facing));
  });
  for (let p = 0; p < (external?.size ?? 0); p++) {
    const contacts = external!.person.subarray(external!.first[p], external!.first[p + 1]);
    const least = nearest(contacts, () => true);
    edges++;
    sum += least < 0 ? 0 : nearness(least + 1);
  }
  return edges === 0 ? 0 : sum / edges;
}

/**
 * Share of the committed who are in the centre, or whom two disjoint paths of live coordination ties join to it: what
 * they hear does not pass through one and the same filter. Experimental.
 */
export function metafilter(world: World): number {
  const { size } = world.setting;
  const standing = effectiveStanding(world);
  const { active, actives, links } = standing;
  const centre = centreOf(world, standing);
  if (centre.length === 0) return 0;
  // the centre is one node, whoever of it is reached
  const merged = Int32Array.from({ length: size + 1 }, (_, i) => i);
  for (const member of centre) merged[member] = size;
  const kept = Array.from(links.a, (_, k) => k).filter((k) => merged[links.a[k]] !== merged[links.b[k]]);
  const held = twoPathsTo(
    size,
    linksOf(
      size + 1,
      kept.map((k) => merged[links.a[k]]),
      kept.map((k) => merged[links.b[k]]),
    ),
  );
  let count = 0;
  for (let i = 0; i < size; i++) if (active[i] === 1 && held[merged[i]] === 1) count++;
  return count / actives;
}
