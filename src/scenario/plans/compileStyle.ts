import { type Step, stepsSchema } from '../../model/plans/plan.ts';
import type { Building } from '../../model/structures/defineStructure.ts';
import { type StructureName, structureOf } from '../../model/structures/structures.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { Axes } from '../sections/axes.ts';

/** Weeks that are given to finding a team and to its pilot, at full focus (breadth 0) [A]. */
const EXTRACT_WEEKS = 12;
const PILOT_WEEKS = 26;
/** Focus below which there is no pilot worth its name [A]. */
const LEAST_FOCUS = 0.25;
/** Hours of training that people need beyond a briefing, and hours of a briefing of those who are obliged [A]. */
const COURSE = 8;
const BRIEFING = 2;
const RECRUIT_HOURS = 16;
/** Weeks for which the training of everybody stands open: longer than firms plan, so that newcomers find it open [A]. */
const OFFER_WEEKS = 520;
/** Communication of a campaign to everybody, and peak of an obligation as the named style has it [A]. */
const CAMPAIGN = 0.6;
const PEAK = 0.9;

/** Documentation of these constants. */
export const styleConstants: DocumentedConstants = {
  EXTRACT_WEEKS: {
    value: EXTRACT_WEEKS,
    en: 'time for finding a team, at full focus',
    fr: 'temps pour trouver une équipe, à concentration entière',
    unit: 'weeks',
    basis: 'A',
    range: [6, 26],
  },
  PILOT_WEEKS: {
    value: PILOT_WEEKS,
    en: 'time for its pilot, at full focus',
    fr: 'temps pour son pilote, à concentration entière',
    unit: 'weeks',
    basis: 'A',
    range: [12, 52],
  },
  LEAST_FOCUS: {
    value: LEAST_FOCUS,
    en: 'focus below which there is no pilot',
    fr: 'concentration sous laquelle il n’y a pas de pilote',
    unit: 'share',
    basis: 'A',
    range: [0.1, 0.5],
  },
  COURSE: {
    value: COURSE,
    en: 'training of those who are not obliged',
    fr: 'formation de qui n’est pas obligé',
    unit: 'hours a person',
    basis: 'A',
    range: [4, 24],
  },
  BRIEFING: {
    value: BRIEFING,
    en: 'briefing of those who are obliged',
    fr: 'présentation à qui est obligé',
    unit: 'hours a person',
    basis: 'A',
    range: [1, 8],
  },
  RECRUIT_HOURS: {
    value: RECRUIT_HOURS,
    en: 'training of a hub’s recruits',
    fr: 'formation des recrues d’un relais',
    unit: 'hours a person',
    basis: 'A',
    range: [8, 40],
  },
  OFFER_WEEKS: {
    value: OFFER_WEEKS,
    en: 'time for which the training of everybody stands open',
    fr: 'durée pendant laquelle la formation de tous reste ouverte',
    unit: 'weeks',
    basis: 'A',
    range: [104, 5200],
  },
  CAMPAIGN: {
    value: CAMPAIGN,
    en: 'communication of a campaign to everybody',
    fr: 'communication d’une campagne auprès de tous',
    unit: 'share',
    basis: 'A',
    range: [0.3, 0.9],
  },
  PEAK: {
    value: PEAK,
    en: 'peak of the obligation of Blitzkrieg, against which obligations are measured',
    fr: 'sommet de l’obligation du Blitzkrieg, à quoi les obligations se mesurent',
    unit: 'share',
    basis: 'A',
    range: [0.6, 1],
  },
};

/**
 * Turns a style into the dated tactics of a plan towards a target structure. Narrow styles begin with an extracted
 * team and a pilot, and win units wave by wave; broad ones begin everywhere at once. Everything between moves with
 * the axes, so that a dial between two styles has no jump but the pilot's.
 */
export function compileStyle(axes: Axes, target: StructureName): readonly Step[] {
  const focus = 1 - axes.breadth;
  const staged = focus >= LEAST_FOCUS && structureOf(target).builds.centre;
  const before = staged ? opening(axes, focus) : [];
  const main = {
    id: 'deploy',
    after: before.map(({ id }) => id).slice(-1),
    do: [...everywhere(axes, focus), ...building(axes, target, staged)],
    ...wavesOf(axes, target),
  };
  return stepsSchema.parse([...before, main]);
}

