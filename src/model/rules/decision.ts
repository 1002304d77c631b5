import { decisionKey, draw } from '../../engine/draws.ts';
import { UNAWARE } from '../states.ts';
import type { World } from '../world.ts';
import { type Circumstances, drawnExit, exitProbabilities, exitsOf, respond } from './transitions.ts';

/** Names of the decisions that a person's week is drawn by. */
export const TURNOVER = 'turnover';
export const TRANSITION = 'transition';

/** What the transitions of a week depend on, of whichever person is looked at; each is worked out when it is asked for. */
export interface Lens extends Circumstances {
  person: number;
}

/** Looks at the people of a world. */
export function lensOn(world: World): Lens {
  const { setting, levers, skill, reactance } = world;
  const { communication, mandate, addressed } = levers;
  const { rule, climate } = setting;
  return {
    person: 0,
    get drive() {
      return world.drive(this.person);
    },
    get response() {
      return respond(world.drive(this.person), rule);
    },
    get exposure() {
      return world.exposureOf(this.person);
    },
    get activeShare() {
      return world.activeShareOf(this.person);
    },
    get skill() {
      return skill[this.person];
    },
    get reactance() {
      return reactance[this.person];
    },
    get communication() {
      return communication[this.person];
    },
    get mandate() {
      return mandate[this.person];
    },
    get addressed() {
      return addressed[this.person] === 1;
    },
    get leadership() {
      return world.leadership;
    },
    resignation: climate.resignation,
    habit: climate.habit,
  };
}

/** Whether a person leaves this week and a newcomer takes over. */
export const isReplaced = ({ key, setting }: World, person: number, week: number): boolean =>
  setting.rule.turnover > 0 && draw(decisionKey(key, TURNOVER), person, week) < setting.rule.turnover;

/** One person's decision of one week with all that went into it. */
export interface Decision {
  readonly person: number;
  readonly week: number;
  readonly from: number;
  readonly to: number;
  /** What decided: the person left, a post gave its holder a state, or the draw against the exits did. */
  readonly by: 'turnover' | 'post' | 'draw';
  readonly circumstances: Readonly<Circumstances>;
  readonly drive: DriveParts;
  /** Response to the drive, in [0, 1]. */
  readonly response: number;
  /** Weekly probability of each exit, in the order in which they are stacked on the draw. */
  readonly exits: readonly { readonly to: number; readonly probability: number }[];
  /** Uniform in [0, 1). */
  readonly luck: number;
}

/** The parts of the drive u, each with its sign; added from first to last they are u to the last bit. */
export interface DriveParts {
  /** E, what contacts say. */
  readonly exposure: number;
  readonly skill: number;
  readonly coaching: number;
  /** Negative or 0, as is the threshold in effect. */
  readonly reactance: number;
  readonly threshold: number;
}

/** Adds parts up in the order of the model. */
export const sumOfParts = ({ exposure, skill, coaching, reactance, threshold }: DriveParts): number =>
  exposure + skill + coaching + reactance + threshold;

/** Reads a decision, between the drawing of this week's decisions and their commit. */
export function decisionOf(world: World, person: number, week: number): Decision {
  const { key, setting, state, entering } = world;
  const { rule } = setting;
  const lens = lensOn(world);
  lens.person = person;
  const { person: _person, ...circumstances } = lens;
  const from = state[person];
  const probability = new Float64Array(exitsOf[from].length);
  exitProbabilities(from, circumstances, rule, probability);
  const luck = draw(decisionKey(key, TRANSITION), person, week);
  const by = isReplaced(world, person, week) ? 'turnover' : entering.has(person) ? 'post' : 'draw';
  const to =
    by === 'turnover' ? UNAWARE : by === 'post' ? entering.get(person)! : drawnExit(from, probability, luck);
  return {
    person,
    week,
    from,
    to,
    by,
    circumstances,
    drive: {
      exposure: circumstances.exposure,
      skill: rule.skillWeight * circumstances.skill,
      coaching: rule.coachingWeight * world.levers.coaching[person],
      reactance: -rule.reactanceWeight * circumstances.reactance,
      threshold: -world.thresholdOf(person),
    },
    response: circumstances.response,
    exits: exitsOf[from].map((state, exit) => ({ to: state, probability: probability[exit] })),
    luck,
  };
}
