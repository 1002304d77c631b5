import type { Key } from '../engine/draws.ts';
import type { Network } from '../engine/network.ts';
import { checkpoint, type RunControl } from '../engine/runControl.ts';
import type { AtRisk } from './atRisk.ts';
import { changeForecast } from './changeForecast.ts';
import { changeTimes, periodEnds } from './changeTimes.ts';
import type { Diffusion } from './diffusion.ts';
import type { Explanation } from './explanation.ts';
import { fitThresholds } from './fitThresholds.ts';
import { logChance } from './hazard.ts';
import { surveySetting, type Thresholds, usualThresholds } from './surveySetting.ts';

/** How the rule `change` is held against a diffusion. */
export interface ChangeOptions {
  /** Weeks that a period of the file lasts, at least 1: 52 for a year, 4.345 for a month. */
  readonly weeksPerPeriod: number;
  /** Whether mean and standard deviation of the thresholds are fitted, or left as every scenario begins with them. */
  readonly fitted: boolean;
}

/**
 * The seven states of the rule `change` without any plan: people hear of it by themselves or from contacts, and adopt as
 * contacts do. Everything but the thresholds is as published.
 */
export function changeExplanation(
  { weeksPerPeriod, fitted }: ChangeOptions,
  diffusion: Diffusion,
  network: Network,
  rows: AtRisk,
  key: Key,
  control: RunControl,
): Explanation<Thresholds> {
  const ends = periodEnds(diffusion.periods, weeksPerPeriod);
  const setting = surveySetting(diffusion, network, ends[diffusion.periods], key);
  const { of } = diffusion.community;
  const forecast = (thresholds: Thresholds, among: Int32Array) =>
    changeForecast(diffusion, network, rows, { ends, thresholds, among });
  return {
    async fit(seen) {
      if (!fitted) return usualThresholds;
      const among = setting.everybody.filter((i) => seen[of[i]] === 1);
      return fitThresholds(async (thresholds) => {
        await checkpoint(control);
        const rates = forecast(thresholds, among);
        let sum = 0;
        for (const [row, person] of rows.person.entries())
          if (seen[of[person]] === 1) sum += logChance(rates[row], rows.adopted[row]);
        return sum;
      });
    },
    rates: (thresholds) => forecast(thresholds, setting.everybody),
    timesOf: (thresholds) => changeTimes(setting, thresholds, ends),
    alike: () => false,
  };
}

/** Mean thresholds of several fits. */
export const meanThresholds = (each: readonly Thresholds[]): Thresholds => ({
  mean: each.reduce((sum, { mean }) => sum + mean, 0) / each.length,
  sd: each.reduce((sum, { sd }) => sum + sd, 0) / each.length,
});
