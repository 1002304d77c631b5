import { type TimeAxis, timeAxis } from '../../charts/timeAxis.ts';

/** Room for the names of steps and units, and behind the last week. */
const LEFT = 124;
const RIGHT = 14;
/** On a phone tactics have a row each, and their bars this much of it. */
const NARROW_BARS = 168;

/** The axis of weeks that the timeline and the load of units share; a narrow one has its bars at the right. */
export function planAxis(width: number, horizon: number, isNarrow: boolean, isProjected: boolean): TimeAxis {
  const axis = timeAxis(width, horizon, isProjected);
  const right = width - (isNarrow ? 4 : RIGHT);
  const left = isNarrow ? right - NARROW_BARS : Math.round(LEFT * (isProjected ? 1.25 : 1));
  return { ...axis, left, right, isNarrow };
}
