import { type Key, replicateKey, streamKey, uniformFrom, weekStreamKey } from '../../engine/draws.ts';
import { exp } from '../../engine/elementary.ts';
import type { Model, Run } from '../../engine/simulate.ts';
import { earnings } from '../lenses/benefitIndex.ts';
import { clearLevers } from '../levers.ts';
import type { MetricSet } from '../metrics/metricSet.ts';
import type { Plan } from '../plans/plan.ts';
import { rollout, type ScheduledTactic } from '../plans/rollout.ts';
import type { Setting } from '../setting.ts';
import { ACTIVE_SKILL, APPOINTED_SKILL, SLOW } from '../skills.ts';
import { startPeople } from '../startPeople.ts';
import { COMMITTED, UNAWARE } from '../states.ts';
import { coordinationWeek } from '../structures/coordinationWeek.ts';
import { trackStructure } from '../structures/trackStructure.ts';
import { createWorld, type World } from '../world.ts';
import { maxTransitionProbability } from './maxTransitionProbability.ts';
import { circumstanceReader, TRANSITION } from './traceDecision.ts';
import { drawnExit, exitProbabilities } from './transitions.ts';
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

/** The model: one plan on one setting, measured by the given gauge. */
export function changeModel(setting: Setting, plan: Plan, measured: MetricSet, hooks: Hooks = {}): Model {
  return {
    weeks: setting.horizon,
    series: measured.series,
    start: (replicate) => startChange(setting, plan, measured, replicate, hooks),
  };
}

function startChange(
  setting: Setting,
  plan: Plan,
  measured: MetricSet,
  replicate: number,
  hooks: Hooks,
): Run {
  const { size, rule, climate, proneness } = setting;
  const key = replicateKey(setting.key, replicate);
  const workspace = acquireWorkspace(setting, measured, key);
  const { world, next, replaced, candidates } = workspace;
  const { state, skills, reactance, learnsSlowly, levers, stateFromPost, coordination } = world;
  /** How many of `movers` change state this week by their draw. */
  let moving = 0;
  /** Who leaves: in week w, the people of the places from `first[w]` until `first[w + 1]`. */
  const { first, person: leaver } = departures(setting, replicate);
  const transitionKey = streamKey(key, TRANSITION);
  const { at, readFor } = circumstanceReader(world);
  const probability = new Float64Array(3);
  const maxProbability = maxTransitionProbability(rule);
  /** What nobody's levers and reactance exceed this week. */
  const most = { ...climate, communication: 1, mandate: 0, addressed: false, reactance: 0 };

  startPeople(world);
  next.set(state);
  const follow = rollout(world, plan, hooks.mayBegin);
  const coordinate = coordinationWeek(world);
  const updateCentreInfluence = centreInfluence(world);
  const watch = trackStructure(world);
  const earn = earnings(world);

  /** Being obliged is resented, and resentment fades. */
  const updateReactance = () => {
    const { mandate } = levers;
    const resented = 1 - world.leadership;
    const skill = skills.all();
    let strongest = 0;
    for (let i = 0; i < size; i++) {
      const m = mandate[i];
      if (m === 0 && reactance[i] === 0) continue;
      const heard = world.exposureOf(i);
      const calm = resented * (1 - skill[i]) * (heard > 0 ? 1 - heard : 1);
      const raised = rule.reactanceGain * proneness[i] * m * calm * (1 - reactance[i]);
      const x = Math.max(0, reactance[i] + raised - rule.reactanceDecay * reactance[i]);
      reactance[i] = x;
      if (x > strongest) strongest = x;
    }
    most.reactance = strongest;
  };

  return {
    plan(week) {
      clearLevers(levers);
      follow.plan(week);
      world.training.serve(world, week);
    },

    learn() {
      const { hours, trained, trainees, mandate, addressed } = levers;
      for (let k = 0; k < trainees; k++) {
        const i = trained[k];
        skills.learn(i, learnsSlowly[i] === 1 ? SLOW : 1, 1 - exp(-hours[i] / rule.learningHours));
      }
      skills.pass();
      most.mandate = largest(mandate);
      most.addressed = addressed.includes(1);
      if (most.mandate > 0 || most.reactance > 0) updateReactance();
    },

    decide(week) {
      for (let k = first[week]; k < first[week + 1]; k++) replaced[leaver[k]] = 1;
      coordinate.decide(week, replaced);

      const { high, low } = weekStreamKey(transitionKey, week);
      most.leadership = world.leadership;
      // in coarse steps, so that they are worked out anew only now and then
      most.mandate = roundedUp(most.mandate);
      most.reactance = roundedUp(most.reactance);
      const stays = maxProbability(most);
      const unsettled = selectCandidates(high, low, state, stays, candidates);
      moving = 0;
      for (let k = 0; k < unsettled; k++) {
        const i = candidates[k];
        const from = state[i];
        readFor(i, from);
        exitProbabilities(from, at, rule, probability);
        next[i] = drawnExit(from, probability, uniformFrom(high, low, i));
        if (next[i] !== from) candidates[moving++] = i;
      }
      for (const [i, to] of stateFromPost) next[i] = to;
      for (let k = first[week]; k < first[week + 1]; k++) next[leaver[k]] = UNAWARE;
      hooks.afterDecide?.(world, week, next);
    },

    commit(week) {
      for (let k = first[week]; k < first[week + 1]; k++) {
        const i = leaver[k];
        // a newcomer takes over position, ties, type and z, and nothing else
        replaced[i] = 0;
        stateFromPost.delete(i);
        world.setState(i, UNAWARE);
        skills.set(i, 0);
        reactance[i] = 0;
        coordination.replace(i, week);
        world.training.welcome(i);
      }
      for (const [i, to] of stateFromPost) {
        skills.set(i, Math.max(skills.of(i), to === COMMITTED ? ACTIVE_SKILL : APPOINTED_SKILL));
        world.setState(i, to);
      }
      stateFromPost.clear();
      for (let k = 0; k < moving; k++) world.setState(candidates[k], next[candidates[k]]);
      coordinate.commit();
      coordination.updateLiveTies(state, week);
      updateCentreInfluence();
      hooks.afterCommit?.(world, week);
    },

    observe(week, values) {
      watch(week);
      if (week > 0) earn?.();
      follow.observe(week);
      measured.measure(world, values);
    },

    close() {
      workspacePool.set(measured, workspace);
    },
  };
}

