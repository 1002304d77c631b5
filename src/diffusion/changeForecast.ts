import { log } from '../engine/elementary.ts';
import type { Network } from '../engine/network.ts';
import type { AtRisk } from './atRisk.ts';
import { type Diffusion, isSeed } from './diffusion.ts';
import { GREATEST_RATE, LEAST_RATE } from './fitHazard.ts';
import { createBeliefs } from './stateBeliefs.ts';
import { surveyRule, type Thresholds } from './surveySetting.ts';

/** What a forecast is made of. */
export interface ChangeForecast {
  /** Last week of each period, from period 0, which ends in week 0. */
  readonly ends: Int32Array;
  readonly thresholds: Thresholds;
  /** Rows of the people who are followed; of others it counts whether they had adopted by the period before. */
  readonly among: Int32Array;
}

/**
 * How likely the rule `change` makes it, period after period, that people who had not adopted do so, given who had: the
 * forecast of each period is drawn up from what was known at the end of the one before, and its beliefs are then
 * conditioned on who did adopt.
 *
 * What contacts say enters as its expectation, each contact by themselves (mean field): exact for contacts of whom it is
 * known that they are committed or unaware, near it for the others.
 *
 * @returns a rate for each row, the chance being 1 − e^−rate; {@link LEAST_RATE} for people who are not followed
 */
export function changeForecast(
  diffusion: Diffusion,
  { size, first, follower, weight, strength }: Network,
  rows: AtRisk,
  { ends, thresholds, among }: ChangeForecast,
): Float64Array {
  const { adoptedAt, periods } = diffusion;
  const rates = new Float64Array(rows.person.length).fill(LEAST_RATE);
  const beliefs = createBeliefs(size, thresholds);
  const followed = new Uint8Array(size);
  for (const i of among) followed[i] = 1;
  const others = Int32Array.from(adoptedAt.keys()).filter((i) => followed[i] === 0);
  const speakers = Int32Array.from(adoptedAt.keys()).filter((i) => first[i] < first[i + 1]);
  /** What each person says, and how far they are in use; then what their contacts do, by the weight of their ties. */
  const says = new Float64Array(size);
  const uses = new Float64Array(size);
  const heard = new Float64Array(size);
  const seen = new Float64Array(size);

  const speak = (period: number) => {
    for (const i of among) {
      says[i] = beliefs.voiceOf(i);
      uses[i] = beliefs.useOf(i);
    }
    for (const i of others) {
      const adopted = adoptedAt[i] >= 0 && adoptedAt[i] <= period;
      says[i] = adopted ? surveyRule.committedVoice : 0;
      uses[i] = adopted ? 1 : 0;
    }
  };
  const passWeek = () => {
    heard.fill(0);
    seen.fill(0);
    for (const j of speakers) {
      if (says[j] === 0 && uses[j] === 0) continue;
      for (let t = first[j]; t < first[j + 1]; t++) {
        heard[follower[t]] += weight[t] * says[j];
        seen[follower[t]] += weight[t] * uses[j];
      }
    }
    for (const i of among) {
      const exposure = strength[i] === 0 ? 0 : Math.max(-1, Math.min(1, heard[i] / strength[i]));
      beliefs.passWeek(i, exposure, strength[i] === 0 ? 0 : seen[i] / strength[i]);
      says[i] = beliefs.voiceOf(i);
      uses[i] = beliefs.useOf(i);
    }
  };

  for (const i of among) if (isSeed(diffusion, i)) beliefs.adopted(i);
  speak(0);
  for (let period = 1; period <= periods; period++) {
    for (let week = ends[period - 1]; week < ends[period]; week++) passWeek();
    for (let row = rows.first[period]; row < rows.first[period + 1]; row++) {
      const i = rows.person[row];
      if (followed[i] === 0) continue;
      const chance = beliefs.chanceOf(i);
      rates[row] = chance === 1 ? GREATEST_RATE : within(-log(1 - chance));
      if (rows.adopted[row] === 1) beliefs.adopted(i);
      else beliefs.waits(i);
    }
    speak(period);
  }
  return rates;
}

/** Nobody's adoption is impossible or certain, as under a hazard. */
const within = (rate: number) => Math.min(GREATEST_RATE, Math.max(LEAST_RATE, rate));
