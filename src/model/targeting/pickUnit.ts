import { streamKey, uniform } from '../../engine/draws.ts';
import { normalQuantile } from '../../engine/elementary.ts';
import { AWARE, TRIAL } from '../states.ts';
import type { World } from '../world.ts';

/** Ways of choosing a unit: the most innovative, the most interested, the largest, or any. */
export const pickWays = ['innovativeness', 'interest', 'size', 'random'] as const;
export type PickWay = (typeof pickWays)[number];

/**
 * The unit that stands first in the given way among those that may be picked, −1 when none is left. Before
 * the plan has listened, it sees averages with an error that stays the same for the whole run; ties go to the unit
 * that comes first in the organisation.
 */
export function pickUnit(
  by: PickWay,
  world: World,
  week: number,
  mayPick: (unit: number) => boolean,
): number {
  const { setting, state, key } = world;
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let unit = 0; unit < setting.unitNames.length; unit++) {
    const members = setting.membersOf(unit);
    if (members.length === 0 || !mayPick(unit)) continue;
    const score = scoreOf(unit, members);
    if (score > bestScore) {
      best = unit;
      bestScore = score;
    }
  }
  return best;

  function scoreOf(unit: number, members: Int32Array): number {
    if (by === 'size') return members.length;
    if (by === 'random') return uniform(streamKey(key, 'pick-unit'), unit, week);
    let sum = 0;
    for (const i of members) {
      if (by === 'innovativeness') sum += setting.innovativeness[i];
      else if (state[i] === AWARE || state[i] === TRIAL) sum += 1;
    }
    const blur = by === 'innovativeness' ? setting.rule.innovativenessBlur : setting.rule.interestBlur;
    const error = world.knowsInformal
      ? 0
      : blur * normalQuantile(uniform(streamKey(key, `blur-${by}`), unit, 0) || 0.5);
    return sum / members.length + error;
  }
}
