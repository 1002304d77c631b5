import type { Scale } from '../../statistics/worldEstimate.ts';
import { type Precision, type PrecisionGoal, precisionOf } from './precisionOf.ts';

/** One of the outcomes that are to be known well enough: of one plan at one point. */
export interface PreciseCell {
  /** One a world, as far as worlds were run; NaN is a blank. */
  readonly values: Float64Array;
  readonly scale: Scale;
}

/** Where running may stop, or how far it has come. */
export interface Stop {
  /** Worlds of the look that it is told of: the first at which every cell is known well enough, or else the last that was run. */
  readonly worlds: number;
  /** In the order of the cells, from exactly the first `worlds` worlds. */
  readonly cells: readonly Precision[];
  readonly isEnough: boolean;
  /** The place of the cell that is farthest from its goal; −1 of none. */
  readonly widest: number;
  /** Further worlds that the goal will take after `worlds`; 0 where it is met, NaN where some cell cannot tell. */
  readonly stillNeeded: number;
}

/**
 * Where the looks say that running may stop. A look uses exactly the first worlds of every cell, so that what was run beyond it –
 * because several threads were at work – changes nothing. Undefined where not even the first look was reached.
 *
 * @param lookAt in ascending order, as `looks` gives them
 */
export function stopAtLook(
  cells: readonly PreciseCell[],
  lookAt: readonly number[],
  goal: PrecisionGoal,
): Stop | undefined {
  const run = Math.min(...cells.map(({ values }) => values.length));
  let latest: Stop | undefined;
  for (const worlds of lookAt) {
    if (worlds > run) break;
    latest = lookAfter(cells, worlds, goal);
    if (latest.isEnough) break;
  }
  return latest;
}

/** How well each cell is known after exactly so many worlds. */
export function lookAfter(cells: readonly PreciseCell[], worlds: number, goal: PrecisionGoal): Stop {
  const known = cells.map(({ values, scale }) => precisionOf(values.subarray(0, worlds), scale, goal));
  const needed = known.map(({ stillNeeded }) => stillNeeded);
  return {
    worlds,
    cells: known,
    isEnough: known.every(({ isEnough }) => isEnough),
    widest: widestOf(known),
    stillNeeded: needed.some(Number.isNaN) ? NaN : Math.max(0, ...needed),
  };
}

/** A cell without an interval is farther from its goal than any other. */
function widestOf(known: readonly Precision[]): number {
  let [widest, most] = [-1, -Infinity];
  known.forEach(({ halfWidth, goal, isEnough }, k) => {
    const apart = isEnough && halfWidth === 0 ? 0 : Number.isNaN(halfWidth) ? Infinity : halfWidth / goal;
    if (apart > most) [widest, most] = [k, apart];
  });
  return widest;
}
