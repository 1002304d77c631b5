import { NO_LABEL } from '../../text/noLabel.ts';
import type { Setting } from '../setting.ts';
import { centreSeats } from '../structures/initialStructure.ts';
import { SEAT_HOURS } from '../training.ts';
import type { Entry, Plan } from './plan.ts';
import { readSteps } from './readSteps.ts';

/** What a plan may use at most, whatever it does use. */
export interface Means {
  /** Hours of course of a person who holds no post, and of one who does or is recruited. */
  readonly courseHours: number;
  readonly leadHours: number;
  /** Posts by kind. */
  readonly centrePosts: number;
  readonly divisionHubs: number;
  readonly unitHubs: number;
  /** Campaigns to everybody; one in every unit, and to those who are in none, makes one. */
  readonly campaigns: number;
  /** Times that it listens, and tools that it makes for its hubs. */
  readonly listening: number;
  readonly toolkits: number;
  /** Hours of all seats in sum up to the deadline. */
  readonly seatHours: number;
  /** Money; undefined: no limit. */
  readonly budget?: number | undefined;
}

/** What the means of a plan depend on besides the plan. */
export type MeansFrame = Pick<
  Setting,
  'size' | 'unitNames' | 'divisionNames' | 'resources' | 'target' | 'rule'
>;

/**
 * The means that a plan may use, read off its steps: *might have used* beside what the metrics say that it *used*.
 * Plans that take over from it are plans of their own, with means of their own.
 */
export function meansOf({ steps }: Pick<Plan, 'steps'>, frame: MeansFrame): Means {
  const { resources, rule, size, unitNames, divisionNames, target } = frame;
  const units = unitNames.length;
  const entries = readSteps(steps).flatMap(({ step, repeated }) => [
    ...step.do.map((entry) => ({ entry, again: false })),
    ...(repeated === undefined ? [] : [{ entry: repeated, again: true }]),
  ]);
  const of = (...kinds: string[]) => entries.filter(({ entry }) => kinds.includes(entry.tactic));

  // courses that count what was had before do not add up; others do
  const ofUnits = of('hub').flatMap(({ entry }) => [numberOf(entry, 'course') ?? 0]);
  const ofPilots = of('pilot').map(({ entry }) => numberOf(entry, 'hours') ?? resources.course);
  const trains = of('train').map(({ entry }) => ({
    hours: numberOf(entry, 'hours') ?? resources.course,
    inAll: entry.inAll === true,
  }));
  const upTo = trains.filter(({ inAll }) => inAll).map(({ hours }) => hours);
  const added = trains.reduce((sum, { hours, inAll }) => sum + (inAll ? 0 : hours), 0);
  const offered = added + Math.max(0, ...ofUnits, ...ofPilots, ...upTo);

  const ofLeads = of('centralTeam', 'hub', 'divisionHub', 'extract').map(
    ({ entry }) => numberOf(entry, 'hours') ?? resources.leadCourse,
  );

  const hubs = of('hub').map(({ entry, again }) => (again ? units : unitsOf(entry.who, units)));
  const unitHubs = Math.min(
    units,
    hubs.reduce((sum, count) => sum + count, 0),
  );
  const divisionHubs = Math.min(
    divisionNames.length,
    of('divisionHub').reduce(
      (sum, { entry }) =>
        sum + (Array.isArray(entry.divisions) ? entry.divisions.length : divisionNames.length),
      0,
    ),
  );
  const hubsPosts = unitHubs + divisionHubs;
  const contributors = of('consolidate').length > 0 ? size / rule.leadSupport : 0;
  const centrePosts = of('centralTeam').map(({ entry }) => {
    const first = numberOf(entry, 'people') ?? centreSeats(size);
    if (entry.grows !== true) return first;
    const grown = hubsPosts > 0 ? centreSeats(size) : 0;
    return Math.max(first, grown, Math.ceil(hubsPosts / rule.hubsPerCentreMember + contributors));
  });

  const inUnits = of('hub').filter(({ entry }) => (numberOf(entry, 'campaign') ?? 0) > 0);
  const toAll = of('announce').filter(({ entry }) => !(inUnits.length > 0 && isToNoUnit(entry.who)));
  const campaigns = toAll.reduce((sum, { entry }) => sum + (numberOf(entry, 'campaigns') ?? 0), 0);
  return {
    courseHours: Math.min(resources.course, offered),
    leadHours: Math.min(Math.max(resources.course, resources.leadCourse), Math.max(offered, ...ofLeads)),
    centrePosts: Math.max(0, ...centrePosts),
    divisionHubs,
    unitHubs,
    campaigns: campaigns + (inUnits.length > 0 ? 1 : 0),
    listening: of('listen').length,
    toolkits: of('toolkit').length,
    seatHours: resources.seats * SEAT_HOURS * target.deadline,
    budget: resources.budget,
  };
}

const numberOf = (entry: Entry, name: string): number | undefined =>
  typeof entry[name] === 'number' ? entry[name] : undefined;

/** Whether these are the people who are in no unit. */
const isToNoUnit = (who: unknown): boolean =>
  typeof who === 'object' &&
  who !== null &&
  'units' in who &&
  Array.isArray(who.units) &&
  who.units.every((unit) => unit === NO_LABEL);

/** In how many units a tactic sets a hub up at most. */
function unitsOf(who: unknown, units: number): number {
  if (who === 'unit') return 1;
  if (typeof who !== 'object' || who === null) return units;
  if ('pick' in who) return 1;
  return 'units' in who && Array.isArray(who.units) ? who.units.length : units;
}
