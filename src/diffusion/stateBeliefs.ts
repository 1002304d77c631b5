import { exp, normalQuantile } from '../engine/elementary.ts';
import { dispositions } from '../model/drawPopulation.ts';
import { createCircumstances, exitProbabilities } from '../model/rules/transitions.ts';
import { AWARE, COMMITTED, DISCONTINUED, TRIAL, UNAWARE } from '../model/states.ts';
import { THRESHOLD_MOST } from '../model/world.ts';
import { neutralClimate, surveyRule, type Thresholds } from './surveySetting.ts';

/** Points that stand for the distribution of thresholds: its middle values in as many parts of equal probability. */
const NODES = 24;

/** Innovativeness at which the first and the last node's part of the thresholds ends: one in thirty thousand lies beyond. */
const FARTHEST = 4;
/** Thresholds nearer to each other than this are one: all that are cut off at 0. */
const LEAST_WIDTH = 1e-9;

/** A chance below which whoever adopts, or above 1 minus which whoever waits, surprises so much that beliefs start anew. */
const SURPRISE = 1e-9;

/**
 * What may be believed of people of whom a survey tells when they adopted, and nothing of awareness, trials, thresholds:
 * for each of them the probability of each state at each of {@link NODES} thresholds. It moves week by week by the exits of
 * the rule `change` itself; nobody is obliged, trained or coached, so that four states are left, and skill is 0. Those who
 * gave up after they had been committed have a column of their own, and so has their next trial: a survey goes on
 * counting them among the adopters.
 */
export interface StateBeliefs {
  /** Moves a person by one week, given what contacts say, in [−1, 1], and which share of them is in use. */
  passWeek(person: number, exposure: number, activeShare: number): void;
  /** Probability that somebody who had not adopted when last conditioned has since been committed. */
  chanceOf(person: number): number;
  /** Conditions on the person's having adopted since, or at the start. */
  adopted(person: number): void;
  /** Conditions on the person's not having adopted yet. */
  waits(person: number): void;
  /** What the person says, in expectation; and the probability that they are in use. */
  voiceOf(person: number): number;
  useOf(person: number): number;
}

