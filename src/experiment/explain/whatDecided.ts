import { checkpoint, type RunControl } from '../../engine/runControl.ts';
import { counterfactual, type Instead } from './counterfactual.ts';
import type { PersonHistory, TransitionEvent } from './personHistory.ts';
import type { Change } from './replay.ts';
import { tacticsBegun } from './tacticsBegun.ts';

/** What a transition hangs on: it is played again without each kind of tactic and without each strong tie in turn. */
export interface WhatDecided {
  /** Kinds of tactics that had begun by then. */
  readonly tactics: readonly Instead[];
  /** Ties with contacts who spoke for the change, the strongest first. */
  readonly ties: readonly Instead[];
}

/** Ties that are tried, unless told otherwise. */
export const TIES_TRIED = 10;

/** Whether taking this out changes the week of the transition. */
export const isDecisive = (instead: Instead, { week }: TransitionEvent): boolean => instead.week !== week;

/** Takes out one kind of tactic and one tie after the other, and plays the replicate again each time. */
export async function whatDecided(
  change: Change,
  replicate: number,
  life: PersonHistory,
  moment: TransitionEvent,
  control: RunControl = {},
  most = TIES_TRIED,
): Promise<WhatDecided> {
  const begun = tacticsBegun(change, replicate).filter(({ week }) => week <= moment.week);
  const kinds = [...new Set(begun.map(({ tactic }) => tactic))];
  const tactics: Instead[] = [];
  for (const tactic of kinds) {
    tactics.push(counterfactual(change, replicate, life, moment, [{ tactic }]));
    await checkpoint(control);
  }
  const ties: Instead[] = [];
  for (const contact of strongestVoices(life, moment, most)) {
    ties.push(counterfactual(change, replicate, life, moment, [{ tie: [life.person, contact] }]));
    await checkpoint(control);
  }
  return { tactics, ties };
}

/** Contacts who spoke for the change at the transition or at those that led to it, by all that they added to E. */
function strongestVoices(
  { moments }: PersonHistory,
  { week, tenure }: TransitionEvent,
  most: number,
): number[] {
  const added = new Map<number, number>();
  for (const each of moments) {
    if (each.tenure !== tenure || each.week > week) continue;
    for (const { person, contribution } of each.contacts)
      if (contribution > 0) added.set(person, (added.get(person) ?? 0) + contribution);
  }
  return [...added]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, most)
    .map(([person]) => person);
}
