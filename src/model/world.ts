import type { Key } from '../engine/draws.ts';
import { createExposure, type Exposure, influenceSum, pushExposure, userWeight } from '../engine/exposure.ts';
import type { DocumentedConstants } from '../text/documentedConstant.ts';
import { type Census, census, censusOfAll, type Grouping } from './census.ts';
import { type Coordination, createCoordination } from './coordination/coordination.ts';
import { CENTRE } from './coordination/posts.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { leverOf } from './lever.ts';
import { clearLevers, createLevers, driveLevers, type Levers } from './levers.ts';
import type { Setting, Target } from './setting.ts';
import { createSkills, type Skills } from './skills.ts';
import { COMMITTED, COMPLIANT, DISCONTINUED, isDeclared, RESISTANT, states } from './states.ts';
import { createStructureMeasures, type StructureMeasures } from './structures/measureStructure.ts';
import type { Progress } from './structures/targetProgress.ts';
import { createTrainingDesk } from './training.ts';

/** Everything that moves in one run. Tactics write levers and offers; the rule moves people; metrics only read. */
export interface World {
  readonly setting: Setting;
  /** Key of this replicate, and how many runs this world has seen before it. */
  key: Key;
  runs: number;
  /** Everything as at the beginning, for the run of another replicate. */
  reset(key: Key): void;
  /** State of each person, skill s and reactance x in [0, 1], 1 for those who learn slowly. */
  readonly state: Uint8Array;
  readonly skills: Skills;
  readonly reactance: Float64Array;
  readonly learnsSlowly: Uint8Array;
  /** People by state: of everybody, and of every grouping that is measured, in the order of the metric set. */
  readonly everybody: Census;
  readonly censuses: readonly Census[];
  readonly exposure: Exposure;
  /** What each person would hear if all their contacts spoke for it, in the units of exposure; 1 for a person without contacts. */
  readonly loudest: Float64Array;
  /** Influence of each person on each follower, per unit of tie weight, in whole {@link INFLUENCE_UNITS}ths. */
  readonly influence: Int16Array;
  readonly levers: Levers;
  readonly coordination: Coordination;
  readonly training: ReturnType<typeof createTrainingDesk>;
  readonly ledger: Ledger;
  /** 1 for people who are under a policy. */
  readonly underPolicy: Uint8Array;
  /**
   * 1 for declared users in the centre or within three live steps of it, by the latest reading; noted only where a
   * metric or a gate depends on it.
   */
  readonly coordinated: Uint8Array;
  /** State that a post gives its new holder this week, by person. */
  readonly stateFromPost: Map<number, number>;
  /** Leadership in effect: the firm's and what tactics added, in [0, 1]. */
  leadership: number;
  /** The same as a person sees it: that of their part of the firm, where parts differ. */
  leadershipOf(person: number): number;
  /** Adds to leadership, or takes back what was added; the sum is kept even where it passes 0 or 1. */
  gainLeadership(change: number): void;
  /** Threshold taken off in each unit, where effort is recognised. */
  readonly unitEase: Float64Array;
  /** Whether the centre's members weigh more as influencers: it has been recognised. */
  centreIsLegitimate: boolean;
  /** Whether the plan has listened and sees informal ties and averages without error. */
  knowsInformal: boolean;
  /** Factor on the time and cost of setting up a hub, and coaching added to every hub, from toolkits. */
  hubEffort: number;
  hubCoaching: number;
  /** The only way to change a person's state: updates the censuses and the exposure of followers. */
  setState(person: number, state: number): void;
  /** Recomputes a person's influence from state and post, and pushes the difference to followers. */
  updateInfluence(person: number): void;
  /** E: what contacts say, −1 … 1; 0 without contacts. */
  exposureOf(person: number): number;
  /** Share of contacts, by weight, who are active. */
  activeShareOf(person: number): number;
  /** θ in effect: the person's own less what recognition and leadership took off, within [0, 1.6]. */
  thresholdOf(person: number): number;
  /** u: exposure, skill and levers against reactance and threshold; the sum of `driveTerms`. */
  drive(person: number): number;
  /** Declared user, coordinated, trained and under a policy. */
  isCoherent(person: number): boolean;
  /** Whether a person has an active contact outside their unit. */
  hasTieOutside(person: number): boolean;
  /** Week that was last observed; −1 before the start is. */
  week: number;
  /** Whether ever at least one person in a hundred was in declared use. */
  hasBeenUsed: boolean;
  /** Latest readings of the structure: the committed only, and all declared users. */
  effective: StructureMeasures;
  nominal: StructureMeasures;
  effectiveClass: number;
  nominalClass: number;
  readonly progress: Progress;
  /** What is aimed at now: the scenario's target, or the one the plan has turned to. */
  target: Target;
  /** Whether the target was held long enough by now. */
  readonly reached: { effective: boolean; onPaper: boolean };
}

