import { pow } from '../../src/engine/elementary.ts';
import { HORIZON, obligation } from './scenarios.ts';

/** What the plan `obligation` does to everybody alike in each week: transcribed from its tactics, not read off a run. */
export interface WeeklyLevers {
  readonly communication: Float64Array;
  readonly mandate: Float64Array;
  readonly coaching: Float64Array;
  /** Hours asked of a person beside those of a course. */
  readonly asked: Float64Array;
  /** 1 in weeks in which everybody is addressed, is under a mandate that falls due at a deadline, and under its sanction. */
  readonly addressed: Uint8Array;
  readonly due: Uint8Array;
  readonly sanctioned: Uint8Array;
}

/** Communication below which a campaign is over. */
const OVER = 0.005;
/** Hours a week that full communication asks of a person. */
const CAMPAIGN_HOURS = 0.25;

export function obligationLevers(): WeeklyLevers {
  const { announce, mandate } = obligation;
  const levers = {
    communication: new Float64Array(HORIZON + 1),
    mandate: new Float64Array(HORIZON + 1),
    coaching: new Float64Array(HORIZON + 1),
    asked: new Float64Array(HORIZON + 1),
    addressed: new Uint8Array(HORIZON + 1),
    due: new Uint8Array(HORIZON + 1),
    sanctioned: new Uint8Array(HORIZON + 1),
  };
  for (let week = 1; week <= HORIZON; week++) {
    const reach = announce.strength * pow(0.5, (week - 1) / announce.halfLife);
    const inForce = week <= mandate.weeks;
    const pressure = inForce ? mandate.peak * Math.min(1, week / mandate.ramp) : mandate.residual;
    const campaign = reach < OVER ? 0 : combine(0, reach);
    levers.communication[week] = inForce ? combine(campaign, mandate.reminders) : campaign;
    levers.mandate[week] = combine(0, pressure);
    levers.asked[week] = (reach < OVER ? 0 : CAMPAIGN_HOURS * reach) + mandate.hours * pressure;
    levers.addressed[week] = pressure > 0 ? 1 : 0;
  }
  return levers;
}

/** Two tactics on one person: each leaves its share of what the other left. */
const combine = (lever: number, strength: number) => 1 - (1 - lever) * (1 - strength);
