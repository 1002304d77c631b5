import type { Setting } from '../setting.ts';
import { centreSeats } from '../structures/initialStructure.ts';
import { hubLearning, shortened } from '../tactics/hub.ts';
import { tacticOf } from '../tactics/tactics.ts';
import type { Condition } from './condition.ts';
import type { Entry, Plan, Repeat } from './plan.ts';
import { type ReadStep, readSteps } from './readSteps.ts';

/** What the best case of a plan depends on besides the plan. */
export type BestCaseFrame = Pick<Setting, 'size' | 'unitNames' | 'divisionNames' | 'rule'>;

/** The longest that is looked ahead, in weeks: a century. */
const LONGEST = 5200;

/** A hub as arithmetic sees it: of a unit, or of a division (unit −1). */
interface Hub {
  readonly unit: number;
  readonly opened: number;
  hasSlot: boolean;
  /** Week in which it stands, once it has a slot. */
  standsFrom: number;
  stands: boolean;
  isLed: boolean;
}

type Step = { status: 'waiting' | 'active' | 'passed'; from: number; held: number; lastBegun: number };

/**
 * The first week in which hubs stand in so many units, by arithmetic alone: everybody is willing and skilled from the
 * start, every gate passes as soon as it can and nobody leaves; what is left are dates, intervals, set-up slots and the
 * growth of the centre, played as `rollout` plays them. No plan is quicker. Infinite where it never happens, or later
 * than in a century. What tactics ask of people's choice – functions or people addressed by hubs – counts as all units.
 */
