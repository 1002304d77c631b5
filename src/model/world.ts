import type { Key } from '../engine/draws.ts';
import { type Exposure, noExposure, tellFollowers, usersHeard, voiceHeard } from '../engine/exposure.ts';
import type { FixedNumbers } from '../text/documentedConstant.ts';
import { type Census, census, censusOfAll, type Grouping } from './census.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { clearLevers, driveLevers, type Levers, noLevers } from './levers.ts';
import type { Setting, Target } from './setting.ts';
import { noSkills, type Skills } from './skills.ts';
import { COMMITTED, COMPLIANT, DISCONTINUED, isDeclared, RESISTANT, states } from './states.ts';
import type { Progress } from './structures/conditions.ts';
import { type Coordination, emptyCoordination } from './structures/coordination.ts';
import { CENTRE, emptyReading, type Reading } from './structures/measureStructure.ts';
import { trainingDesk } from './training.ts';

/** Everything that moves in one run. Tactics write levers and offers; the rule moves people; metrics only read. */
export interface World {
  readonly setting: Setting;
  /** Key of this replicate, and how many runs this world has seen before it. */
  key: Key;
  runs: number;
  /** Everything as at the beginning, for the run of another replicate. */
  renew(key: Key): void;
  /** State of each person, skill s and reactance x in [0, 1], 1 for those who learn slowly. */
  readonly state: Uint8Array;
  readonly skills: Skills;
  readonly reactance: Float64Array;
  readonly learnsSlowly: Uint8Array;
  /** People by state: of everybody, and of every grouping that is measured, in the gauge's order. */
  readonly everybody: Census;
  readonly censuses: readonly Census[];
  readonly exposure: Exposure;
  /** What each person says to their followers, in whole {@link VOICE_UNITS}ths. */
  readonly spoken: Int16Array;
  readonly levers: Levers;
  readonly coordination: Coordination;
  readonly training: ReturnType<typeof trainingDesk>;
  readonly ledger: Ledger;
  /** 1 for people who are under a policy. */
  readonly underPolicy: Uint8Array;
  /** 1 for declared users in the centre or within three live steps of it, by the latest reading. */
  readonly coordinated: Uint8Array;
  /** State that a post gives its new holder this week, by person. */
  readonly entering: Map<number, number>;
  /** Leadership in effect: the climate's and what tactics added, in [0, 1]. */
  leadership: number;
  /** Adds to leadership, or takes back what was added; the sum is kept even where it passes 0 or 1. */
  gainLeadership(change: number): void;
  /** Threshold taken off in each unit, where effort is recognised. */
  readonly unitEase: Float64Array;
  /** Whether the centre's members weigh a quarter more as influencers. */
  centreIsLegitimate: boolean;
  /** Whether the plan has listened and sees informal ties and averages without error. */
  knowsInformal: boolean;
  /** Factor on the time and cost of setting up a hub, and coaching added to every hub, from toolkits. */
  hubEffort: number;
  hubCoaching: number;
  /** The one way to another state: the census counts it, and whoever listens to the person hears of it. */
  become(person: number, state: number): void;
  /** A person speaks as loudly as their state and post now make them. */
  speak(person: number): void;
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
  wasTested: boolean;
  /** Latest readings of the structure: the committed only, and all declared users. */
  effective: Reading;
  nominal: Reading;
  effectiveClass: number;
  nominalClass: number;
  readonly progress: Progress;
  /** What is aimed at now: the scenario's target, or the one the plan has turned to. */
  target: Target;
  /** Whether the target was held long enough by now. */
  readonly reached: { effective: boolean; onPaper: boolean };
}

/** Voices are multiples of a twentieth and are summed in eightieths, so that a quarter more is whole as well. */
export const VOICE_UNITS = 80;
const THRESHOLD_MOST = 1.6;
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

/** The most that anybody says, whatever their post. */
const loudest = (voices: Float64Array): number => LEGITIMACY * Math.max(...voices.map(Math.abs));