/** Everybody is unaware; thresholds are those of people whose z spread evenly over the standard normal. */
export function createBeliefs(size: number, thresholds: Thresholds): StateBeliefs {
  const rule = surveyRule;
  // e^(steepness × θ), so that a week costs one exponential a person and not one a node
  const against = thresholdsAt(thresholds, (q) => q + 0.5).map((each) => exp(rule.steepness * each));
  /** Where each node's part of the thresholds begins, and 1 / how wide it is. */
  const from = thresholdsAt(thresholds, (q) => q);
  const perWidth = thresholdsAt(thresholds, (q) => q + 1).map(
    (to, q) => 1 / Math.max(LEAST_WIDTH, to - from[q]),
  );
  const column = () => new Float64Array(size * NODES);
  /** The same at every node. */
  const unaware = new Float64Array(size).fill(1);
  const aware = column();
  const trial = column();
  const givenUp = column();
  const committed = column();
  const lapsed = column();
  const trialAgain = column();
  const before = [aware, trial, givenUp];
  const after = [committed, lapsed, trialAgain];
  const hasAdopted = new Uint8Array(size);
  const inUse = new Float64Array(size);
  const gone = new Float64Array(size);

  const at = createCircumstances();
  at.leadership = neutralClimate.leadership;
  at.resignation = neutralClimate.resignation;
  at.habit = neutralClimate.habit;
  at.fit = neutralClimate.fit;
  // the response multiplies what leads to a trial, and nothing else that counts here
  at.response = 1;
  const exits = new Float64Array(3);
  const exit = (state: number): number => {
    exitProbabilities(state, at, rule, exits);
    return exits[0];
  };

  const scale = (columns: readonly Float64Array[], person: number, factor: number) => {
    const end = (person + 1) * NODES;
    for (const each of columns) for (let k = person * NODES; k < end; k++) each[k] *= factor;
  };
  const count = (person: number) => {
    let use = 0;
    let out = 0;
    for (let k = person * NODES; k < (person + 1) * NODES; k++) {
      use += committed[k];
      out += givenUp[k] + lapsed[k];
    }
    inUse[person] = use;
    gone[person] = out;
  };
  const chanceOf = (person: number) => {
    let sum = 0;
    for (const each of after) for (let k = person * NODES; k < (person + 1) * NODES; k++) sum += each[k];
    return Math.min(1, sum);
  };

  return {
    passWeek(person, exposure, activeShare) {
      at.exposure = exposure;
      at.activeShare = activeShare;
      const learns = exit(UNAWARE);
      const tries = exit(AWARE);
      const retries = exit(DISCONTINUED);
      const leaves = exit(COMMITTED);
      const keeps = exit(TRIAL);
      const drops = exits[1];
      const told = (learns * unaware[person]) / NODES;
      unaware[person] -= learns * unaware[person];
      const ends = keeps + drops;
      const forIt = exp(-rule.steepness * exposure);
      const reach = exposure - rule.driveFloor;
      const mayAdopt = hasAdopted[person] === 0;
      let use = 0;
      let out = 0;
      for (let q = 0, k = person * NODES; q < NODES; q++, k++) {
        // of the people between two nodes, those above the floor respond: a node's response fades in
        const above = (reach - from[q]) * perWidth[q];
        const response = above <= 0 ? 0 : (above >= 1 ? 1 : above) / (1 + forIt * against[q]);
        const fromLapsed = retries * response * lapsed[k];
        const tryingAgain = trialAgain[k];
        const left = leaves * committed[k];
        let stays = keeps * tryingAgain;
        if (mayAdopt) {
          const fromAware = tries * response * aware[k];
          const fromGivenUp = retries * response * givenUp[k];
          const trying = trial[k];
          aware[k] += told - fromAware;
          trial[k] += fromAware + fromGivenUp - ends * trying;
          givenUp[k] += drops * trying - fromGivenUp;
          out += givenUp[k];
          stays += keeps * trying;
        }
        committed[k] += stays - left;
        lapsed[k] += left + drops * tryingAgain - fromLapsed;
        trialAgain[k] += fromLapsed - ends * tryingAgain;
        use += committed[k];
        out += lapsed[k];
      }
      inUse[person] = use;
      gone[person] = out;
    },
    chanceOf,
    adopted(person) {
      const chance = chanceOf(person);
      hasAdopted[person] = 1;
      unaware[person] = 0;
      scale(before, person, 0);
      if (chance > SURPRISE) scale(after, person, 1 / chance);
      else {
        scale(after, person, 0);
        committed.fill(1 / NODES, person * NODES, (person + 1) * NODES);
      }
      count(person);
    },
    waits(person) {
      const left = 1 - chanceOf(person);
      scale(after, person, 0);
      if (left > SURPRISE) {
        unaware[person] /= left;
        scale(before, person, 1 / left);
      } else {
        unaware[person] = 1;
        scale(before, person, 0);
      }
      count(person);
    },
    voiceOf: (person) => rule.committedVoice * inUse[person] + rule.discontinuedVoice * gone[person],
    useOf: (person) => inUse[person],
  };
}

/**
 * Thresholds in effect, the lowest first, of people at some places among the nodes: from 0 to {@link NODES}, in equal steps
 * of probability.
 */
function thresholdsAt(thresholds: Thresholds, place: (node: number) => number): Float64Array {
  const z = Float64Array.from({ length: NODES }, (_, q) => {
    const share = place(q) / NODES;
    return share <= 0 ? FARTHEST : share >= 1 ? -FARTHEST : normalQuantile(1 - share);
  });
  return dispositions(z, thresholds, neutralClimate, surveyRule).threshold.map((each) =>
    Math.min(THRESHOLD_MOST, Math.max(0, each)),
  );
}
