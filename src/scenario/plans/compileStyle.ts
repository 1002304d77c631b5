import { type Step, stepsSchema } from '../../model/plans/plan.ts';
import type { Building } from '../../model/structures/defineStructure.ts';
import { type StructureName, structureOf } from '../../model/structures/structures.ts';
import { OPEN_WEEKS } from '../../model/training.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { NO_LABEL } from '../../text/noLabel.ts';
import type { Scenario } from '../scenarioSchema.ts';
import type { Axes } from '../sections/axes.ts';
import { resourcesSchema } from '../sections/resources.ts';

/** Weeks that are given to finding a team and to its pilot, at full focus (breadth 0) [A]. */
const EXTRACT_WEEKS = 12;
const PILOT_WEEKS = 26;
/** Focus below which there is no pilot worth its name [A]. */
const LEAST_FOCUS = 0.25;
/** Weeks of listening [A]. */
const LISTENING = 3;
/** Hours of a briefing of those who are obliged: a part of their course [A]. */
const BRIEFING = 2;
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
  LISTENING: {
    value: LISTENING,
    en: 'time for listening',
    fr: 'temps d’écoute',
    unit: 'weeks',
    basis: 'A',
    range: [1, 8],
  },
  BRIEFING: {
    value: BRIEFING,
    en: 'briefing of those who are obliged',
    fr: 'présentation à qui est obligé',
    unit: 'hours a person',
    basis: 'A',
    range: [1, 8],
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

/** Hours of course that the resources allow: of everybody, and of leads and recruits. */
type Courses = Pick<Scenario['resources'], 'course' | 'leadCourse'>;

/** The courses of a scenario that says nothing of them. */
const usualCourses: Courses = resourcesSchema.parse({});

/**
 * Turns a style into the dated tactics of a plan towards a target structure. Narrow styles begin with an extracted
 * team and a pilot, and win units wave by wave; broad ones begin everywhere at once. All may use the same means –
 * listening, the course, posts, tools, a campaign – and differ in when, to whom and how. Everything between moves with the
 * axes, so that a dial between two styles has no jump but the pilot's.
 */
export function compileStyle(
  axes: Axes,
  target: StructureName,
  courses: Courses = usualCourses,
): readonly Step[] {
  const focus = 1 - axes.breadth;
  const { centre, once, waves } = structureOf(target).builds;
  const isStaged = focus >= LEAST_FOCUS && centre;
  const style: Style = {
    ...axes,
    focus,
    obliged: Math.min(1, axes.mandate / PEAK),
    isStaged,
    isByUnit: isStaged && waves === 'hub',
    listens: centre,
    hasHubs: waves === 'hub' || once.includes('divisionHub'),
    course: courses.course * axes.support,
    leadCourse: courses.leadCourse * axes.support,
    briefing: Math.min(BRIEFING, courses.course) * axes.support,
  };
  const before = isStaged ? opening(style) : [];
  const main = {
    id: 'deploy',
    after: before.map(({ id }) => id).slice(-1),
    do: [...everywhere(style), ...building(style, target)],
    ...wavesOf(style, target),
  };
  return stepsSchema.parse([...before, main]);
}

/** A style with what follows from its axes. */
interface Style extends Axes {
  /** 1 less breadth. */
  readonly focus: number;
  /** Its obligation as a share of the named style's, at most 1. */
  readonly obliged: number;
  /** Whether it begins with a team and a pilot, and whether course and campaign come to each unit with its hub. */
  readonly isStaged: boolean;
  readonly isByUnit: boolean;
  /** Whether it listens, before a team is looked for or meanwhile, and whether it has hubs for which tools are made. */
  readonly listens: boolean;
  readonly hasHubs: boolean;
  /** Hours of course of everybody, of leads and recruits, and of a full briefing. */
  readonly course: number;
  readonly leadCourse: number;
  readonly briefing: number;
}

/** Finding an innovative unit, and a pilot in it, with a gate after each. */
function opening({ champions, support, focus, course, leadCourse }: Style) {
  return [
    {
      id: 'extract',
      after: [] as string[],
      do: [
        { tactic: 'listen', weeks: LISTENING },
        { tactic: 'extract', at: LISTENING + 1, people: 6, hours: leadCourse },
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
          functions: ['communication', 'marketing'],
          champions,
          grows: true,
          hours: leadCourse,
        },
        { tactic: 'policy' },
        {
          tactic: 'pilot',
          hours: course,
          coaching: 0.5 * support,
          weeks: Math.max(4, Math.round(PILOT_WEEKS * focus)),
        },
      ],
      gate: {
        when: 'pilot.buyIn >= 30%',
        hold: 3,
        within: Math.max(4, Math.round(PILOT_WEEKS * focus)),
        otherwise: 'next',
      },
    },
  ];
}

