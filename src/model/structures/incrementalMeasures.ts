import { TO_CENTRE } from '../coordination/coordination.ts';
import { CENTRE, DIVISION_HUB } from '../coordination/posts.ts';
import { unitParts } from '../coordination/unitParts.ts';
import { COMPLIANT } from '../states.ts';
import type { World } from '../world.ts';
import { createStructureMeasures, isLargeDivision, type StructureMeasures } from './measureStructure.ts';

/**
 * Measures the structure from posts and ties upwards alone, for weeks without live ties between peers: coordination is
 * then a tree of at most three levels below the centre, and whoever is connected to it through working hubs is
 * coordinated. It finds what {@link measureStructure} finds of any ties (a test holds the two equal), from posts and from
 * the numbers of live ties that are kept as they change: nobody without a post is visited. `active` says of each state
 * whether it counts as active in this reading; where `trainedLeads`, a hub needs a trained lead to work. Notes in
 * `coordinated`, where given, who is.
 */
export function incrementalMeasures(
  world: World,
  active: Uint8Array,
  trainedLeads: boolean,
  coordinated?: Uint8Array,
) {
  const { setting, state, skills, coordination } = world;
  const { size, unit, division, rule } = setting;
  const units = setting.unitNames.length;
  const divisions = setting.divisionNames.length;
  const { posts } = coordination;
  const parts = unitParts(setting);
  const ties = active[COMPLIANT] === 1 ? coordination.declaredTies : coordination.committedTies;
  const found = createStructureMeasures(size, units, setting.target.bounds);
  const unitSeen = new Uint8Array(units);
  const publishersIn = new Int32Array(divisions);
  const ledIn = new Int32Array(divisions);
  const hubOfDivision = new Int32Array(divisions);
  /** By post: whether its hub works, whether its lead is coordinated, and who holds the post above, −1 for none. */
  let works = new Uint8Array(16);
  let hangs = new Uint8Array(16);
  let higher = new Int32Array(16);

  /** So many coordinated people of a division publish, as many of them led by its hub or not. */
  const publish = (people: number, d: number, led: boolean) => {
    found.coordinatedPublishers += people;
    if (d < 0) return;
    publishersIn[d] += people;
    if (led) ledIn[d] += people;
  };
  const isActive = (i: number) => active[state[i]] === 1;

  /** Counts the practitioners of a hub that hangs on the centre, who all publish, and returns how many they are. */
  const countPractitioners = (u: number, lead: number, above: number): number => {
    let people = 0;
    for (let part = parts.first[u]; part < parts.first[u + 1]; part++) {
      const tied = ties.practitioners[part];
      if (tied === 0) continue;
      people += tied;
      const d = parts.division[part];
      const hub = d < 0 ? -1 : hubOfDivision[d];
      publish(tied, d, hub >= 0 && (lead === hub || above === hub));
    }
    if (people > 0) unitSeen[u] = 1;
    return people;
  };

  /** Marks whoever is coordinated by their own tie upwards. */
  const noteTied = (marks: Uint8Array) => {
    const { live, offered, tied } = coordination;
    for (let k = 0; k < tied.count; k++) {
      const i = tied.rows[k];
      if (live[i] === 0 || !isActive(i)) continue;
      if (offered[i] === TO_CENTRE ? found.centre > 0 : hangs[offered[i]] === 1) marks[i] = 1;
    }
  };

  return (actives: number): StructureMeasures => {
    if (works.length < posts.length) {
      works = new Uint8Array(2 * posts.length);
      hangs = new Uint8Array(2 * posts.length);
      higher = new Int32Array(2 * posts.length);
    }
    coordinated?.fill(0);
    // units and divisions are few: to call `fill` takes longer
    for (let u = 0; u < units; u++) unitSeen[u] = 0;
    for (let d = 0; d < divisions; d++) {
      publishersIn[d] = 0;
      ledIn[d] = 0;
      hubOfDivision[d] = -1;
    }
    found.actives = actives;
    found.centre = 0;
    found.coordinatedPublishers = 0;
    found.autonomousUnits = 0;
    found.hubs = 0;

    // the centre, and which hubs hang on it: those below another hub after all others
    for (let p = 0; p < posts.length; p++) {
      const { kind, holder, above } = posts[p];
      works[p] = 0;
      hangs[p] = 0;
      higher[p] = above < 0 ? -1 : posts[above].holder;
      if (holder < 0 || !isActive(holder)) continue;
      if (kind === CENTRE) found.centre++;
      else works[p] = trainedLeads && skills.of(holder) < rule.trainedSkill ? 0 : 1;
    }
    for (let p = 0; p < posts.length; p++) {
      const { kind, holder, live: alive, above } = posts[p];
      if (works[p] === 0 || !alive || above >= 0 || found.centre === 0) continue;
      hangs[p] = 1;
      const d = division[holder];
      if (kind === DIVISION_HUB && d >= 0) hubOfDivision[d] = Math.max(hubOfDivision[d], holder);
    }
    for (let p = 0; p < posts.length; p++) {
      const { live: alive, above } = posts[p];
      if (above >= 0 && works[p] === 1 && alive && hangs[above] === 1) hangs[p] = 1;
    }

    // who publishes under them; contributors hand their content on and do not
    let people = found.centre > 0 ? ties.contributors : 0;
    for (let p = 0; p < posts.length; p++) {
      const { kind, holder, unit: of } = posts[p];
      const inCentre = kind === CENTRE && holder >= 0 && isActive(holder);
      if (!inCentre && hangs[p] === 0) continue;
      people++;
      if (coordinated !== undefined) coordinated[holder] = 1;
      const d = division[holder];
      const hub = d < 0 ? -1 : hubOfDivision[d];
      publish(1, d, hub >= 0 && (holder === hub || higher[p] === hub));
      if (inCentre) continue;
      if (unit[holder] >= 0) unitSeen[unit[holder]] = 1;
      found.hubs++;
      if (of >= 0 && coordination.hubOf(of) === posts[p]) people += countPractitioners(of, holder, higher[p]);
    }
    if (coordinated !== undefined) noteTied(coordinated);
    found.rogues = actives - people;
    for (let u = 0; u < units; u++) found.autonomousUnits += unitSeen[u];

    found.divisions = 0;
    found.ledDivisions = 0;
    for (let d = 0; d < divisions; d++) {
      if (!isLargeDivision(publishersIn[d])) continue;
      found.divisions++;
      if (2 * ledIn[d] >= publishersIn[d]) found.ledDivisions++;
    }
    return found;
  };
}
