import { type Key, streamKey, uniform } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { StructureName } from './classify.ts';
import { CENTRE, DIVISION_HUB, UNIT_HUB } from './measureStructure.ts';

/** What a structure needs to know of the organisation it is planted in. */
export interface OrgUnits {
  readonly size: number;
  readonly unit: Int32Array;
  readonly division: Int32Array;
}

/** A planted structure: who holds which post and who is tied to whom, in rows of people. */
export interface InitialStructure {
  readonly centre: readonly number[];
  /** Heads of division hubs by division, and of unit hubs by unit. */
  readonly divisionHubs: ReadonlyMap<number, number>;
  readonly unitHubs: ReadonlyMap<number, number>;
  readonly contributors: readonly number[];
  /** Person and unit whose hub they belong to. */
  readonly practitioners: readonly (readonly [person: number, unit: number])[];
  readonly peers: readonly (readonly [number, number])[];
}

/** Posts of a centre before any hub stands: one per 50 people, at least 1, at most 3 [A]. */
export const centreSeats = (people: number): number => Math.min(3, Math.max(1, Math.floor(people / 50)));

/** Ties offered to each person of a honeycomb, besides the ring that holds it together. */
const CHORDS = 2;

/**
 * A structure among the given active people, who come in order of preference for posts: the start of a scenario that
 * does not begin organic, and the truth that the classifier is tested against.
 */
export function initialStructure(
  structure: StructureName,
  ground: OrgUnits,
  actives: readonly number[],
  hubsPerCentreMember: number,
  key: Key,
): InitialStructure {
  const centre: number[] = [];
  const divisionHubs = new Map<number, number>();
  const unitHubs = new Map<number, number>();
  const contributors: number[] = [];
  const practitioners: [number, number][] = [];
  const peers: [number, number][] = [];
  const planting: InitialStructure = { centre, divisionHubs, unitHubs, contributors, practitioners, peers };
  if (structure === 'organic') return planting;

  if (structure === 'honeycomb') {
    const stream = streamKey(key, 'plant-peers');
    const count = actives.length;
    actives.forEach((person, place) => {
      if (count > 1) peers.push([person, actives[(place + 1) % count]]);
      for (let chord = 0; chord < CHORDS; chord++) {
        const other = actives[Math.floor(uniform(stream, person, chord) * count)];
        if (other !== person) peers.push([person, other]);
      }
    });
    return planting;
  }

  // as many members as the hubs tied to them need
  const below = structure === 'dandelion' ? ground.division : ground.unit;
  const hubs = structure === 'centralised' ? 0 : new Set(actives.map((person) => below[person])).size;
  const seats = Math.max(centreSeats(ground.size), Math.ceil(hubs / hubsPerCentreMember));
  centre.push(...spareOfUnits(ground, actives, seats));
  const inCentre = new Set(centre);
  for (const person of actives) {
    if (inCentre.has(person)) continue;
    const unit = ground.unit[person];
    const division = ground.division[person];
    if (structure === 'centralised' || unit < 0) {
      contributors.push(person);
    } else if (structure === 'dandelion' && division >= 0 && !divisionHubs.has(division)) {
      // the head of a division also leads the hub of the unit they come from
      divisionHubs.set(division, person);
      unitHubs.set(unit, person);
    } else if (!unitHubs.has(unit)) {
      unitHubs.set(unit, person);
    } else {
      practitioners.push([person, unit]);
    }
  }
  return planting;
}

/** The first people whose unit keeps somebody else for its hub, as far as there are any. */
function spareOfUnits({ unit }: OrgUnits, actives: readonly number[], count: number): number[] {
  const left = new Map<number, number>();
  for (const person of actives) left.set(unit[person], (left.get(unit[person]) ?? 0) + 1);
  const spare = actives.filter((person) => {
    const others = left.get(unit[person])! - 1;
    if (others < 1) return false;
    left.set(unit[person], others);
    return true;
  });
  return [...spare, ...actives.filter((person) => !spare.includes(person))].slice(0, count);
}

/** The posts of a planting, by person. */
export function postsOf({ centre, divisionHubs, unitHubs }: InitialStructure, size: number): Uint8Array {
  const post = new Uint8Array(size);
  for (const person of unitHubs.values()) post[person] = UNIT_HUB;
  for (const person of divisionHubs.values()) post[person] = DIVISION_HUB;
  for (const person of centre) post[person] = CENTRE;
  return post;
}

/** What is told of these numbers. */
export const plantConstants: DocumentedConstants = {
  centreSeats: {
    value: 50,
    en: 'people for each first post of a centre, which has 1 to 3 of them',
    fr: 'personnes par premier poste d’un centre, qui en a de 1 à 3',
    unit: 'people a post',
    basis: 'A',
    range: [25, 100],
  },
  CHORDS: {
    value: CHORDS,
    en: 'ties to others that each person of a honeycomb has at the start, besides the ring',
    fr: 'liens que chacun d’un nid d’abeilles a au départ, en plus de l’anneau',
    unit: 'ties a person',
    basis: 'A',
    range: [1, 5],
  },
};
