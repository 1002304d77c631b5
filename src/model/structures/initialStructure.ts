import type { DocumentedConstants } from '../../text/documentedConstant.ts';

/** What a structure needs to know of the organisation it is set up in. */
export interface OrgUnits {
  readonly size: number;
  /** Unit and division of each person, −1 for none. */
  readonly unit: Int32Array;
  readonly division: Int32Array;
}

/** The structure of week 0: who holds which post and who is tied to whom, in rows of people. */
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

/** No posts and no ties, to be added to. */
export const createInitialStructure = () => ({
  centre: [] as number[],
  divisionHubs: new Map<number, number>(),
  unitHubs: new Map<number, number>(),
  contributors: [] as number[],
  practitioners: [] as [person: number, unit: number][],
  peers: [] as [number, number][],
});

/** Posts of a centre before any hub stands: one per 50 people, at least 1, at most 3 [A]. */
export const centreSeats = (people: number): number => Math.min(3, Math.max(1, Math.floor(people / 50)));

/**
 * A centre with as many members as the `hubs` tied to it need, and everybody else where `place` puts them, in order.
 */
export function aroundCentre(
  organisation: OrgUnits,
  actives: readonly number[],
  hubs: number,
  hubsPerCentreMember: number,
  place: (person: number, structure: ReturnType<typeof createInitialStructure>) => void,
): InitialStructure {
  const structure = createInitialStructure();
  const seats = Math.max(centreSeats(organisation.size), Math.ceil(hubs / hubsPerCentreMember));
  structure.centre.push(...spareOfUnits(organisation, actives, seats));
  const inCentre = new Set(structure.centre);
  for (const person of actives) if (!inCentre.has(person)) place(person, structure);
  return structure;
}

/** Puts a person into their unit: at the head of its hub where that has none, into it otherwise. People of no unit contribute to the centre. */
export function placeInUnit(
  person: number,
  unit: number,
  { contributors, unitHubs, practitioners }: ReturnType<typeof createInitialStructure>,
): void {
  if (unit < 0) contributors.push(person);
  else if (unitHubs.has(unit)) practitioners.push([person, unit]);
  else unitHubs.set(unit, person);
}

/** In how many of them people are; people of none are in one of their own. */
export const countGroups = (of: Int32Array, people: readonly number[]): number =>
  new Set(people.map((person) => of[person])).size;

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

/** Documentation of these constants. */
export const initialStructureConstants: DocumentedConstants = {
  centreSeats: {
    value: 50,
    en: 'people for each first post of a centre, which has 1 to 3 of them',
    fr: 'personnes par premier poste d’un centre, qui en a de 1 à 3',
    unit: 'people a post',
    basis: 'A',
    range: [25, 100],
  },
};
