import { type PersonHistory, personHistory, type TransitionEvent } from './personHistory.ts';
import type { Change, Without } from './replay.ts';

/** When a transition would have come, under the same luck, with something taken out. */
export interface Instead {
  readonly without: readonly Without[];
  /** Week in which the same person enters the same state all the same; undefined: not within the run. */
  readonly week: number | undefined;
}

/** Plays a replicate with something taken out, and looks for the same transition of the same person. */
export const counterfactual = (
  change: Change,
  replicate: number,
  life: PersonHistory,
  moment: TransitionEvent,
  without: readonly Without[],
): Instead => ({
  without,
  week: sameIn(personHistory(change, replicate, life.person, without), life, moment),
});

/** Week in which another life of the same person enters a state for the same time as this one did. */
export const sameIn = (
  other: PersonHistory,
  life: PersonHistory,
  moment: TransitionEvent,
): number | undefined => entries(other, moment)[entries(life, moment).indexOf(moment.week)];

/** Weeks in which a person enters the state that a moment led to, between the same two turnovers. */
const entries = ({ moments }: PersonHistory, { to, tenure }: TransitionEvent): number[] =>
  moments.filter((each) => each.to === to && each.tenure === tenure).map(({ week }) => week);
