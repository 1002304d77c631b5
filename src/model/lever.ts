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
  /** Person i's number is `values[i & mask]`: with −1 each has their own, with 0 the first stands for all. */
  mask: typeof COMMON | typeof OWN;
  readonly values: Float64Array;
}
const COMMON = 0;
const OWN = -1;

/** A lever of so many people, 0 for everybody. */
export const createLever = <C extends Combination>(size: number): Lever<C> => ({
  mask: COMMON,
  values: new Float64Array(size),
});

/** The number of one person. */
export const leverOf = ({ mask, values }: Lever, person: number): number => values[person & mask];

/** Whether one number stands for all. */
export const isCommon = ({ mask }: Lever): boolean => mask === COMMON;

/** 0 for everybody. */
export function clearLever(lever: Lever): void {
  lever.mask = COMMON;
  lever.values[0] = 0;
}

/** Everybody's numbers as a column, valid until somebody pulls on the lever again. */
export function leverColumn({ mask, values }: Lever): Float64Array {
  return mask === OWN ? values : values.fill(values[0]);
}

/** The largest number that anybody has. */
export function largestOf({ mask, values }: Lever): number {
  if (mask === COMMON) return values[0];
  let most = 0;
  for (let i = 0; i < values.length; i++) if (values[i] > most) most = values[i];
  return most;
}

/** Everybody's numbers added up. */
export function sumOf({ mask, values }: Lever): number {
  if (mask === COMMON) return values[0] * values.length;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

/** The rows whose numbers are touched by what is done to everybody. */
const endOf = ({ mask, values }: Lever): number => (mask === OWN ? values.length : 1);

/** From now on, the numbers of people may differ. */
function part(lever: Lever): void {
  if (lever.mask === OWN) return;
  lever.values.fill(lever.values[0]);
  lever.mask = OWN;
}

/** Combines one tactic's equal strength on each of the first `count` people with what others have done to them already. */
export function combineLevers(
  lever: Lever<'overlap'>,
  people: Int32Array,
  strength: number,
  count = people.length,
): void {
  const { values } = lever;
  const left = 1 - strength;
  if (count === values.length) {
    const end = endOf(lever);
    for (let i = 0; i < end; i++) values[i] = 1 - (1 - values[i]) * left;
    return;
  }
  part(lever);
  for (let k = 0; k < count; k++) values[people[k]] = 1 - (1 - values[people[k]]) * left;
}

/** One tactic's strength on one person, on what others have done to them already. */
export function combineLever(lever: Lever<'overlap'>, person: number, strength: number): void {
  part(lever);
  lever.values[person] = 1 - (1 - lever.values[person]) * (1 - strength);
}

/** Adds the same hours to those of each of the first `count` people. */
export function addHours(
  lever: Lever<'sum'>,
  people: Int32Array,
  hours: number,
  count = people.length,
): void {
  const { values } = lever;
  if (count === values.length) {
    const end = endOf(lever);
    for (let i = 0; i < end; i++) values[i] += hours;
    return;
  }
  part(lever);
  for (let k = 0; k < count; k++) values[people[k]] += hours;
}

/** Adds hours to those of one person. */
export function addHoursOf(lever: Lever<'sum'>, person: number, hours: number): void {
  part(lever);
  lever.values[person] += hours;
}
