import { type Key, replicateKey, streamKey, uniformFrom, weekStreamKey } from '../../engine/draws.ts';
import { exp } from '../../engine/elementary.ts';
import { influenceSum } from '../../engine/exposure.ts';
import type { Model, Run } from '../../engine/simulate.ts';
import { addedParts } from '../added/addedParts.ts';
import { coordinationWeek } from '../coordination/coordinationWeek.ts';
import { earnings } from '../lenses/earnings.ts';
import { largestOf, leverColumn, leverOf, sumOf } from '../lever.ts';
import { clearLevers } from '../levers.ts';
import type { MetricSet } from '../metrics/metricSet.ts';
import { coherence } from '../metrics/people.ts';
import type { Mutable } from '../mutable.ts';
import { asksFor } from '../plans/asksFor.ts';
import { type GateSeries, gateSeries } from '../plans/gateSeries.ts';
import type { Plan } from '../plans/plan.ts';
import { rollout, type ScheduledTactic } from '../plans/rollout.ts';
import { attention } from '../saturation.ts';
import type { PersonalClimate, Setting } from '../setting.ts';
import { startPeople } from '../startPeople.ts';
import { AWARE, COMMITTED, UNAWARE } from '../states.ts';
import { trackStructure } from '../structures/trackStructure.ts';
import { createWorld, type World } from '../world.ts';
import { type CircumstanceBounds, maxTransitionProbability } from './maxTransitionProbability.ts';
import { circumstanceReader, isDismissed, TRANSITION } from './traceDecision.ts';
import { awareness, drawnExit, exitProbabilities } from './transitions.ts';
import { departures } from './turnover.ts';

/** What replays and tests of the theory see of a run, and what they leave out; files cannot reach it. */
export interface Hooks {
  /** Called once every decision of a week is drawn: `next` holds the states to come, and nothing has moved yet. */
  readonly afterDecide?: (world: World, week: number, next: Uint8Array) => void;
  /** Called after every commit. */
  readonly afterCommit?: (world: World, week: number) => void;
  /** Whether a tactic that is due begins; without it, all do. */
  readonly mayBegin?: (due: ScheduledTactic) => boolean;
}

/** The model: one plan on one setting, measured by the given metric set and, after it, by the plan's gates. */
export function changeModel(setting: Setting, plan: Plan, measured: MetricSet, hooks: Hooks = {}): Model {
  const gates = gateSeries(plan);
  const asksWho =
    measured.series.some(({ metric }) => metric === coherence.name) ||
    asksFor(plan, coherence.name) ||
    // what was added may look at whatever a world holds
    addedParts().length > 0;
  return {
    weeks: setting.horizon,
    series: [...measured.series, ...gates.series],
    start: (replicate) => startChange({ setting, plan, measured, gates, asksWho, hooks }, replicate),
  };
}

/** What all replicates of a model share. */
interface Change {
  readonly setting: Setting;
  readonly plan: Plan;
  readonly measured: MetricSet;
  readonly gates: GateSeries;
  /** Whether a metric or a gate depends on who is coordinated. */
  readonly asksWho: boolean;
  readonly hooks: Hooks;
}

