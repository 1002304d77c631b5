import { type Key, seedKey, streamKey, uniform } from '../../../src/engine/draws.ts';
import {
  CENTRE,
  CONTRIBUTOR_TIE,
  type CoordinationTies,
  DIVISION_HUB,
  HUB_TIE,
  PEER_TIE,
  PRACTITIONER_TIE,
  UNIT_HUB,
} from '../../../src/model/coordination/posts.ts';
import { classify } from '../../../src/model/structures/classify.ts';
import {
  createInitialStructure,
  type InitialStructure,
  type OrgUnits,
} from '../../../src/model/structures/initialStructure.ts';
import { measureStructure, type StructureMeasures } from '../../../src/model/structures/measureStructure.ts';
import { type StructureName, structureOf } from '../../../src/model/structures/structures.ts';

/** An organisation of given make, and how many of its people are active. */
export interface Layout {
  readonly size: number;
  readonly units: number;
  readonly divisions: number;
  /** Share of active people. */
  readonly active: number;
}

export interface PlantedWorld {
  readonly ground: OrgUnits;
  readonly layout: Layout;
  readonly active: Uint8Array;
  readonly actives: readonly number[];
  readonly planting: InitialStructure;
  readonly key: Key;
}

/**
 * A structure planted among people drawn at random. Units are of unequal size (the weights of any two differ by a
 * factor of at most 3), whole units make up the divisions.
 */
export function plantedWorld(structure: StructureName, layout: Layout, seed: number): PlantedWorld {
  const { size, units, divisions, active: share } = layout;
  const key = streamKey(seedKey(seed), 'planted');
  const [sizes, lots] = [streamKey(key, 'unit-size'), streamKey(key, 'active')];
  const weights = Array.from({ length: units }, (_, u) => 0.5 + uniform(sizes, u, 0));
  const total = weights.reduce((a, b) => a + b, 0);
  const bounds = weights.map((_, u) => weights.slice(0, u + 1).reduce((a, b) => a + b, 0) / total);
  const unit = Int32Array.from({ length: size }, (_, i) =>
    bounds.findIndex((bound) => (i + 0.5) / size <= bound),
  );
  const division = unit.map((u) => Math.floor((u * divisions) / units));
  const lot = Float64Array.from({ length: size }, (_, i) => uniform(lots, i, 0));
  const order = Array.from(lot.keys()).sort((a, b) => lot[a] - lot[b]);
  const actives = order.slice(0, Math.round(share * size));
  const active = new Uint8Array(size);
  for (const i of actives) active[i] = 1;
  const ground = { size, unit, division };
  const planting = structureOf(structure).initial?.(ground, actives, 3, key) ?? createInitialStructure();
  return { ground, layout, active, actives, planting, key };
}

/** The posts of a planted structure, by person. */
function postsOf({ centre, divisionHubs, unitHubs }: InitialStructure, size: number): Uint8Array {
  const post = new Uint8Array(size);
  for (const person of unitHubs.values()) post[person] = UNIT_HUB;
  for (const person of divisionHubs.values()) post[person] = DIVISION_HUB;
  for (const person of centre) post[person] = CENTRE;
  return post;
}

/** Whether the active people suffice for every post: two in every unit, three outside the centre in every division. */
export function suffices(
  structure: StructureName,
  { ground, layout, actives, planting }: PlantedWorld,
): boolean {
  if (structure === 'organic' || structure === 'honeycomb') return true;
  const inUnit = new Int32Array(layout.units);
  const inDivision = new Int32Array(layout.divisions);
  for (const i of actives) {
    inUnit[ground.unit[i]]++;
    if (!planting.centre.includes(i)) inDivision[ground.division[i]]++;
  }
  return (
    inUnit.every((people) => people >= 2) &&
    (structure !== 'dandelion' || inDivision.every((people) => people >= 3))
  );
}

/** The live ties of a planting; `rewired` of them have one end moved to an active person drawn at random. */
export function tiesOf({ ground, planting, actives, key }: PlantedWorld, rewired = 0): CoordinationTies {
  const { size, division } = ground;
  const { unitHubs, divisionHubs, contributors, practitioners, peers } = planting;
  const rows: [kind: number, upper: number, lower: number][] = [];
  const heads = new Set(divisionHubs.values());
  for (const head of heads) rows.push([HUB_TIE, size, head]);
  for (const lead of unitHubs.values())
    if (!heads.has(lead)) rows.push([HUB_TIE, divisionHubs.get(division[lead]) ?? size, lead]);
  for (const person of contributors) rows.push([CONTRIBUTOR_TIE, size, person]);
  for (const [person, u] of practitioners) rows.push([PRACTITIONER_TIE, unitHubs.get(u)!, person]);
  for (const [a, b] of peers) rows.push([PEER_TIE, a, b]);
  const [whether, end, whom] = ['rewire', 'end', 'whom'].map((what) => streamKey(key, what));
  rows.forEach((row, t) => {
    if (uniform(whether, t, 0) >= rewired) return;
    row[uniform(end, t, 0) < 0.5 ? 1 : 2] = actives[Math.floor(uniform(whom, t, 0) * actives.length)];
  });
  return {
    count: rows.length,
    kind: Uint8Array.from(rows, ([kind]) => kind),
    upper: Int32Array.from(rows, ([, upper]) => upper),
    lower: Int32Array.from(rows, ([, , lower]) => lower),
  };
}

export function readingOf(world: PlantedWorld, ties = tiesOf(world)): StructureMeasures {
  const { ground, layout, active, planting } = world;
  const { size, unit, division } = ground;
  const { units, divisions } = layout;
  return measureStructure(
    size,
    units,
    divisions,
  )({
    size,
    unit,
    units,
    division,
    divisions,
    active,
    post: postsOf(planting, size),
    paperHub: new Uint8Array(size),
    ties,
  });
}

export const classOf = (world: PlantedWorld, rewired = 0) =>
  classify(readingOf(world, tiesOf(world, rewired)));
