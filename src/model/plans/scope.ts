/** What the tactics of one step have chosen: later tactics of the step, later steps and gates refer to it. */
export interface StepScope {
  /** Identifier of the step. */
  readonly id: string;
  /** Rows of the people the step has addressed, in the order in which they first were. */
  readonly people: Set<number>;
  /** Unit the step works on, −1 for none, and all that it has worked on. */
  unit: number;
  readonly units: Set<number>;
  /** Scope of the first step named by `after`, whose unit this step inherits. */
  readonly before: StepScope | undefined;
}

/** A step that has chosen nothing yet. */
export const newScope = (id: string, before: StepScope | undefined): StepScope => ({
  id,
  people: new Set(),
  unit: -1,
  units: new Set(),
  before,
});

/** Adds people to those that a step has addressed. */
export function address(scope: StepScope, people: Int32Array): void {
  for (const i of people) scope.people.add(i);
}

/** The unit a step works on: its own choice, or that of the steps before it; −1 for none. */
export function unitOf(scope: StepScope | undefined): number {
  for (let step = scope; step !== undefined; step = step.before) if (step.unit >= 0) return step.unit;
  return -1;
}

/** The step works on this unit from now on. */
export function settleOn(scope: StepScope, unit: number): void {
  scope.unit = unit;
  if (unit >= 0) scope.units.add(unit);
}
