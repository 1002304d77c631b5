import * as z from 'zod';
import type { Text } from '../text/text.ts';
import { addHoursOf, type Combination, clearLever, createLever, type Lever } from './lever.ts';
import { assumption } from './quantities.ts';

/** What is read about something that can win people over. */
export interface ChannelTexts {
  /** What it is, as it stands in a list and after “without”: `coaching`. */
  readonly name: Text;
  /** Those whom it won over: `won over by coaching`. */
  readonly wonOver: Text;
  /** Why it was this that won somebody over: `coaching counts most`. */
  readonly countsMost: Text;
}

/** What is declared of a lever, which tactics write anew every week. */
interface LeverFacts {
  readonly combines: Combination;
  /** What it adds to the drive u, for a lever that does; it is then a channel by which people come to use. */
  readonly drive?: ChannelTexts & {
    /** Parameter of the rule, named after the lever (`coachingWeight`): drive from the full lever. */
    readonly weight: z.ZodDefault<z.ZodNumber>;
  };
}

/**
 * Every lever, one row each: its place in {@link Levers}, the parameter of the rule, the term of the drive, its name in
 * sums, sentences, tables and JSON follow from it. Terms are added to the drive in the order of the rows.
 */
export const leverTable = {
  communication: { combines: 'overlap' },
  mandate: { combines: 'overlap' },
  coaching: {
    combines: 'overlap',
    drive: {
      weight: assumption(z.number().min(0).max(1).default(0.1), [0, 0.25], {
        en: 'drive from full coaching',
        fr: 'élan donné par un plein accompagnement',
        unit: 'drive',
        basis: 'A',
      }),
      name: { en: 'coaching', fr: 'accompagnement' },
      wonOver: { en: 'won over by coaching', fr: 'gagnés par l’accompagnement' },
      countsMost: { en: 'coaching counts most', fr: 'l’accompagnement compte le plus' },
    },
  },
  /** Hours the change asks of a person, training included. */
  requestedHours: { combines: 'sum' },
  /** 1 for people addressed by a mandate, or who sit in a course that is not merely offered: nobody of them stays unaware. */
  addressed: { combines: 'overlap' },
  /** 1 for people under a mandate that falls due at a deadline, and for those among them on whom its sanction stands. */
  deadline: { combines: 'overlap' },
  sanction: { combines: 'overlap' },
  /** Chance to be dismissed of those who resist openly. */
  dismissal: { combines: 'overlap' },
} as const satisfies Record<string, LeverFacts>;

type Table = typeof leverTable;
export type LeverName = keyof Table;
/** Levers that add to the drive. */
export type DriveLever = {
  [L in LeverName]: Table[L] extends { readonly drive: unknown } ? L : never;
}[LeverName];

const leverNames = Object.keys(leverTable) as LeverName[];
export const driveLevers: readonly DriveLever[] = leverNames.filter(
  (name): name is DriveLever => 'drive' in leverTable[name],
);

/** Parameters of the rule: what each lever adds to the drive when it is full. */
export const driveWeights = Object.fromEntries(
  driveLevers.map((name) => [`${name}Weight`, leverTable[name].drive.weight]),
) as { readonly [L in DriveLever as `${L}Weight`]: Table[L]['drive']['weight'] };

/** What the plan does to each person this week; written anew every week. */
export type Levers = { readonly [L in LeverName]: Lever<Table[L]['combines']> } & {
  /** All levers of the table. */
  readonly all: readonly Lever[];
  /** Hours of training, and rows of those who get any: the first `trainees` of `trained`. */
  readonly hours: Float64Array;
  readonly trained: Int32Array;
  trainees: number;
};

/** Levers of so many people, on which nobody has pulled yet. */
export function createLevers(size: number): Levers {
  const all = leverNames.map(() => createLever(size));
  const levers = { all, hours: new Float64Array(size), trained: new Int32Array(size), trainees: 0 };
  // assigned, not spread: all levers then have one shape, which is what makes reading them quick
  const byName = Object.fromEntries(leverNames.map((name, k) => [name, all[k]]));
  return Object.assign(levers, byName as Record<LeverName, Lever>) as Levers;
}

/** Nobody has pulled on any lever yet this week. */
export function clearLevers(levers: Levers): void {
  const { all, hours, trained } = levers;
  for (let k = 0; k < all.length; k++) clearLever(all[k]);
  for (let k = 0; k < levers.trainees; k++) hours[trained[k]] = 0;
  levers.trainees = 0;
}

/** Hours of training of one person, which count among the hours requested of them. */
export function trainOne(levers: Levers, person: number, hours: number): void {
  if (levers.hours[person] === 0) levers.trained[levers.trainees++] = person;
  levers.hours[person] += hours;
  addHoursOf(levers.requestedHours, person, hours);
}
