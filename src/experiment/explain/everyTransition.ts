import { isReplaced, traceDecision } from '../../model/rules/traceDecision.ts';
import { type Cause, causeOf } from './cause.ts';
import { contactsOf, influencesOn, loudestFor } from './contactsOfPerson.ts';
import { type Change, replay } from './replay.ts';

/** One transition of one person. */
export interface Transition {
  readonly week: number;
  readonly person: number;
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
  /** The contact who said most in favour where contacts were the cause, −1 otherwise. */
  readonly by: number;
}

/** Everybody through one replicate: states at the end of week 0, and every transition by week and person. */
export interface Transitions {
  readonly start: Uint8Array;
  readonly transitions: readonly Transition[];
}

/** Plays one replicate and notes every transition with its cause. */
export function everyTransition(change: Change, replicate: number): Transitions {
  const { size, rule, network } = change.setting;
  const influences = influencesOn(network);
  const transitions: Transition[] = [];
  let start = new Uint8Array(size);
  replay(change, replicate, {
    afterDecide(world, week, next) {
      if (week === 1) start = world.state.slice();
      for (let person = 0; person < size; person++) {
        if (next[person] === world.state[person] && !isReplaced(world, person, week)) continue;
        const decision = traceDecision(world, person, week);
        const cause = causeOf(decision, rule);
        const by = cause === 'peers' ? loudestFor(contactsOf(world, person, influences(person))) : -1;
        transitions.push({ week, person, from: decision.from, to: decision.to, cause, by });
      }
    },
  });
  return { start, transitions };
}

/** Everybody's state at the end of each week, from week 0: a column of people a week. */
export function weeksOf({ start, transitions }: Transitions, horizon: number): Uint8Array[] {
  const weeks = [start];
  let next = 0;
  for (let week = 1; week <= horizon; week++) {
    const states = weeks[week - 1].slice();
    for (; next < transitions.length && transitions[next].week === week; next++)
      states[transitions[next].person] = transitions[next].to;
    weeks.push(states);
  }
  return weeks;
}
