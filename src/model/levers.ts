import * as z from 'zod';
import type { Text } from '../text/text.ts';
import { assumption } from './quantities.ts';

/**
 * How what several tactics do to one person in a week becomes one number. Of `overlap`, each leaves its share of what
 * the others left, 1 − Π(1 − lever), within [0, 1]; of `sum`, they add up, from 0.
 */
export type Combination = 'overlap' | 'sum';

/** One number for each person. `combines` stands in the type alone, so that no share is added up like hours. */
export type Column<C extends Combination> = Float64Array & { readonly combines?: C };

/** What is read about something that can win people over. */
export interface ChannelTexts {
  /** What it is, as it stands in a list and after “without”: `coaching`. */
  readonly name: Text;
  /** Those whom it won over: `won over by coaching`. */
  readonly wonOver: Text;
  /** Why it was this that won somebody over: `coaching counts most`. */
  readonly countsMost: Text;
}

/** A lever: a column that tactics write anew every week. */
interface Lever {
  readonly combines: Combination;
  /** What it adds to the drive u, for a lever that does; it is then a channel by which people come to use. */
  readonly drive?: ChannelTexts & {
    /** Parameter of the rule, named after the lever (`coachingWeight`): drive from the full lever. */
    readonly weight: z.ZodDefault<z.ZodNumber>;
  };
}

/**
 * Every lever, one row each: the column of {@link Levers}, the parameter of the rule, the term of the drive, its name in
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
} as const satisfies Record<string, Lever>;

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
export type Levers = { readonly [L in keyof Table]: Column<Table[L]['combines']> } & {
  /** All columns of the table. */
  readonly columns: readonly Float64Array[];
  /** Hours of training, and rows of those who get any: the first `trainees` of `trained`. */
  readonly hours: Float64Array;
  readonly trained: Int32Array;
  trainees: number;
  /** 1 for people addressed by a mandate, or who sit in a course that is not merely offered: nobody of them stays unaware. */
  readonly addressed: Uint8Array;
  /** What a deadline does to each person. */
  readonly due: Due;
};

/** Mandates that fall due at a deadline. */
export interface Due {
  /** Whether there is any this week; where there is none, the columns hold zeros. */
  any: boolean;
  /** 1 for people under such a mandate, and for those among them on whom its sanction stands. */
  readonly deadline: Uint8Array;
  readonly sanction: Uint8Array;
  /** Whether anybody may be dismissed, and each person's chance to be if they resist openly. */
  dismisses: boolean;
  readonly dismissal: Column<'overlap'>;
}

export function createLevers(size: number): Levers {
  const columns = leverNames.map(() => new Float64Array(size));
  const levers = {
    columns,
    hours: new Float64Array(size),
    trained: new Int32Array(size),
    trainees: 0,
    addressed: new Uint8Array(size),
    due: {
      any: false,
      deadline: new Uint8Array(size),
      sanction: new Uint8Array(size),
      dismisses: false,
      dismissal: new Float64Array(size),
    },
  };
  // assigned, not spread: all levers then have one shape, which is what makes reading them quick
  const byName = Object.fromEntries(leverNames.map((name, c) => [name, columns[c]]));
  return Object.assign(levers, byName as Record<LeverName, Float64Array>);
}

export function clearLevers(levers: Levers): void {
  const { columns, hours, trained, addressed, due } = levers;
  for (const column of columns) column.fill(0);
  for (let k = 0; k < levers.trainees; k++) hours[trained[k]] = 0;
  levers.trainees = 0;
  addressed.fill(0);
  if (!due.any) return;
  due.any = false;
  due.dismisses = false;
  due.deadline.fill(0);
  due.sanction.fill(0);
  due.dismissal.fill(0);
}

/** Combines one tactic's equal strength on each of these people with what others have done to them already. */
export function combineLevers(lever: Column<'overlap'>, people: Int32Array, strength: number): void {
  const left = 1 - strength;
  // a list of everybody holds the rows in their order: it need not be read
  if (people.length === lever.length)
    for (let i = 0; i < lever.length; i++) lever[i] = 1 - (1 - lever[i]) * left;
  else for (let k = 0; k < people.length; k++) lever[people[k]] = 1 - (1 - lever[people[k]]) * left;
}

/** Asks the same hours of each of these people. */
export function addHours(requestedHours: Column<'sum'>, people: Int32Array, hours: number): void {
  if (people.length === requestedHours.length)
    for (let i = 0; i < requestedHours.length; i++) requestedHours[i] += hours;
  else for (let k = 0; k < people.length; k++) requestedHours[people[k]] += hours;
}

/** Hours of training of one person, which count among the hours requested of them. */
export function trainOne(levers: Levers, person: number, hours: number): void {
  if (levers.hours[person] === 0) levers.trained[levers.trainees++] = person;
  levers.hours[person] += hours;
  levers.requestedHours[person] += hours;
}

/** One tactic's strength on one person, on what others have done to them already. */
export function combineLever(lever: Column<'overlap'>, person: number, strength: number): void {
  lever[person] = 1 - (1 - lever[person]) * (1 - strength);
}