/**
 * What is said, asked and taught to everybody, and made for the hubs; where hubs bring course and campaign unit by unit,
 * both go at once to those who are in no unit.
 */
function everywhere({ mandate, obliged, isStaged, isByUnit, listens, hasHubs, course, briefing }: Style) {
  /** Whom no hub brings it to. */
  const whom = isByUnit ? { who: { units: [NO_LABEL] } } : {};
  return [
    // who is staged has done both before
    ...(listens && !isStaged ? [{ tactic: 'listen', weeks: LISTENING }] : []),
    ...(isStaged ? [] : [{ tactic: 'policy' }]),
    { tactic: 'engagementMap' },
    ...(hasHubs ? [{ tactic: 'toolkit' }] : []),
    { tactic: 'announce', ...whom, strength: CAMPAIGN },
    ...(mandate > 0
      ? [
          {
            tactic: 'mandate',
            peak: mandate,
            residual: (0.2 * mandate) / PEAK,
            reminders: 0.2 * obliged,
          },
          {
            tactic: 'train',
            hours: briefing * obliged,
            compulsory: true,
            inAll: true,
            open: OPEN_WEEKS,
          },
        ]
      : []),
    { tactic: 'train', ...whom, hours: course, inAll: true, open: OPEN_WEEKS },
  ];
}

/** The posts and ties of the target that are set up once. */
function building(style: Style, target: StructureName) {
  const { champions, isStaged, isByUnit, leadCourse } = style;
  const { centre, once } = structureOf(target).builds;
  const entries: Record<Building['once'][number], object> = {
    divisionHub: { tactic: 'divisionHub', champions, hours: leadCourse },
    community: { tactic: 'community' },
    dissolve: { tactic: 'dissolve' },
  };
  // the small centre of a pilot grows with its hubs; where there are none to come, it has its usual posts from now on
  const needsCentre = centre && (!isStaged || !isByUnit);
  return [
    ...(needsCentre ? [{ tactic: 'centralTeam', champions, grows: true, hours: leadCourse }] : []),
    ...once.map((tactic) => entries[tactic]),
    ...(hubsAtOnce(style, target) ? [{ tactic: 'hub', who: 'all', ...hubs(style) }] : []),
  ];
}

/** Waves of units, as far as the target has anything to set up in them. */
function wavesOf(style: Style, target: StructureName) {
  const { breadth, pace } = style;
  const wave = {
    by: 'interest',
    every: Math.max(1, Math.round(1 / Math.max(pace, 1 / 52))),
    units: breadth,
    until: 'target.reached',
  };
  const entries: Record<NonNullable<Building['waves']>, object> = {
    hub: { tactic: 'hub', ...wave, ...hubs(style) },
    consolidate: { tactic: 'consolidate', ...wave },
  };
  const { waves } = structureOf(target).builds;
  return waves === undefined || hubsAtOnce(style, target) ? undefined : { repeat: entries[waves] };
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
const hubs = ({ champions, support, obliged, isByUnit, course, leadCourse }: Style) => ({
  champions,
  obliged,
  hours: leadCourse,
  coaching: support,
  ...(isByUnit && { course, open: OPEN_WEEKS, campaign: CAMPAIGN }),
});