/**
 * Everybody's draw: whom it may move is listed in the order of the rows; returns how many there are. All are written
 * down and only those counted, so that no processor has to guess who they are.
 */
function selectCandidates(
  high: number,
  low: number,
  state: Uint8Array,
  stays: Float64Array,
  listed: Int32Array,
): number {
  let count = 0;
  for (let i = 0; i < state.length; i++) {
    listed[count] = i;
    count += +(uniformFrom(high, low, i) < stays[state[i]]);
  }
  return count;
}

/** What a run works on. */
interface Workspace {
  readonly world: World;
  /** Everybody's next state, and 1 for who leaves this week. */
  readonly next: Uint8Array;
  readonly replaced: Uint8Array;
  /** Whom their draw may move this week, then whom it does. Everybody else's week is over with it. */
  readonly candidates: Int32Array;
}

/** The stage that the last run of a scenario left: to make one anew costs a short run more than to live through it. */
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

function largest(column: Float64Array): number {
  let most = 0;
  for (let i = 0; i < column.length; i++) most = Math.max(most, column[i]);
  return most;
}

/** The next sixteenth. */
const roundedUp = (share: number) => Math.ceil(share * 16) / 16;

/** Whoever joins or leaves a legitimate centre is heard otherwise from then on. */
function centreInfluence(world: World): () => void {
  let louder: Int32Array = new Int32Array(0);
  return () => {
    if (!world.centreIsLegitimate) return;
    const members = world.coordination.centreMembers();
    for (const i of louder) world.updateInfluence(i);
    for (const i of members) world.updateInfluence(i);
    louder = members;
  };
}
