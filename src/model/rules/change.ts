import { decisionKey, drawWith, replicateKey, weekKey } from '../../engine/draws.ts';
import { exp } from '../../engine/elementary.ts';
import { tellFollowers } from '../../engine/exposure.ts';
import type { Model, Run } from '../../engine/simulate.ts';
import { earnings } from '../lenses/benefits.ts';
import { clearLevers } from '../levers.ts';
import type { Gauge } from '../metrics/gauge.ts';
import type { Plan } from '../plans/plan.ts';
import { type Due, rollout } from '../plans/rollout.ts';
import type { Setting } from '../setting.ts';
import { ACTIVE_SKILL, APPOINTED_SKILL } from '../skills.ts';
import { startPeople } from '../start.ts';
import {
  COMMITTED,
  COMPLIANT,
  DISCONTINUED,
  isDeclared,
  RESISTANT,
  states,
  TRIAL,
  UNAWARE,
} from '../states.ts';
import { coordinationWeek } from '../structures/coordinationWeek.ts';
import { CENTRE } from '../structures/reading.ts';
import { structureWatch } from '../structures/watch.ts';
import { newWorld, VOICE_UNITS, type World } from '../world.ts';
import { noCircumstances, readCircumstances, TRANSITION, TURNOVER } from './decision.ts';
import { drawnExit, exitProbabilities, respond } from './transitions.ts';

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
  const { size, network, rule, proneness } = setting;
  const key = replicateKey(setting.key, replicate);
  const world = newWorld(setting, key);
  const { state, skill, reactance, learning, levers, entering, exposure, spoken } = world;
  const voices = voicesOf(setting);
  const next = new Uint8Array(size);
  const replaced = new Uint8Array(size);
  const turnoverKey = decisionKey(key, TURNOVER);
  const transitionKey = decisionKey(key, TRANSITION);
  const at = noCircumstances();
  const probability = new Float64Array(3);

  const move = (i: number, to: number) => {
    const from = state[i];
    if (from === to) return;
    state[i] = to;
    const inUse = Number(isDeclared(to)) - Number(isDeclared(from));
    const said = spoken[i];
    spoken[i] = voices[to] * loudness(i);
    tellFollowers(network, exposure, i, spoken[i] - said, inUse);
  };
  /** A legitimate centre's members weigh a quarter more. */
  const loudness = (i: number) =>
    world.centreIsLegitimate && world.coordination.post[i] === CENTRE ? LEGITIMACY : 1;
  /** Who joined or left a legitimate centre this week is heard otherwise from now on. */
  const hearCentre = () => {
    for (let i = 0; i < size; i++) {
      const said = spoken[i];
      spoken[i] = voices[state[i]] * loudness(i);
      if (spoken[i] !== said) tellFollowers(network, exposure, i, spoken[i] - said, 0);
    }
  };

  startPeople(world, move);
  const follow = rollout(world, plan, hooks.mayBegin);
  const coordinate = coordinationWeek(world);
  const watch = structureWatch(world);
  const earn = earnings(world);

  return {
    plan(week) {
      clearLevers(levers);
      follow.plan(week);
      world.training.serve(world, week);
    },

    learn() {
      const { leadership } = world;
      for (let i = 0; i < size; i++) {
        const hours = levers.hours[i];
        if (hours > 0) skill[i] += learning[i] * (1 - skill[i]) * (1 - exp(-hours / rule.learningHours));
        else if (skill[i] > 0 && !practises(state[i])) skill[i] *= 1 - rule.skillDecay;
        const m = levers.mandate[i];
        if (m === 0 && reactance[i] === 0) continue;
        const heard = world.exposureOf(i);
        const calm = (1 - leadership) * (1 - skill[i]) * (heard > 0 ? 1 - heard : 1);
        const raised = rule.reactanceGain * proneness[i] * m * calm * (1 - reactance[i]);
        reactance[i] = Math.max(0, reactance[i] + raised - rule.reactanceDecay * reactance[i]);
      }
    },

    decide(week) {
      const turnover = weekKey(turnoverKey, week);
      const transition = weekKey(transitionKey, week);
      for (let i = 0; i < size; i++) {
        next[i] = state[i];
        if (rule.turnover > 0 && drawWith(turnover.high, turnover.low, i) < rule.turnover) {
          replaced[i] = 1;
          next[i] = UNAWARE;
          continue;
        }
        readCircumstances(world, i, at);
        const responding = respond(at.drive, rule);
        coordinate.decide(i, week, responding);
        if (entering[i] >= 0) {
          next[i] = entering[i];
          continue;
        }
        exitProbabilities(state[i], at, responding, rule, probability);
        next[i] = drawnExit(state[i], probability, drawWith(transition.high, transition.low, i));
      }
      hooks.afterDecide?.(world, week, next);
    },

    commit(week) {
      for (let i = 0; i < size; i++) {
        if (replaced[i] === 1) {
          // a newcomer takes over position, ties, type and z, and nothing else
          replaced[i] = 0;
          skill[i] = 0;
          reactance[i] = 0;
          world.coordination.replace(i, week);
          world.training.welcome(i);
        } else if (entering[i] >= 0)
          skill[i] = Math.max(skill[i], entering[i] === COMMITTED ? ACTIVE_SKILL : APPOINTED_SKILL);
        entering[i] = -1;
        move(i, next[i]);
      }
      coordinate.commit();
      world.coordination.settle(state, week);
      if (world.centreIsLegitimate) hearCentre();
      hooks.afterCommit?.(world, week);
    },

    observe(week, values) {
      watch(week);
      if (week > 0) earn?.();
      follow.observe(week);
      measured.measure(world, values);
    },
  };
}

/** People in Trial, Compliant and Committed use what they have learnt and forget nothing. */
const practises = (state: number) => state === TRIAL || state === COMPLIANT || state === COMMITTED;

/** Weight of a legitimate centre's members as influencers [A]. */
const LEGITIMACY = 1.25;

/** What each state says to followers, in whole eightieths. */
export function voicesOf({ rule }: Setting): Float64Array {
  const voices = new Float64Array(states.length);
  voices[COMMITTED] = Math.round(rule.committedVoice * VOICE_UNITS);
  voices[COMPLIANT] = Math.round(rule.compliantVoice * VOICE_UNITS);
  voices[RESISTANT] = Math.round(rule.resistantVoice * VOICE_UNITS);
  voices[DISCONTINUED] = Math.round(rule.discontinuedVoice * VOICE_UNITS);
  return voices;
}