/** Influences are multiples of 1/20 and summed in eightieths, so that a quarter more is a whole number as well. */
export const INFLUENCE_UNITS = 80;

/** The highest threshold in effect, as a share of contacts. */
export const THRESHOLD_MOST = 1.6;

/** Influence of a person by state, in whole eightieths. */
export function influenceByState({ rule }: Setting): Float64Array {
  const influenceOf = new Float64Array(states.length);
  influenceOf[COMMITTED] = Math.round(rule.committedVoice * INFLUENCE_UNITS);
  influenceOf[COMPLIANT] = Math.round(rule.compliantVoice * INFLUENCE_UNITS);
  influenceOf[RESISTANT] = Math.round(rule.resistantVoice * INFLUENCE_UNITS);
  influenceOf[DISCONTINUED] = Math.round(rule.discontinuedVoice * INFLUENCE_UNITS);
  return influenceOf;
}

/** E: what a person's contacts say, −1 … 1; 0 without contacts. */
function meanInfluence(exposure: Exposure, loudest: Float64Array, person: number): number {
  const mean = influenceSum(exposure, person) / loudest[person];
  return mean > 1 ? 1 : mean < -1 ? -1 : mean;
}

/** The largest influence that anybody can have, whatever their post. */
const strongestInfluence = (influenceOf: Float64Array, legitimacy: number): number =>
  Math.ceil(Math.max(1, legitimacy) * Math.max(...influenceOf.map(Math.abs)));