/** Finding an innovative unit, and a pilot in it, with a gate after each. */
function opening({ champions, support }: Axes, focus: number) {
  return [
    {
      id: 'extract',
      after: [] as string[],
      do: [
        { tactic: 'listen', weeks: 3 },
        { tactic: 'extract', at: 4, people: 6, hours: 24 * support },
      ],
      gate: {
        when: 'extract.trained >= 60%',
        within: Math.max(6, Math.round(EXTRACT_WEEKS * focus)),
        otherwise: 'next',
      },
    },
    {
      id: 'pilot',
      after: ['extract'],
      do: [
        {
          tactic: 'centralTeam',
          people: 1,
          functions: ['communication', 'marketing'],
          champions,
          grows: true,
        },
        { tactic: 'policy' },
        {
          tactic: 'pilot',
          hours: 24 * support,
          coaching: 0.5 * support,
          weeks: Math.max(4, Math.round(PILOT_WEEKS * focus)),
        },
      ],
      gate: {
        when: 'pilot.trained >= 60% and pilot.buyIn >= 30%',
        hold: 3,
        within: Math.max(4, Math.round(PILOT_WEEKS * focus)),
        otherwise: 'next',
      },
    },
  ];
}

/** What is said, asked and taught to everybody. */
function everywhere({ breadth, mandate, support }: Axes, focus: number) {
  const obliged = mandate / PEAK;
  const hours = (COURSE + (BRIEFING - COURSE) * Math.min(1, obliged)) * support;
  return [
    { tactic: 'engagementMap' },
    ...(focus >= LEAST_FOCUS ? [{ tactic: 'toolkit', at: 6 }] : [{ tactic: 'policy' }]),
    ...(breadth > 0 ? [{ tactic: 'announce', strength: CAMPAIGN * breadth }] : []),
    ...(mandate > 0
      ? [{ tactic: 'mandate', peak: mandate, residual: 0.2 * obliged, reminders: 0.2 * Math.min(1, obliged) }]
      : []),
    { tactic: 'train', hours, compulsory: obliged >= 0.5, at: obliged >= 0.5 ? 5 : 1, open: OFFER_WEEKS },
  ];
}

/** The posts and ties of the target that are set up once. */
function building(axes: Axes, target: StructureName, staged: boolean) {
  const { champions } = axes;
  const { centre, once } = structureOf(target).builds;
  const entries: Record<Building['once'][number], object> = {
    divisionHub: { tactic: 'divisionHub', champions },
    community: { tactic: 'community' },
    dissolve: { tactic: 'dissolve' },
  };
  return [
    ...(centre && !staged ? [{ tactic: 'centralTeam', champions, grows: true }] : []),
    ...once.map((tactic) => entries[tactic]),
    ...(hubsAtOnce(axes, target) ? [{ tactic: 'hub', who: 'all', ...hubs(axes) }] : []),
  ];
}

/** Waves of units, as far as the target has anything to set up in them. */
function wavesOf(axes: Axes, target: StructureName) {
  const { breadth, pace } = axes;
  const wave = {
    by: 'interest',
    every: Math.max(1, Math.round(1 / Math.max(pace, 1 / 52))),
    units: breadth,
    until: 'target.reached',
  };
  const entries: Record<NonNullable<Building['waves']>, object> = {
    hub: { tactic: 'hub', ...wave, ...hubs(axes) },
    consolidate: { tactic: 'consolidate', ...wave },
  };
  const { waves } = structureOf(target).builds;
  return waves === undefined || hubsAtOnce(axes, target) ? undefined : { repeat: entries[waves] };
}

/**
 * Whether all units get their hubs at once: where one wave takes them all there is none to choose, and none left for a
 * next one. Below other posts, those of a dandelion's divisions, hubs always come in waves.
 */
function hubsAtOnce({ breadth }: Axes, target: StructureName): boolean {
  const { once, waves } = structureOf(target).builds;
  return breadth === 1 && waves === 'hub' && once.length === 0;
}

/** How the hubs of a style are set up. */
const hubs = ({ champions, support }: Axes) => ({
  champions,
  hours: RECRUIT_HOURS * support,
  coaching: support,
});
