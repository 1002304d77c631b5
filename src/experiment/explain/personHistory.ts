import { type Decision, isReplaced, traceDecision } from '../../model/rules/traceDecision.ts';
import { type Cause, causeOf } from './cause.ts';
import { type Contact, contactsOf, type Influences, influencesOn } from './contactsOfPerson.ts';
import { type Change, replay, type Without } from './replay.ts';

/** A person's decision of one week, and who they heard. */
export interface Observation {
  readonly decision: Decision;
  /** All contacts as they stood when it was decided, who said most first. */
  readonly contacts: readonly Contact[];
}

/** A transition of one person, with what it came from. */
export interface TransitionEvent extends Observation {
  readonly week: number;
  readonly from: number;
  readonly to: number;
  /** How many people have left the position before: the newcomer of the first turnover is number 1. */
  readonly tenure: number;
  readonly cause: Cause;
}

/** One position through one replicate. */
export interface PersonHistory {
  readonly person: number;
  /** State at the end of each week, from 0 to the horizon. */
  readonly states: Uint8Array;
  readonly moments: readonly TransitionEvent[];
  /** The decision of the last week, whatever came of it: where the person stands in the end. */
  readonly last: Observation;
}

/** Follows one person through one replicate, or through what it would have been with something taken out. */
export function personHistory(
  change: Change,
  replicate: number,
  person: number,
  without: readonly Without[] = [],
): PersonHistory {
  const { horizon, rule } = change.setting;
  const states = new Uint8Array(horizon + 1);
  const moments: TransitionEvent[] = [];
  let influences: Influences | undefined;
  let last: Observation | undefined;
  let tenure = 0;

  replay(
    change,
    replicate,
    {
      afterDecide(world, week, next) {
        if (week === 1) states[0] = world.state[person];
        const replaced = isReplaced(world, person, week);
        const moves = replaced || next[person] !== world.state[person];
        if (!moves && week < horizon) return;
        influences ??= influencesOn(world.setting.network)(person);
        const decision = traceDecision(world, person, week);
        last = { decision, contacts: contactsOf(world, person, influences) };
        if (!moves) return;
        const { from, to } = decision;
        moments.push({ ...last, week, from, to, tenure, cause: causeOf(decision, rule) });
        if (replaced) tenure++;
      },
      afterCommit(world, week) {
        states[week] = world.state[person];
      },
    },
    without,
  );
  if (last === undefined) throw new Error('a run has at least one week');
  return { person, states, moments, last };
}