/** A world in which everybody is unaware, and in which these groups of people are counted. */
export function createWorld(setting: Setting, key: Key, groupings: readonly Grouping[] = []): World {
  const { size, threshold, network, rule, climate, climateOf, unit } = setting;
  const { strength } = network;
  const influenceOf = influenceByState(setting);
  const exposure = createExposure(network, strongestInfluence(influenceOf, rule.legitimacy));
  const loudest = strength.map((total) => (total === 0 ? 1 : total * INFLUENCE_UNITS));
  const influence = new Int16Array(size);
  const learnsSlowly = new Uint8Array(size);
  const everybody = censusOfAll(size);
  const censuses = groupings.map(census);
  const reactance = new Float64Array(size);
  const state = new Uint8Array(size);
  const skills = createSkills(size, rule.skillDecay);
  const levers = createLevers(size);
  const coordination = createCoordination(setting, state, rule);
  const underPolicy = new Uint8Array(size);
  const coordinated = new Uint8Array(size);
  const unitEase = new Float64Array(setting.unitNames.length);
  const driving = driveLevers.map((name) => levers[name]);
  const weights = Float64Array.from(driveLevers, (name) => rule[`${name}Weight`]);
  const { post } = coordination;
  let gained = 0;

  /** Updates a person's influence and the exposure of their followers; `inUse` is the change in declared use. */
  const applyInfluence = (person: number, inUse: number) => {
    const legitimacy = world.centreIsLegitimate && post[person] === CENTRE ? rule.legitimacy : 1;
    const before = influence[person];
    influence[person] = Math.round(influenceOf[state[person]] * legitimacy);
    if (influence[person] !== before || inUse !== 0)
      pushExposure(network, exposure, person, influence[person] - before, inUse);
  };

  const world: World = {
    setting,
    key,
    runs: 0,
    state,
    skills,
    reactance,
    learnsSlowly,
    everybody,
    censuses,
    exposure,
    loudest,
    influence,
    levers,
    coordination,
    training: createTrainingDesk(size),
    ledger: createLedger(setting.resources),
    underPolicy,
    coordinated,
    stateFromPost: new Map(),
    leadership: climate.leadership,
    leadershipOf: (i) =>
      climateOf === undefined ? world.leadership : Math.min(1, Math.max(0, climateOf.leadership[i] + gained)),
    gainLeadership(change) {
      gained += change;
      world.leadership = Math.min(1, Math.max(0, climate.leadership + gained));
    },
    unitEase,
    centreIsLegitimate: false,
    knowsInformal: false,
    hubEffort: 1,
    hubCoaching: 0,

    reset(next) {
      world.key = next;
      world.runs++;
      for (const column of [
        state,
        reactance,
        learnsSlowly,
        exposure,
        influence,
        underPolicy,
        coordinated,
        unitEase,
      ])
        column.fill(0);
      skills.reset();
      clearLevers(levers);
      everybody.reset();
      for (const each of censuses) each.reset();
      coordination.reset();
      world.training.reset();
      world.ledger.reset();
      world.stateFromPost.clear();
      gained = 0;
      world.leadership = climate.leadership;
      world.centreIsLegitimate = false;
      world.knowsInformal = false;
      world.hubEffort = 1;
      world.hubCoaching = 0;
      world.week = -1;
      world.hasBeenUsed = false;
      world.target = setting.target;
      world.reached.effective = false;
      world.reached.onPaper = false;
    },

    setState(person, to) {
      const from = state[person];
      if (from === to) return;
      coordination.moves(person, from, to);
      skills.moves(person, to);
      state[person] = to;
      everybody.move(person, from, to);
      for (const each of censuses) each.move(person, from, to);
      applyInfluence(person, Number(isDeclared(to)) - Number(isDeclared(from)));
    },
    updateInfluence: (person) => applyInfluence(person, 0),

    exposureOf: (i) => meanInfluence(exposure, loudest, i),
    activeShareOf: (i) => (strength[i] === 0 ? 0 : userWeight(exposure, i) / strength[i]),
    thresholdOf(i) {
      const eased = unit[i] < 0 ? 0 : unitEase[unit[i]];
      const risen =
        climateOf === undefined
          ? world.leadership - climate.leadership
          : world.leadershipOf(i) - climateOf.leadership[i];
      const raw = threshold[i] - eased - rule.thresholdLeadership * risen;
      return raw < 0 ? 0 : raw > THRESHOLD_MOST ? THRESHOLD_MOST : raw;
    },
    drive(i) {
      let pull = world.exposureOf(i) + rule.skillWeight * skills.of(i);
      for (let l = 0; l < driving.length; l++) pull += weights[l] * leverOf(driving[l], i);
      return pull - rule.reactanceWeight * reactance[i] - world.thresholdOf(i);
    },
    isCoherent: (i) =>
      isDeclared(state[i]) &&
      skills.of(i) >= rule.trainedSkill &&
      underPolicy[i] === 1 &&
      coordinated[i] === 1,
    hasTieOutside(i) {
      const { first, follower } = network;
      for (let t = first[i]; t < first[i + 1]; t++) {
        const j = follower[t];
        if (isDeclared(state[j]) && unit[j] !== unit[i]) return true;
      }
      return false;
    },
    week: -1,
    hasBeenUsed: false,
    effective: createStructureMeasures(0, 0),
    nominal: createStructureMeasures(0, 0),
    effectiveClass: 0,
    nominalClass: 0,
    progress: { value: 0, blocking: -1 },
    target: setting.target,
    reached: { effective: false, onPaper: false },
  };
  return world;
}

/** Documentation of these constants. */
export const worldConstants: DocumentedConstants = {
  THRESHOLD_MOST: {
    value: THRESHOLD_MOST,
    en: 'threshold that nobody exceeds, whatever the climate',
    fr: 'seuil que personne ne dépasse, quel que soit le climat',
    unit: 'exposure',
    basis: 'A',
    range: [1.2, 2],
  },
};
