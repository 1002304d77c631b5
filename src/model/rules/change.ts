import { decisionKey, drawWith, type Key, replicateKey, weekKey } from '../../engine/draws.ts';
import { exp } from '../../engine/elementary.ts';
import type { Model, Run } from '../../engine/simulate.ts';
import { earnings } from '../lenses/benefits.ts';
import { clearLevers } from '../levers.ts';
import type { Gauge } from '../metrics/gauge.ts';
import type { Plan } from '../plans/plan.ts';
import { type Due, rollout } from '../plans/rollout.ts';
import type { Setting } from '../setting.ts';
import { ACTIVE_SKILL, APPOINTED_SKILL } from '../skills.ts';
import { startPeople } from '../start.ts';
import { COMMITTED, COMPLIANT, TRIAL, UNAWARE } from '../states.ts';
import { coordinationWeek } from '../structures/coordinationWeek.ts';
import { structureWatch } from '../structures/watch.ts';
import { newWorld, type World } from '../world.ts';
import { lensOn, TRANSITION } from './decision.ts';
import { stayingLuck } from './stayingLuck.ts';
import { drawnExit, exitProbabilities } from './transitions.ts';
import { departures } from './turnover.ts';

/** What replays and tests of the theory see of a run, and what they leave out; files cannot reach it. */
export interface Hooks {
  /** Called once every decision of a week is drawn: `next` holds the states to come, and nothing has moved yet. */
  readonly afterDecide?: (world: World, week: number, next: Uint8Array) => void;
  /** Called after every commit. */
  readonly afterCommit?: (world: World, week: number) => void;
  /** Whether a tactic that is due begins; without it, all do. */
  readonly mayBegin?: (due: Due) => boolean;
}

/** The model: one plan on one setting, measured by the given gauge. */
export function changeModel(setting: Setting, plan: Plan, measured: Gauge, hooks: Hooks = {}): Model {
  return {
    weeks: setting.horizon,
    series: measured.series,
    start: (replicate) => startChange(setting, plan, measured, replicate, hooks),
  };
}

function startChange(setting: Setting, plan: Plan, measured: Gauge, replicate: number, hooks: Hooks): Run {
  const { size, rule, climate, proneness } = setting;
  const key = replicateKey(setting.key, replicate);
  const stage = stageFor(setting, measured, key);
  const { world, next, replaced } = stage;
  const { state, skill, reactance, learning, levers, entering, coordination } = world;
  /** Who leaves this week, and who changes state; everybody else's week is over with their draw. */
  let leavers: Int32Array = new Int32Array(0);
  const movers: number[] = [];
  const leaving = departures(setting, replicate);
  const transitionKey = decisionKey(key, TRANSITION);
  const { at, look } = lensOn(world);
  const probability = new Float64Array(3);
  const staying = stayingLuck(rule);
  /** What nobody's levers and reactance exceed this week. */
  const most = { ...climate, communication: 1, mandate: 0, addressed: false, reactance: 0 };

  startPeople(world);
  next.set(state);
  const follow = rollout(world, plan, hooks.mayBegin);
  const coordinate = coordinationWeek(world);
  const hearCentre = centreVoice(world);
  const watch = structureWatch(world);
  const earn = earnings(world);

  /** Being obliged is resented, and resentment fades. */
  const react = () => {
    const { mandate } = levers;
    const resented = 1 - world.leadership;
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
      const { hours, mandate, addressed } = levers;
      const lasting = 1 - rule.skillDecay;
      let obliged = 0;
      for (let i = 0; i < size; i++) {
        if (mandate[i] > obliged) obliged = mandate[i];
        if (hours[i] > 0)
          skill[i] += learning[i] * (1 - skill[i]) * (1 - exp(-hours[i] / rule.learningHours));
        else if (skill[i] > 0 && !practises(state[i])) skill[i] *= lasting;
      }
      most.mandate = obliged;
      most.addressed = addressed.includes(1);
      if (most.mandate > 0 || most.reactance > 0) react();
    },

    decide(week) {
      movers.length = 0;
      leavers = leaving.person.subarray(leaving.first[week], leaving.first[week + 1]);
      for (const i of leavers) replaced[i] = 1;
      coordinate.decide(week, replaced);

      const { high, low } = weekKey(transitionKey, week);
      most.leadership = world.leadership;
      // in coarse steps, so that they are worked out anew only now and then
      most.mandate = roundedUp(most.mandate);
      most.reactance = roundedUp(most.reactance);
      const stays = staying(most);
      for (let i = 0; i < size; i++) {
        const from = state[i];
        const luck = drawWith(high, low, i);
        if (luck >= stays[from]) continue;
        look(i, from);
        exitProbabilities(from, at, rule, probability);
        next[i] = drawnExit(from, probability, luck);
        if (next[i] !== from) movers.push(i);
      }
      for (const [i, to] of entering) {
        next[i] = to;
        movers.push(i);
      }
      for (const i of leavers) {
        next[i] = UNAWARE;
        movers.push(i);
      }
      hooks.afterDecide?.(world, week, next);
    },

    commit(week) {
      for (const i of leavers) {
        // a newcomer takes over position, ties, type and z, and nothing else
        replaced[i] = 0;
        entering.delete(i);
        skill[i] = 0;
        reactance[i] = 0;
        coordination.replace(i, week);
        world.training.welcome(i);
      }
      for (const [i, to] of entering)
        skill[i] = Math.max(skill[i], to === COMMITTED ? ACTIVE_SKILL : APPOINTED_SKILL);
      entering.clear();
      for (const i of movers) world.become(i, next[i]);
      coordinate.commit();
      coordination.settle(state, week);
      hearCentre();
      hooks.afterCommit?.(world, week);
    },

    observe(week, values) {
      watch(week);
      if (week > 0) earn?.();
      follow.observe(week);
      measured.measure(world, values);
    },

    close() {
      idle.set(measured, stage);
    },
  };
}

/** What a run works on: a world, everybody's next state, and who leaves this week. */
interface Stage {
  readonly world: World;
  readonly next: Uint8Array;
  readonly replaced: Uint8Array;
}

/** The stage that the last run of a scenario left: to make one anew costs a short run more than to live through it. */
const idle = new WeakMap<Gauge, Stage>();

function stageFor(setting: Setting, measured: Gauge, key: Key): Stage {
  const left = idle.get(measured);
  idle.delete(measured);
  if (left === undefined || left.world.setting !== setting) {
    const world = newWorld(setting, key, measured.groupings);
    return { world, next: new Uint8Array(setting.size), replaced: new Uint8Array(setting.size) };
  }
  left.world.renew(key);
  return left;
}

/** People in Trial, Compliant and Committed use what they have learnt and forget nothing. */
const practises = (state: number) => state === TRIAL || state === COMPLIANT || state === COMMITTED;

/** The next sixteenth. */
const roundedUp = (share: number) => Math.ceil(share * 16) / 16;

/** Whoever joins or leaves a legitimate centre is heard otherwise from then on. */
function centreVoice(world: World): () => void {
  let louder: Int32Array = new Int32Array(0);
  return () => {
    if (!world.centreIsLegitimate) return;
    const members = world.coordination.centreMembers();
    for (const i of louder) world.speak(i);
    for (const i of members) world.speak(i);
    louder = members;
  };
}