function startChange({ setting, plan, measured, gates, asksWho, hooks }: Change, replicate: number): Run {
  const { size, rule, climate, climateOf } = setting;
  const key = replicateKey(setting.key, replicate);
  const workspace = acquireWorkspace(setting, measured, key);
  const { world, next, replaced, candidates } = workspace;
  const { state, skills, reactance, learnsSlowly, levers, stateFromPost, coordination } = world;
  /** How many of `candidates` change state this week: they stand first. */
  let moving = 0;
  /** Who leaves: in week w, the people of the places from `first[w]` until `first[w + 1]`. */
  const { first, person: leaver } = departures(setting, replicate);
  const transitionKey = streamKey(key, TRANSITION);
  const { at, readFor } = circumstanceReader(world);
  const probability = new Float64Array(3);
  const maxProbability = maxTransitionProbability(rule);
  /** Who else leaves this week: those whom a sanction dismisses. */
  const dismissed: number[] = [];
  /** Upper bounds of everybody's circumstances this week. */
  const upperBounds = climateBounds(setting);
  /** By how much leadership may be better in some part than in the firm. */
  const ledBetter = Math.max(0, upperBounds.leadership - climate.leadership);

  startPeople(world);
  next.set(state);
  const follow = rollout(world, plan, hooks.mayBegin);
  const coordinate = coordinationWeek(world);
  const updateCentreInfluence = centreInfluence(world);
  const watch = trackStructure(world, asksWho);
  const earn = earnings(world);

  /** Reactance rises with obligation and decays; visited only while somebody is obliged or resents. */
  const updateReactance = () => {
    // as locals, columns stay in registers: everybody may be obliged
    const mandate = leverColumn(levers.mandate);
    const { reactance, exposure, loudest } = world;
    const { proneness } = setting;
    const { reactanceGain, reactanceDecay } = rule;
    const unled = 1 - world.leadership;
    const skill = skills.all();
    let strongest = 0;
    for (let i = 0; i < size; i++) {
      const before = reactance[i];
      const heard = influenceSum(exposure, i) / loudest[i];
      const unsupported = heard > 1 ? 0 : heard > 0 ? 1 - heard : 1;
      const alone = climateOf === undefined ? unled : 1 - world.leadershipOf(i);
      const susceptibility = alone * (1 - skill[i]) * unsupported;
      const raised = reactanceGain * proneness[i] * mandate[i] * susceptibility * (1 - before);
      const moved = before + raised - reactanceDecay * before;
      const x = moved > 0 ? moved : 0;
      reactance[i] = x;
      if (x > strongest) strongest = x;
    }
    upperBounds.reactance = strongest;
  };

  /** Draws who of those that resist openly is dismissed. */
  const dismiss = (week: number) => {
    for (let i = 0; i < size; i++) {
      if (replaced[i] === 1 || !isDismissed(world, i, week, leverOf(levers.dismissal, i))) continue;
      replaced[i] = 1;
      dismissed.push(i);
    }
  };

  /** Draws the next state of everybody whose draw is not beyond the upper bound of their chances to move. */
  const drawTransitions = ({ high, low }: Key, bounds: Float64Array) => {
    const count = selectCandidates(high, low, state, bounds, candidates);
    moving = 0;
    for (let k = 0; k < count; k++) {
      const i = candidates[k];
      const from = state[i];
      const drawn = uniformFrom(high, low, i);
      // most who are looked at are unaware, and have but one way to go
      next[i] = from === UNAWARE ? (hears(i, drawn) ? AWARE : UNAWARE) : exitDrawn(i, from, drawn);
      if (next[i] !== from) candidates[moving++] = i;
    }
  };
  const hears = (i: number, drawn: number): boolean =>
    leverOf(levers.addressed, i) === 1 ||
    drawn < awareness(leverOf(levers.communication, i), world.activeShareOf(i), rule);
  const exitDrawn = (i: number, from: number, drawn: number): number => {
    readFor(i, from);
    exitProbabilities(from, at, rule, probability);
    return drawnExit(from, probability, drawn);
  };

  /** A newcomer takes over position, ties, type and z, and nothing else. */
  const renew = (i: number, week: number) => {
    replaced[i] = 0;
    stateFromPost.delete(i);
    world.setState(i, UNAWARE);
    skills.set(i, 0);
    reactance[i] = 0;
    coordination.replace(i, week);
    world.training.welcome(i, setting.unit[i]);
  };

  /** Whoever has come to a post is what it makes of them, and knows at least as much as it asks for. */
  const takePosts = () => {
    for (const [i, to] of stateFromPost) {
      skills.set(i, Math.max(skills.of(i), to === COMMITTED ? rule.volunteerSkill : rule.appointedSkill));
      world.setState(i, to);
    }
    stateFromPost.clear();
  };

  return {
    plan(week) {
      clearLevers(levers);
      follow.plan(week);
      world.training.serve(world, week);
      world.ledger.used.asked += sumOf(levers.requestedHours);
    },

    learn() {
      const { hours, trained, trainees } = levers;
      for (let k = 0; k < trainees; k++) {
        const i = trained[k];
        // hours count as far as there is attention for them: a longer course never teaches less
        const heeded = hours[i] * attention(world, i);
        const rate = learnsSlowly[i] === 1 ? rule.slowLearning : 1;
        skills.learn(i, rate, 1 - exp(-heeded / rule.learningHours));
      }
      skills.pass();
      upperBounds.communication = largestOf(levers.communication);
      upperBounds.mandate = largestOf(levers.mandate);
      upperBounds.addressed = largestOf(levers.addressed) > 0;
      upperBounds.deadline = largestOf(levers.deadline) > 0;
      if (upperBounds.mandate > 0 || upperBounds.reactance > 0) updateReactance();
    },

    decide(week) {
      for (let k = first[week]; k < first[week + 1]; k++) replaced[leaver[k]] = 1;
      if (largestOf(levers.dismissal) > 0) dismiss(week);
      coordinate.decide(week, replaced);

      upperBounds.leadership = Math.min(1, world.leadership + ledBetter);
      // rounded up to sixteenths, so that the probabilities are seldom computed again
      upperBounds.communication = roundedUp(upperBounds.communication);
      upperBounds.mandate = roundedUp(upperBounds.mandate);
      upperBounds.reactance = roundedUp(upperBounds.reactance);
      drawTransitions(weekStreamKey(transitionKey, week), maxProbability(upperBounds));
      if (stateFromPost.size > 0) for (const [i, to] of stateFromPost) next[i] = to;
      for (let k = first[week]; k < first[week + 1]; k++) next[leaver[k]] = UNAWARE;
      for (const i of dismissed) next[i] = UNAWARE;
      hooks.afterDecide?.(world, week, next);
    },

    commit(week) {
      for (let k = first[week]; k < first[week + 1]; k++) renew(leaver[k], week);
      for (const i of dismissed) renew(i, week);
      dismissed.length = 0;
      if (stateFromPost.size > 0) takePosts();
      for (let k = 0; k < moving; k++) world.setState(candidates[k], next[candidates[k]]);
      coordinate.commit();
      coordination.updateLiveTies(week);
      updateCentreInfluence();
      hooks.afterCommit?.(world, week);
    },

    observe(week, values) {
      watch(week);
      if (week > 0) earn?.();
      // before the gates, which may give a plan up and end its posts
      measured.measure(world, values);
      follow.observe(week);
      gates.write(follow.gates, values, measured.series.length);
    },

    close() {
      workspacePool.set(measured, workspace);
    },
  };
}

