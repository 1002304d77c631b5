import { pow } from '../engine/elementary.ts';
import type { DocumentedConstants } from '../text/documentedConstant.ts';
import { addHours, combineLevers } from './lever.ts';
import type { Effect } from './tactic.ts';
import type { World } from './world.ts';

/** Weeks for a campaign to fall by half, unless said otherwise. */
export const HALF_LIFE = 8;
/** Communication below which a campaign is over. */
const OVER = 0.005;
/** Hours a week that full communication asks of a person [A]. */
const HOURS = 0.25;

/** Documentation of these constants. */
export const campaignConstants: DocumentedConstants = {
  OVER: {
    value: OVER,
    en: 'communication below which a campaign is over',
    fr: 'communication sous laquelle une campagne est finie',
    unit: 'share',
    basis: 'A',
    range: [0.001, 0.02],
  },
  HOURS: {
    value: HOURS,
    en: 'time that full communication takes of a person',
    fr: 'temps qu’une communication pleine prend à une personne',
    unit: 'hours a week',
    basis: 'A',
    range: [0, 1],
  },
};

/** What is left after so many weeks of what falls by half in a half-life; worked out once for all campaigns. */
function fading(weeks: number, halfLife: number): number {
  const left = leftBy.get(halfLife) ?? [];
  if (left.length === 0) leftBy.set(halfLife, left);
  left[weeks] ??= pow(0.5, weeks / halfLife);
  return left[weeks];
}
const leftBy = new Map<number, number[]>();

/** A campaign to these people: communication of a strength in its first week, which falls by half in a half-life. */
export const campaign =
  ({ levers }: World, people: Int32Array, strength: number, halfLife: number, begun: number): Effect =>
  (week) => {
    const reach = strength * fading(week - begun, halfLife);
    if (reach < OVER) return false;
    combineLevers(levers.communication, people, reach);
    addHours(levers.requestedHours, people, HOURS * reach);
    return true;
  };