/** A world in which nobody has heard of anything yet, and in which these groups of people are counted. */
export function newWorld(setting: Setting, key: Key, groupings: readonly Grouping[] = []): World {
  const { size, threshold, network, rule, climate, unit } = setting;
  const { strength } = network;
  const voices = voicesOf(setting);
  const exposure = noExposure(network, loudest(voices));
  const spoken = new Int16Array(size);
  const learnsSlowly = new Uint8Array(size);
  const everybody = censusOfAll(size);
  const censuses = groupings.map(census);
  const reactance = new Float64Array(size);
  const state = new Uint8Array(size);
  const skills = noSkills(state, rule.skillDecay);
  const levers = noLevers(size);
  const coordination = emptyCoordination(size);
  const underPolicy = new Uint8Array(size);
  const coordinated = new Uint8Array(size);
  const unitEase = new Float64Array(setting.unitNames.length);
  const driving = driveLevers.map((name) => levers[name]);
  const weights = Float64Array.from(driveLevers, (name) => rule[`${name}Weight`]);
  const { post } = coordination;
  let gained = 0;

  /** Says to followers what a person has to say now; `inUse` is the change in declared use. */
  const tell = (person: number, inUse: number) => {
    const loudness = world.centreIsLegitimate && post[person] === CENTRE ? LEGITIMACY : 1;
    const said = spoken[person];
    spoken[person] = voices[state[person]] * loudness;
    if (spoken[person] !== said || inUse !== 0)
      tellFollowers(network, exposure, person, spoken[person] - said, inUse);
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
    spoken,
    levers,
    coordination,
    training: trainingDesk(),
    ledger: openLedger(setting.resources),
    underPolicy,
    coordinated,
    entering: new Map(),
    leadership: climate.leadership,
    gainLeadership(change) {
      gained += change;
      world.leadership = Math.min(1, Math.max(0, climate.leadership + gained));
    },
    unitEase,
    centreIsLegitimate: false,
    knowsInformal: false,
    hubEffort: 1,
    hubCoaching: 0,

    renew(next) {
      world.key = next;
      world.runs++;
      for (const column of [
        state,
        reactance,
        learnsSlowly,
        exposure,
        spoken,
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
      world.entering.clear();
      gained = 0;
      world.leadership = climate.leadership;
      world.centreIsLegitimate = false;
      world.knowsInformal = false;
      world.hubEffort = 1;
      world.hubCoaching = 0;
      world.week = -1;
      world.wasTested = false;
      world.target = setting.target;
      world.reached.effective = false;
      world.reached.onPaper = false;
    },

    become(person, to) {
      const from = state[person];
      if (from === to) return;
      skills.settle(person);
      state[person] = to;
      everybody.move(person, from, to);
      for (const each of censuses) each.move(person, from, to);
      tell(person, Number(isDeclared(to)) - Number(isDeclared(from)));
    },
    speak: (person) => tell(person, 0),

    exposureOf(i) {
      if (strength[i] === 0) return 0;
      const heard = voiceHeard(exposure, i) / (strength[i] * VOICE_UNITS);
      return heard > 1 ? 1 : heard < -1 ? -1 : heard;
    },
    activeShareOf: (i) => (strength[i] === 0 ? 0 : usersHeard(exposure, i) / strength[i]),
    thresholdOf(i) {
      const eased = unit[i] < 0 ? 0 : unitEase[unit[i]];
      const raw = threshold[i] - eased - rule.thresholdLeadership * (world.leadership - climate.leadership);
      return raw < 0 ? 0 : raw > THRESHOLD_MOST ? THRESHOLD_MOST : raw;
    },
    drive(i) {
      let pull = world.exposureOf(i) + rule.skillWeight * skills.of(i);
      for (let l = 0; l < driving.length; l++) pull += weights[l] * driving[l][i];
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
    wasTested: false,
    effective: emptyReading(0, 0),
    nominal: emptyReading(0, 0),
    effectiveClass: 0,
    nominalClass: 0,
    progress: { value: 0, blocking: -1 },
    target: setting.target,
    reached: { effective: false, onPaper: false },
  };
  return world;
}

/** What is told of these numbers. */
export const worldNumbers: FixedNumbers = {
  THRESHOLD_MOST: {
    value: THRESHOLD_MOST,
    en: 'threshold that nobody exceeds, whatever the climate',
    fr: 'seuil que personne ne dépasse, quel que soit le climat',
    unit: 'exposure',
    basis: 'A',
    range: [1.2, 2],
  },
  LEGITIMACY: {
    value: LEGITIMACY,
    en: 'weight of the members of a recognised centre as influencers',
    fr: 'poids des membres d’un centre reconnu comme influenceurs',
    unit: 'factor',
    basis: 'A',
    range: [1, 1.5],
  },
};
