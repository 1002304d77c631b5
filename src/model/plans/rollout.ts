import { setUpSlots } from '../coordination/setUpSlots.ts';
import type { Effect } from '../tactic.ts';
import { hub, hubEffort, shortened } from '../tactics/hub.ts';
import { tacticOf } from '../tactics/tactics.ts';
import { createScope, peopleOf, type StepScope } from '../targeting/scope.ts';
import type { World } from '../world.ts';
import { holds } from './condition.ts';
import { fillPosts } from './fillPosts.ts';
import { gateValue } from './gateValue.ts';
import type { Entry, Plan, Repeat } from './plan.ts';
import { type ReadStep, readSteps } from './readSteps.ts';

/** A step on its way. */
interface StepState {
  readonly read: ReadStep;
  scope: StepScope;
  status: 'waiting' | 'active' | 'passed';
  /** First week of the step, or of its repetition. */
  from: number;
  /** Consecutive weeks in which the gate has held. */
  held: number;
  /** Week in which its repeated tactic was last begun; −∞ before it first is. */
  lastBegun: number;
  /** Whether `until` holds, as the week before was observed: what a plan does in a week changes what is measured. */
  untilHolds: boolean;
  /** Whether `until` has held once: nothing more is repeated. */
  repeated: boolean;
}

/** What a plan does to a world: its dated tactics, its gates, and the upkeep of its posts. */
export interface Rollout {
  /** Writes this week's levers, posts and offered ties. */
  plan(week: number): void;
  /** Looks at the gates, once the week's measures are known. */
  observe(week: number): void;
  /** What has come of the gates so far. */
  readonly gates: GateOutcomes;
}

/** What has come of the gates of a run: nothing is taken back, whatever happens afterwards. */
export interface GateOutcomes {
  /** Steps whose gate has been passed, and steps whose time was over before it was. */
  readonly passed: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
  /** Whether the plan was given up. */
  readonly gaveUp: boolean;
}

/** A tactic that is due to begin. */
export interface ScheduledTactic {
  readonly tactic: string;
  /** Identifier of its step. */
  readonly step: string;
  readonly week: number;
  /** How many of its kind have been due so far in this run, this one included. */
  readonly ordinal: number;
}

