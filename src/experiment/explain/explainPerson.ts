import { checkpoint, type RunControl } from '../../engine/runControl.ts';
import { COMMITTED, COMPLIANT } from '../../model/states.ts';
import { type Instead, sameIn } from './counterfactual.ts';
import { type PersonHistory, personHistory, type TransitionEvent } from './personHistory.ts';
import type { Change, Without } from './replay.ts';
import { type WhatDecided, whatDecided } from './whatDecided.ts';

/** Why one person did what they did in one replicate. */
export interface PersonWhy {
  readonly replicate: number;
  readonly life: PersonHistory;
  /** The transition that was asked about; unless told otherwise, that into commitment, or else into compliance. */
  readonly moment: TransitionEvent | undefined;
  /** What that transition hangs on. */
  readonly decided: WhatDecided | undefined;
  /** What would have come of it with what the reader asked to take out. */
  readonly otherwise: Otherwise | undefined;
}

/** The same person under the same luck, with something taken out. */
export interface Otherwise {
  readonly without: readonly Without[];
  readonly life: PersonHistory;
  /** When each transition of the real life comes then, in the same order. */
  readonly instead: readonly Instead[];
}

/** What is asked about a person. */
export interface Question {
  /** Week of the transition to look into. */
  readonly week?: number | undefined;
  /** What to take out, all at once; without any, each kind of tactic and each strong tie in turn. */
  readonly without?: readonly Without[];
}

/** Follows one person through one replicate, and asks what their transition hung on. */
export async function explainPerson(
  change: Change,
  replicate: number,
  person: number,
  { week, without = [] }: Question = {},
  control: RunControl = {},
): Promise<PersonWhy> {
  const life = personHistory(change, replicate, person);
  const moment = momentOf(life, week);
  if (without.length === 0) {
    const decided = moment && (await whatDecided(change, replicate, life, moment, control));
    return { replicate, life, moment, decided, otherwise: undefined };
  }
  const other = personHistory(change, replicate, person, without);
  await checkpoint(control);
  const instead = life.moments.map((each) => ({ without, week: sameIn(other, life, each) }));
  return { replicate, life, moment, decided: undefined, otherwise: { without, life: other, instead } };
}

/** The transition of a week; without one, that into commitment, or else into compliance. */
export const momentOf = (life: PersonHistory, week?: number): TransitionEvent | undefined =>
  week === undefined ? adoptionIn(life) : life.moments.find((each) => each.week === week);

/** The first entry into commitment, or else into compliance. */
const adoptionIn = ({ moments }: PersonHistory): TransitionEvent | undefined =>
  moments.find(({ to }) => to === COMMITTED) ?? moments.find(({ to }) => to === COMPLIANT);
