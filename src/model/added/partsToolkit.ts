import * as z from 'zod';
import { streamKey, uniform } from '../../engine/draws.ts';
import { exp, log, pow } from '../../engine/elementary.ts';
import { addHours, addHoursOf, combineLever, combineLevers, type Lever, leverOf } from '../lever.ts';
import { decision, share, weeks } from '../quantities.ts';
import { states } from '../states.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';
import { address } from '../targeting/scope.ts';
import type { World } from '../world.ts';

/**
 * What a module of parts is given, and all that it needs: the same builders that the product's own tactics and metrics are
 * written with. What people, levers and the ledger of a world hold stands in {@link World}.
 */
export const partsToolkit = Object.freeze({
  /** Schemas of parameters, of the library zod. */
  z,
  /** Schemas of a share (`15%`, `0.15`) and of whole weeks (`26`, `26w`). */
  share,
  weeks,
  /** A parameter with what it means: `decision(schema, { en, fr, unit, basis })`. */
  decision,
  /** The parameter `who`, and the people whom it means in a week. */
  audience,
  resolveAudience,
  /** Says that the step has addressed people, so that gates may ask about them. */
  address,
  /** Numbers of the states of people, by name. */
  states: Object.freeze(Object.fromEntries(states.map((name, number) => [name, number]))),
  /** Presses a lever of shares on people, or on one person, beside what others do to them. */
  combineLevers(lever: Lever<'overlap'>, people: Int32Array, strength: number): void {
    combineLevers(lever, people, within(strength, 1, 'strength'));
  },
  combineLever(lever: Lever<'overlap'>, person: number, strength: number): void {
    combineLever(lever, person, within(strength, 1, 'strength'));
  },
  /** Asks hours of people, or of one person. */
  addHours(lever: Lever<'sum'>, people: Int32Array, hours: number): void {
    addHours(lever, people, within(hours, 168, 'hours'));
  },
  addHoursOf(lever: Lever<'sum'>, person: number, hours: number): void {
    addHoursOf(lever, person, within(hours, 168, 'hours'));
  },
  /** What a lever holds of one person. */
  leverOf,
  /** Luck: a number in [0, 1) that follows from the seed, a name of your own, the person and the week. */
  luck: (world: World, name: string, person: number, week: number): number =>
    uniform(streamKey(world.key, `added ${name}`), person, week),
  /** The same to the last bit on every machine, in place of Math.exp, Math.log and powers. */
  exp,
  log,
  pow,
});

export type PartsToolkit = typeof partsToolkit;

function within(value: number, most: number, what: string): number {
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  throw new RangeError(`${what} ${String(value)}, expected a number from 0 to ${most}`);
}