/**
 * Writes the rows of everybody whose draw lies below the largest transition probability of their state, ascending, and
 * returns how many there are. Branch-free compaction: every row is written, and the end advances by the comparison's
 * result, because a branch that depends on a draw is mispredicted.
 */
function selectCandidates(
  high: number,
  low: number,
  state: Uint8Array,
  bounds: Float64Array,
  candidates: Int32Array,
): number {
  let count = 0;
  for (let i = 0; i < state.length; i++) {
    candidates[count] = i;
    count += +(uniformFrom(high, low, i) < bounds[state[i]]);
  }
  return count;
}

/** What speaks most for the change, and most against it, in any part of the firm, before a plan has done anything. */
function climateBounds({ climate, climateOf }: Setting): Mutable<CircumstanceBounds> {
  const most = (name: keyof PersonalClimate) =>
    climateOf?.[name].reduce((a, b) => Math.max(a, b)) ?? climate[name];
  const least = (name: keyof PersonalClimate) =>
    climateOf?.[name].reduce((a, b) => Math.min(a, b)) ?? climate[name];
  return {
    leadership: most('leadership'),
    resignation: least('resignation'),
    habit: most('habit'),
    fit: most('fit'),
    communication: 0,
    mandate: 0,
    deadline: false,
    addressed: false,
    reactance: 0,
  };
}

/** The columns that a run works on, reused between replicates. */
interface Workspace {
  readonly world: World;
  /** Everybody's next state, and 1 for who leaves this week. */
  readonly next: Uint8Array;
  readonly replaced: Uint8Array;
  /** Rows of the week's candidates for a transition, then of those among them who make one. */
  readonly candidates: Int32Array;
}

/** Workspaces of runs that are over, by the metrics measured: in short runs, allocation costs more than the weeks. */
const workspacePool = new WeakMap<MetricSet, Workspace>();

function acquireWorkspace(setting: Setting, measured: MetricSet, key: Key): Workspace {
  const left = workspacePool.get(measured);
  workspacePool.delete(measured);
  if (left === undefined || left.world.setting !== setting) {
    const { size } = setting;
    return {
      world: createWorld(setting, key, measured.groupings),
      next: new Uint8Array(size),
      replaced: new Uint8Array(size),
      candidates: new Int32Array(size),
    };
  }
  left.world.reset(key);
  return left;
}

/** The next sixteenth. */
const roundedUp = (share: number) => Math.ceil(share * 16) / 16;

/** Keeps the influence of those who join or leave a legitimate centre up to date. */
function centreInfluence(world: World): () => void {
  let previousMembers: Int32Array = new Int32Array(0);
  return () => {
    if (!world.centreIsLegitimate) return;
    const members = world.coordination.centreMembers();
    for (const i of previousMembers) world.updateInfluence(i);
    for (const i of members) world.updateInfluence(i);
    previousMembers = members;
  };
}