/** A plan, played week by week on one world; `mayBegin` may leave tactics out. */
export function rollout(
  world: World,
  plan: Plan,
  mayBegin: (due: ScheduledTactic) => boolean = () => true,
): Rollout {
  const due = new Map<string, number>();
  const effects: { readonly run: Effect; readonly lasting: boolean }[] = [];
  const passed = new Set<string>();
  const failed = new Set<string>();
  let gaveUp = false;
  let current = plan;
  let running = prepare(plan);

  return {
    plan(week) {
      for (const each of running.values()) {
        start(each, week);
        if (each.status === 'waiting') continue;
        for (const entry of each.read.step.do)
          if (week === each.from + entry.at - 1) begin(entry, each.scope, week);
      }
      fillPosts(world, week);
      payPosts(week);
      // hubs are begun by the members whom the centre has by now
      for (const each of running.values()) if (each.status !== 'waiting') repeat(each, week);
      let kept = 0;
      for (const effect of effects) if (effect.run(week)) effects[kept++] = effect;
      effects.length = kept;
    },

    observe(week) {
      const steps = running;
      readUntil();
      for (const each of steps.values()) {
        // a gate that forks or gives up leaves the other steps behind
        if (running !== steps) break;
        if (each.status === 'active') judge(each, week);
      }
      while (current.next !== undefined && week + 1 >= current.next.at) turnTo(current.next.plan);
    },

    gates: {
      passed,
      failed,
      get gaveUp() {
        return gaveUp;
      },
    },
  };

  function prepare({ steps }: Plan): Map<string, StepState> {
    const prepared = new Map<string, StepState>();
    for (const read of readSteps(steps)) {
      const { id } = read.step;
      const scope = createScope(id, undefined);
      prepared.set(id, {
        read,
        scope,
        status: 'waiting',
        from: 0,
        held: 0,
        lastBegun: Number.NEGATIVE_INFINITY,
        untilHolds: false,
        repeated: false,
      });
    }
    return prepared;
  }

  /** Another plan takes over: what stands goes on standing, what is demanded or coached ends. */
  function turnTo(next: Plan) {
    current = next;
    running = prepare(next);
    readUntil();
    const lasting = effects.filter((effect) => effect.lasting);
    effects.splice(0, effects.length, ...lasting);
    world.training.releaseObliged();
  }

  /** Nothing more begins and nothing more is spent: posts and courses end as well. */
  function giveUp(week: number) {
    gaveUp = true;
    running = new Map();
    effects.length = 0;
    world.training.end();
    for (const post of world.coordination.posts) world.coordination.close(post, week);
  }

  function begin(entry: Entry, scope: StepScope, week: number) {
    const { tactic } = entry;
    const ordinal = (due.get(tactic) ?? 0) + 1;
    due.set(tactic, ordinal);
    if (!mayBegin({ tactic, step: scope.id, week, ordinal })) return;
    const { begin, lasting } = tacticOf(tactic);
    effects.push({ run: begin(entry, world, scope, week), lasting });
  }

  function start(each: StepState, week: number) {
    if (each.status !== 'waiting') return;
    const { id, after } = each.read.step;
    for (const before of after) if (running.get(before)!.status !== 'passed') return;
    each.status = 'active';
    each.from = week;
    each.scope = createScope(id, after.length > 0 ? running.get(after[0])!.scope : undefined);
  }

  /** A repeated tactic goes on after its step is passed, until its own condition holds or no unit is left. */
  function repeat(each: StepState, week: number) {
    const { repeated } = each.read;
    const again = each.read.step.repeat;
    if (
      again === undefined ||
      repeated === undefined ||
      each.repeated ||
      !isDue(again, week - each.lastBegun)
    )
      return;
    if (each.untilHolds) {
      each.repeated = true;
      return;
    }
    each.lastBegun = week;
    const wave = Math.max(1, Math.round((again.units ?? 0) * world.setting.unitNames.length));
    for (let unit = 0; unit < wave; unit++) begin(repeated, each.scope, week);
  }

  /**
   * Whether the next unit is due: once its interval has passed and, for a hub, a set-up slot is free. That interval
   * becomes shorter as hubs stand and with toolkits, as the time of setting them up does.
   */
  function isDue({ tactic, every }: Repeat, weeks: number): boolean {
    if (tactic !== hub.kind) return weeks >= every;
    const { coordination } = world;
    const isFree = coordination.waiting === 0 && coordination.settingUp < setUpSlots(world);
    return isFree && weeks >= shortened(every, hubEffort(world));
  }

  function judge(each: StepState, week: number) {
    const { when } = each.read;
    const { id, gate, do: entries } = each.read.step;
    if (gate === undefined || when === undefined) {
      const last = entries.reduce((latest, { at }) => Math.max(latest, at), 1);
      if (week >= each.from + last - 1) each.status = 'passed';
      return;
    }
    each.held = holds(when, measured) ? each.held + 1 : 0;
    if (each.held >= gate.hold) {
      each.status = 'passed';
      passed.add(id);
      return;
    }
    if (gate.within === undefined || week - each.from + 1 < gate.within) return;
    failed.add(id);
    if (gate.otherwise === 'next') each.status = 'passed';
    else if (gate.otherwise === 'giveUp') giveUp(week);
    else if (gate.otherwise === 'repeat') {
      each.from = week + 1;
      each.held = 0;
      each.lastBegun = Number.NEGATIVE_INFINITY;
      each.scope = createScope(each.read.step.id, each.scope.before);
    } else if (typeof gate.otherwise === 'object') {
      const fork = current.forks?.get(gate.otherwise.fork);
      if (fork !== undefined) turnTo({ ...fork, next: fork.next ?? current.next });
    }
  }

  function readUntil(): void {
    for (const each of running.values()) {
      const { until } = each.read;
      if (until !== undefined && !each.repeated) each.untilHolds = holds(until, measured);
    }
  }

  function measured(of: string, metric: string): number {
    const people = of === 'target' ? world.setting.everybody : peopleOf(running.get(of)!.scope);
    return gateValue(world, of, metric, people);
  }

  /** Pays everybody who holds a post for the week; a post for which no money is left is given up. */
  function payPosts(week: number) {
    const { coordination, ledger } = world;
    let postWeeks = 0;
    for (const { holder, cost } of coordination.posts) if (holder >= 0) postWeeks += cost;
    if (ledger.posts(postWeeks)) return;
    for (const post of coordination.posts)
      if (post.holder >= 0 && !ledger.posts(post.cost)) coordination.close(post, week);
  }
}
