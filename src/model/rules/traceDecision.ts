import { streamKey, uniform } from '../../engine/draws.ts';
import { type DriveParts, partsOfDrive } from '../driveTerms.ts';
import { leverOf } from '../lever.ts';
import { response } from '../response.ts';
import { attention } from '../saturation.ts';
import { COMMITTED, RESISTANT, TRIAL, UNAWARE } from '../states.ts';
import type { World } from '../world.ts';
import {
  type Circumstances,
  createCircumstances,
  drawnExit,
  exitProbabilities,
  exitsOf,
} from './transitions.ts';

/** Names of the decisions that a person's week is drawn by. */
export const TURNOVER = 'turnover';
export const DISMISSAL = 'dismissal';
export const TRANSITION = 'transition';

/** Reads people's circumstances into `at`, which holds those of whoever was read last. */
export interface CircumstanceReader {
  readonly at: Circumstances;
  /** Reads what the exits of the person's state depend on, and nothing else. */
  readFor(person: number, state: number): void;
  /** Reads everything. */
  readAll(person: number): void;
}

/** A reader of a world's people, as this week's decisions see them. */
export function circumstanceReader(world: World): CircumstanceReader {
  const { setting, levers, skills, reactance } = world;
  const { communication, mandate, coaching, addressed, deadline, sanction } = levers;
  const { rule, climate, climateOf } = setting;
  const at = createCircumstances();
  at.resignation = climate.resignation;
  at.habit = climate.habit;
  at.fit = climate.fit;
  const readPart = (person: number) => {
    if (climateOf === undefined) return;
    at.resignation = climateOf.resignation[person];
    at.habit = climateOf.habit[person];
    at.fit = climateOf.fit[person];
  };
  const respondTo = (person: number) => {
    at.drive = world.drive(person);
    at.response = response(at.drive, rule);
  };
  return {
    at,
    readFor(person, state) {
      readPart(person);
      switch (state) {
        case UNAWARE:
          at.communication = leverOf(communication, person);
          at.activeShare = world.activeShareOf(person);
          at.addressed = leverOf(addressed, person) === 1;
          return;
        case TRIAL:
          at.skill = skills.of(person);
          at.exposure = world.exposureOf(person);
          at.coaching = leverOf(coaching, person);
          return;
        case COMMITTED:
          at.exposure = world.exposureOf(person);
          return;
        case RESISTANT:
          at.reactance = reactance[person];
          at.exposure = world.exposureOf(person);
          return;
        default:
          at.mandate = leverOf(mandate, person);
          at.coaching = leverOf(coaching, person);
          at.deadline = leverOf(deadline, person) === 1;
          at.sanction = leverOf(sanction, person) === 1;
          at.reactance = reactance[person];
          at.leadership = world.leadershipOf(person);
          at.attention = attention(world, person);
          respondTo(person);
      }
    },
    readAll(person) {
      readPart(person);
      at.communication = leverOf(communication, person);
      at.activeShare = world.activeShareOf(person);
      at.addressed = leverOf(addressed, person) === 1;
      at.skill = skills.of(person);
      at.exposure = world.exposureOf(person);
      at.reactance = reactance[person];
      at.mandate = leverOf(mandate, person);
      at.coaching = leverOf(coaching, person);
      at.deadline = leverOf(deadline, person) === 1;
      at.sanction = leverOf(sanction, person) === 1;
      at.leadership = world.leadershipOf(person);
      at.attention = attention(world, person);
      respondTo(person);
    },
  };
}

/** Whether a person leaves of their own accord this week, whatever any plan does. */
const leaves = ({ key, setting }: World, person: number, week: number): boolean =>
  setting.rule.turnover > 0 && uniform(streamKey(key, TURNOVER), person, week) < setting.rule.turnover;

/** Whether a person who resists openly is dismissed this week, of which there is a chance. */
export const isDismissed = ({ key, state }: World, person: number, week: number, chance: number): boolean =>
  chance > 0 && state[person] === RESISTANT && uniform(streamKey(key, DISMISSAL), person, week) < chance;

/** Why a person is replaced by a newcomer this week; undefined where they stay. */
function departure(world: World, person: number, week: number): 'turnover' | 'dismissal' | undefined {
  if (leaves(world, person, week)) return TURNOVER;
  const chance = leverOf(world.levers.dismissal, person);
  return isDismissed(world, person, week, chance) ? DISMISSAL : undefined;
}

/** Whether a person is replaced by a newcomer this week. */
export const isReplaced = (world: World, person: number, week: number): boolean =>
  departure(world, person, week) !== undefined;

/** One person's decision of one week with all that went into it. */
export interface Decision {
  readonly person: number;
  readonly week: number;
  readonly from: number;
  readonly to: number;
  /** What decided: the person left or was dismissed, a post gave its holder a state, or the draw against the exits did. */
  readonly by: 'turnover' | 'dismissal' | 'post' | 'draw';
  readonly circumstances: Readonly<Circumstances>;
  readonly drive: DriveParts;
  /** Response to the drive, in [0, 1]. */
  readonly response: number;
  /** Weekly probability of each exit, in the order in which they are stacked on the draw. */
  readonly exits: readonly { readonly to: number; readonly probability: number }[];
  /** Uniform in [0, 1). */
  readonly draw: number;
}

/** The decision trace of one person and week, read between the drawing of this week's decisions and their commit. */
export function traceDecision(world: World, person: number, week: number): Decision {
  const { key, setting, state, stateFromPost } = world;
  const { rule } = setting;
  const reader = circumstanceReader(world);
  reader.readAll(person);
  const circumstances = reader.at;
  const from = state[person];
  const probability = new Float64Array(exitsOf[from].length);
  exitProbabilities(from, circumstances, rule, probability);
  const draw = uniform(streamKey(key, TRANSITION), person, week);
  const by = departure(world, person, week) ?? (stateFromPost.has(person) ? 'post' : 'draw');
  const to =
    by === 'draw' ? drawnExit(from, probability, draw) : by === 'post' ? stateFromPost.get(person)! : UNAWARE;
  return {
    person,
    week,
    from,
    to,
    by,
    circumstances,
    drive: partsOfDrive(world, person),
    response: circumstances.response,
    exits: exitsOf[from].map((state, exit) => ({ to: state, probability: probability[exit] })),
    draw,
  };
}
