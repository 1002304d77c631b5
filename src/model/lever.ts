/**
 * How what several tactics do to one person in a week becomes one number. Of `overlap`, each leaves its share of what
 * the others left, 1 − Π(1 − lever), within [0, 1]; of `sum`, they add up, from 0.
 */
export type Combination = 'overlap' | 'sum';

/**
 * One number for each person. As long as whatever is done is done to everybody, it is one number for all; only where an
 * audience is partial does it become a column. Each person's number is the one that a column would hold all along, to the
 * last bit. `combines` stands in the type alone, so that no share is added up like hours.
 */
export interface Lever<C extends Combination = Combination> {
  readonly combines?: C;
  /** Whether the numbers of people may differ. */
  isPartial: boolean;
  /** Everybody's number by row, where they may differ; behind all rows, that of everybody, where they do not. */
  readonly values: Float64Array;
}

/** A lever of so many people, 0 for everybody. */
export const createLever = <C extends Combination>(size: number): Lever<C> => ({
  isPartial: false,
  values: new Float64Array(size + 1),
});

const sizeOf = ({ values }: Lever): number => values.length - 1;
const commonOf = ({ values }: Lever): number => values[values.length - 1];

/** The number of one person. */
export const leverOf = ({ isPartial, values }: Lever, person: number): number =>
  values[isPartial ? person : values.length - 1];

/** 0 for everybody. */
export function clearLever(lever: Lever): void {
  lever.isPartial = false;
  lever.values[sizeOf(lever)] = 0;
}

/** Everybody's numbers as a column, valid until somebody pulls on the lever again. */
export function leverColumn(lever: Lever): Float64Array {
  if (!lever.isPartial) lever.values.fill(commonOf(lever));
  return lever.values.subarray(0, sizeOf(lever));
}

/** The largest number that anybody has. */
export function largestOf(lever: Lever): number {
  const { isPartial, values } = lever;
  if (!isPartial) return commonOf(lever);
  let most = 0;
  for (let i = 0; i < values.length - 1; i++) if (values[i] > most) most = values[i];
  return most;
}

/** Everybody's numbers added up. */
export function sumOf(lever: Lever): number {
  const { isPartial, values } = lever;
  if (!isPartial) return commonOf(lever) * sizeOf(lever);
  let sum = 0;
  for (let i = 0; i < values.length - 1; i++) sum += values[i];
  return sum;
}

/** From now on the numbers of people may differ. */
function part(lever: Lever): void {
  if (lever.isPartial) return;
  lever.values.fill(commonOf(lever));
  lever.isPartial = true;
}

/** Combines one tactic's equal strength on each of these people with what others have done to them already. */
export function combineLevers(lever: Lever<'overlap'>, people: Int32Array, strength: number): void {
  const { values } = lever;
  const left = 1 - strength;
  const size = sizeOf(lever);
  if (people.length < size) {
    part(lever);
    for (let k = 0; k < people.length; k++) values[people[k]] = 1 - (1 - values[people[k]]) * left;
  } else if (lever.isPartial) for (let i = 0; i < size; i++) values[i] = 1 - (1 - values[i]) * left;
  else values[size] = 1 - (1 - values[size]) * left;
}

/** One tactic's strength on one person, on what others have done to them already. */
export function combineLever(lever: Lever<'overlap'>, person: number, strength: number): void {
  part(lever);
  lever.values[person] = 1 - (1 - lever.values[person]) * (1 - strength);
}

/** Adds the same hours to those of each of these people. */
export function addHours(lever: Lever<'sum'>, people: Int32Array, hours: number): void {
  const { values } = lever;
  const size = sizeOf(lever);
  if (people.length < size) {
    part(lever);
    for (let k = 0; k < people.length; k++) values[people[k]] += hours;
  } else if (lever.isPartial) for (let i = 0; i < size; i++) values[i] += hours;
  else values[size] += hours;
}

/** Adds hours to those of one person. */
export function addHoursOf(lever: Lever<'sum'>, person: number, hours: number): void {
  part(lever);
  lever.values[person] += hours;
}
