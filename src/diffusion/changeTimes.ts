import { simulate } from '../engine/simulate.ts';
import { metricSet } from '../model/metrics/metricSet.ts';
import { changeModel } from '../model/rules/changeModel.ts';
import type { Setting } from '../model/setting.ts';
import { COMMITTED } from '../model/states.ts';
import type { TimesOf } from './predict.ts';
import { surveyWorld, type Thresholds } from './surveySetting.ts';

/**
 * Runs the rule `change` itself, without any plan, from the first adopters alone. Somebody adopts in the period in which
 * they are committed for the first time; whoever gives up later has adopted all the same, as in a survey that asks when.
 *
 * @param ends last week of each period, from period 0, which ends in week 0
 */
export function changeTimes(setting: Setting, thresholds: Thresholds, ends: Int32Array): TimesOf {
  const never = ends.length;
  const periodOf = new Int32Array(setting.horizon + 1);
  for (let week = 1, period = 0; week <= setting.horizon; week++) {
    if (week > ends[period]) period++;
    periodOf[week] = period;
  }
  const measured = metricSet([], [], setting);
  return (replicate) => {
    const times = new Int32Array(setting.size).fill(never);
    for (const i of setting.start.people ?? []) times[i] = 0;
    const waiting = new Set(setting.everybody.filter((i) => times[i] === never));
    const world = surveyWorld(setting, thresholds, replicate);
    const model = changeModel(world, { steps: [] }, measured, {
      afterCommit({ state }, week) {
        for (const i of waiting) {
          if (state[i] !== COMMITTED) continue;
          times[i] = periodOf[week];
          waiting.delete(i);
        }
      },
    });
    simulate(model, replicate);
    return times;
  };
}

/** The last week of each period, where a period lasts `weeksPerPeriod` weeks, at least 1 and not always whole. */
export const periodEnds = (periods: number, weeksPerPeriod: number): Int32Array =>
  Int32Array.from({ length: periods + 1 }, (_, period) => Math.round(period * weeksPerPeriod));
