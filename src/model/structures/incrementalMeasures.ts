import { TO_CENTRE } from '../coordination/coordination.ts';
import { CENTRE, DIVISION_HUB } from '../coordination/posts.ts';
import type { World } from '../world.ts';
import { createStructureMeasures, isLargeDivision, type StructureMeasures } from './measureStructure.ts';

/**
 * Measures the structure from posts and ties upwards alone, for weeks without live ties between peers: coordination is
 * then a tree of at most three levels below the centre, and whoever is connected to it through working hubs is
 * coordinated. It finds what {@link measureStructure} finds of any ties (a test holds the two equal), and visits only
 * those who have a post or were offered a tie. `active` says of each state whether it counts as active in this reading; where `trainedLeads`,
 * a hub needs a trained lead to work. Notes in `coordinated`, where given, who is.
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
  const found = createStructureMeasures(size, units, setting.target.bounds);
  const unitSeen = new Uint8Array(units);
  const publishersIn = new Int32Array(divisions);
  const ledIn = new Int32Array(divisions);
  const hubOfDivision = new Int32Array(divisions);
  /** Rows of the active people whose tie upwards is live. */
  const tiedAndActive = new Int32Array(size);
  /** By post: whether its hub works, whether its lead is coordinated, and who holds it and the post above, −1 for none. */
  let works = new Uint8Array(16);
  let hangs = new Uint8Array(16);
  let lead = new Int32Array(16);
  let higher = new Int32Array(16);

  /** A coordinated person, who publishes, outside the centre unless told otherwise. */
  const publishes = (i: number, leads: boolean, inCentre: boolean) => {
    found.coordinatedPublishers++;
    const d = division[i];
    if (d >= 0) {
      publishersIn[d]++;
      if (leads) ledIn[d]++;
    }
    const u = unit[i];
    if (!inCentre && u >= 0) unitSeen[u] = 1;
  };
  const isActive = (i: number) => active[state[i]] === 1;

  /** Marks people who are coordinated by their own tie upwards, and returns how many they are. */
  const countTied = (): number => {
    // as locals they stay in registers: everybody may be tied, and this is read twice a week
    const { live, offered } = coordination;
    const { rows, count } = coordination.tied;
    const { state } = world;
    const { unit, division } = setting;
    const counts = active;
    const marks = coordinated;
    const hanging = hangs;
    const led = lead;
    const below = higher;
    const contribute = found.centre > 0;
    // branch-free compaction: who is active is a matter of luck, and a branch that depends on it is mispredicted
    const tied = tiedAndActive;
    let actives = 0;
    for (let k = 0; k < count; k++) {
      const i = rows[k];
      tied[actives] = i;
      actives += live[i] & counts[state[i]];
    }
    let people = 0;
    let publishers = 0;
    for (let k = 0; k < actives; k++) {
      const i = tied[k];
      const above = offered[i];
      if (above === TO_CENTRE ? !contribute : hanging[above] === 0) continue;
      people++;
      if (marks !== undefined) marks[i] = 1;
      // contributors hand their content on and do not publish
      if (above === TO_CENTRE) continue;
      publishers++;
      const u = unit[i];
      if (u >= 0) unitSeen[u] = 1;
      const d = division[i];
      if (d < 0) continue;
      publishersIn[d]++;
      const hub = hubOfDivision[d];
      if (hub >= 0 && (led[above] === hub || below[above] === hub)) ledIn[d]++;
    }
    found.coordinatedPublishers += publishers;
    return people;
  };

  return (actives: number): StructureMeasures => {
    if (works.length < posts.length) {
      works = new Uint8Array(2 * posts.length);
      hangs = new Uint8Array(2 * posts.length);
      lead = new Int32Array(2 * posts.length);
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
      lead[p] = holder;
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

    // who publishes under them
    let coordinatedPeople = 0;
    for (let p = 0; p < posts.length; p++) {
      const { kind, holder } = posts[p];
      const inCentre = kind === CENTRE && holder >= 0 && isActive(holder);
      if (!inCentre && hangs[p] === 0) continue;
      coordinatedPeople++;
      if (coordinated !== undefined) coordinated[holder] = 1;
      if (hangs[p] === 1) found.hubs++;
      const hub = division[holder] < 0 ? -1 : hubOfDivision[division[holder]];
      publishes(holder, hub >= 0 && (holder === hub || higher[p] === hub), inCentre);
    }
    coordinatedPeople += countTied();
    found.rogues = actives - coordinatedPeople;
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
