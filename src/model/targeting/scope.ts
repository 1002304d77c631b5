/** What the tactics of one step have chosen: later tactics of the step, later steps and gates refer to it. */
export interface StepScope {
  /** Identifier of the step. */
  readonly id: string;
  /** Rows of the people the step has addressed, list by list; some may stand in several. */
  readonly addressed: Int32Array[];
  /** Unit the step works on, −1 for none, and all that it has worked on. */
  unit: number;
  readonly units: Set<number>;
  /** Scope of the first step named by `after`, whose unit this step inherits. */
  readonly before: StepScope | undefined;
}

/** A step that has chosen nothing yet. */
export const createScope = (id: string, before: StepScope | undefined): StepScope => ({
  id,
  addressed: [],
  unit: -1,
  units: new Set(),
  before,
});

/** Adds people to those that a step has addressed. */
export function address(scope: StepScope, people: Int32Array): void {
  if (people.length > 0) scope.addressed.push(people);
}

/** Rows of the people that a step has addressed, each once, in the order in which they first were. */
export function peopleOf({ addressed }: StepScope): Iterable<number> {
  if (addressed.length === 1) return addressed[0];
  const people = new Set<number>();
  for (const list of addressed) for (const i of list) people.add(i);
  return people;
}

/** The unit a step works on: its own choice, or that of the steps before it; −1 for none. */
export function unitOf(scope: StepScope | undefined): number {
  for (let step = scope; step !== undefined; step = step.before) if (step.unit >= 0) return step.unit;
  return -1;
}

/** The step works on this unit from now on. */
export function selectUnit(scope: StepScope, unit: number): void {
  scope.unit = unit;
  if (unit >= 0) scope.units.add(unit);
}