export function bestCase(plan: Plan, frame: BestCaseFrame, hubsNeeded: number): number {
  const { rule, size, unitNames, divisionNames } = frame;
  const units = unitNames.length;
  let current = plan;
  let running = stepsOf(plan);
  const effects: { readonly run: (week: number) => void; readonly lasting: boolean }[] = [];
  const waiting: Hub[] = [];
  const hubOf = new Map<number, Hub>();
  const divisionHubs: Hub[] = [];
  /** Members of the centre, and its posts that are filled next. */
  let members = 0;
  let vacant = 0;
  let settingUp = 0;
  let standing = 0;
  /** What toolkits leave of the time of a hub. */
  let left = 1;
  /** Hubs of units that stand and have a lead. */
  let led = 0;

  const used = tacticsOf(plan);
  const isPossible = used.has('hub') && (used.has('centralTeam') || !rule.setUpSlots);
  for (let week = 1; isPossible && week <= LONGEST; week++) if (playWeek(week)) return week;
  return Number.POSITIVE_INFINITY;

  function playWeek(week: number): boolean {
    while (current.next !== undefined && week >= current.next.at) {
      current = current.next.plan;
      running = stepsOf(current);
      effects.splice(0, effects.length, ...effects.filter(({ lasting }) => lasting));
    }
    for (const [{ step }, each] of running) {
      if (each.status === 'waiting' && step.after.every((id) => stateOf(id)?.status === 'passed')) {
        each.status = 'active';
        each.from = week;
      }
      if (each.status === 'waiting') continue;
      for (const entry of step.do) if (week === each.from + entry.at - 1) begin(entry, week);
    }
    members += vacant;
    vacant = 0;
    for (const [read, each] of running) if (each.status !== 'waiting') repeat(read, each, week);
    for (const { run } of effects) run(week);
    for (const [read, each] of running) if (each.status === 'active') judge(read, each, week);
    return members > 0 && led >= hubsNeeded;
  }

  function begin(entry: Entry, week: number): void {
    const { tactic } = entry;
    const { lasting } = tacticOf(tactic);
    if (tactic === 'toolkit') left *= 1 - (entry.saving as number);
    if (tactic === 'centralTeam') {
      const first = (entry.people as number | undefined) ?? centreSeats(size);
      vacant += Math.max(0, first - members - vacant);
      if (entry.grows === true) effects.push({ lasting, run: () => grow(first) });
    }
    if (tactic === 'divisionHub') {
      const { divisions, weeks } = entry as unknown as { divisions: 'all' | string[]; weeks: number };
      const count = divisions === 'all' ? divisionNames.length : divisions.length;
      const own = Array.from({ length: Math.max(0, count - divisionHubs.length) }, () => open(-1, week));
      divisionHubs.push(...own);
      effects.push({ lasting, run: (now) => workOn(own, now, () => weeks) });
    }
    if (tactic === 'hub') effects.push({ lasting, run: hubs(entry, week) });
  }

  function grow(first: number): void {
    const usual = Math.ceil((centreSeats(size) * Math.min(standing, units)) / Math.max(1, units));
    const wanted = Math.max(first, usual, Math.ceil(standing / rule.hubsPerCentreMember));
    vacant += Math.max(0, wanted - members - vacant);
  }

  function hubs(entry: Entry, begun: number): (week: number) => void {
    const { over, weeks } = entry as unknown as { over: number; weeks: number };
    const chosen = unitsOf(entry.who);
    const own: Hub[] = [];
    // a unit that is chosen is taken at once, even where its hub opens later
    let opened = 0;
    return (week) => {
      const due = Math.min(chosen.length, Math.ceil((chosen.length * (week - begun + 1)) / over));
      for (; opened < due; opened++) if (!hubOf.has(chosen[opened])) own.push(open(chosen[opened], week));
      workOn(own, week, () => shortened(weeks, effort()));
    };
  }

  function hubIn(unit: number, entry: Entry): (week: number) => void {
    let own: Hub[] | undefined;
    return (week) => {
      own ??= [open(unit, week)];
      workOn(own, week, () => shortened(entry.weeks as number, effort()));
    };
  }

  /** Units without a hub that a tactic is for: one where it picks, those that it names, or all. */
  function unitsOf(who: unknown): number[] {
    const free = Array.from({ length: units }, (_, unit) => unit).filter((unit) => !hubOf.has(unit));
    if (who === 'unit' || (typeof who === 'object' && who !== null && 'pick' in who)) return free.slice(0, 1);
    if (typeof who === 'object' && who !== null && 'units' in who) {
      const named = new Set(who.units as string[]);
      return free.filter((unit) => named.has(unitNames[unit]));
    }
    return free;
  }

  function open(unit: number, week: number): Hub {
    const hub: Hub = {
      unit,
      opened: week,
      hasSlot: false,
      standsFrom: Number.POSITIVE_INFINITY,
      stands: false,
      isLed: false,
    };
    if (unit >= 0) hubOf.set(unit, hub);
    waiting.push(hub);
    return hub;
  }

  function workOn(own: Hub[], week: number, weeksOf: () => number): void {
    for (const hub of own) {
      if (hub.isLed) continue;
      while (waiting.length > 0 && settingUp < slots()) {
        waiting.shift()!.hasSlot = true;
        settingUp++;
      }
      if (hub.hasSlot && hub.standsFrom === Number.POSITIVE_INFINITY) hub.standsFrom = week + weeksOf();
      if (week < hub.standsFrom) continue;
      if (!hub.stands) {
        hub.stands = true;
        settingUp--;
        standing++;
      }
      // a lead is found in the week after the post is open
      if (week === hub.opened) continue;
      hub.isLed = true;
      if (hub.unit >= 0) led++;
    }
  }

  function slots(): number {
    return rule.setUpSlots ? Math.floor(members * rule.hubsPerCentreMember) : Number.POSITIVE_INFINITY;
  }

  function effort(): number {
    return left * hubLearning(rule, standing);
  }

  function repeat({ step: { repeat: again }, repeated }: ReadStep, each: Step, week: number): void {
    if (again === undefined || repeated === undefined || again.tactic !== 'hub') return;
    if (!isDue(again, week - each.lastBegun)) return;
    each.lastBegun = week;
    const wave = Math.max(1, Math.round((again.units ?? 0) * units));
    const chosen = unitsOf('all').slice(0, wave);
    for (const unit of chosen) effects.push({ lasting: true, run: hubIn(unit, repeated) });
  }

  function isDue({ every }: Repeat, weeks: number): boolean {
    return waiting.length === 0 && settingUp < slots() && weeks >= shortened(every, effort());
  }

  function judge({ step, when }: ReadStep, each: Step, week: number): void {
    const { gate, do: entries } = step;
    if (gate === undefined || when === undefined) {
      const last = entries.reduce((latest, { at }) => Math.max(latest, at), 1);
      if (week >= each.from + last - 1) each.status = 'passed';
      return;
    }
    each.held = canHold(when, week) ? each.held + 1 : 0;
    const isLate = gate.within !== undefined && week - each.from + 1 >= gate.within;
    if (each.held >= gate.hold || (isLate && gate.otherwise === 'next')) each.status = 'passed';
  }

  /** Whether a condition holds where everybody is willing: as soon as there is anybody of whom it is asked. */
  function canHold(condition: Condition, week: number): boolean {
    if (condition.kind !== 'compare') {
      const part = (each: Condition) => canHold(each, week);
      return condition.kind === 'all' ? condition.parts.every(part) : condition.parts.some(part);
    }
    if (condition.of === 'target' || condition.op.startsWith('<')) return true;
    for (const [{ step, repeated }, { from }] of running) {
      if (step.id !== condition.of || from === 0) continue;
      const begun = step.do.filter(({ at }) => week >= from + at - 1);
      if ([...begun, ...(repeated ? [repeated] : [])].some(({ tactic }) => tacticOf(tactic).addresses))
        return true;
    }
    return false;
  }

  function stateOf(id: string): Step | undefined {
    for (const [{ step }, each] of running) if (step.id === id) return each;
    return undefined;
  }
}

const stepsOf = ({ steps }: Plan): Map<ReadStep, Step> =>
  new Map(
    readSteps(steps).map((read) => [
      read,
      { status: 'waiting', from: 0, held: 0, lastBegun: Number.NEGATIVE_INFINITY },
    ]),
  );

/** The tactics of a plan and of those that take over from it in a given week. */
function tacticsOf({ steps, next }: Plan): Set<string> {
  const own = steps.flatMap(({ do: entries, repeat }) => [
    ...entries.map(({ tactic }) => tactic),
    ...(repeat ? [repeat.tactic] : []),
  ]);
  return new Set([...own, ...(next === undefined ? [] : tacticsOf(next.plan))]);
}
