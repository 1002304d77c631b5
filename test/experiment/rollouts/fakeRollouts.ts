import { randomStream, seedKey } from '../../../src/engine/draws.ts';
import { normalQuantile } from '../../../src/engine/elementary.ts';
import { fittedParameters } from '../../../src/experiment/rollouts/fittedParameters.ts';
import { type Draw, fittedPoints, ROW } from '../../../src/experiment/rollouts/referenceRows.ts';
import { checkedRollouts, fittedRollouts } from '../../../src/experiment/rollouts/rollouts.ts';
import type { PerformTasks } from '../../../src/experiment/rollouts/rolloutTask.ts';
import { plausibleShare, plausibleValue } from '../../../src/scenario/assumptions/plausibleValue.ts';

const key = seedKey('fake roll-outs');
const all = [...fittedRollouts, ...checkedRollouts];

/**
 * Rows that no model made: parameters drawn from their ranges, and figures around what was published that follow the first
 * parameter of their roll-out, with noise.
 */
export function fakeRows(draws: readonly Draw[]): Float64Array {
  const rows = new Float64Array(draws.length * ROW);
  draws.forEach(({ row, luck, values }, k) => {
    const uniform = randomStream(key, row);
    const noise = randomStream(key, 1e6 + luck);
    const drawn = values ?? fittedParameters.map(({ plausible }, p) => plausibleValue(plausible, uniform(p)));
    const followed = fittedRollouts.map(({ id }) => {
      const place = fittedParameters.findIndex(({ rollout }) => rollout === id);
      return plausibleShare(fittedParameters[place].plausible, drawn[place]) - 0.5;
    });
    const figures = fittedPoints.map(({ observed }, p) => {
      const at = fittedRollouts.findIndex(({ points, otherwise }) =>
        [...points, ...(otherwise?.points ?? [])].includes(fittedPoints[p]),
      );
      const share = observed.share * (1 + followed[at] + 0.1 * normalQuantile(Math.max(2 ** -33, noise(p))));
      return Math.min(observed.most ?? 1, Math.max(0, share));
    });
    rows.set([...drawn, ...figures], k * ROW);
  });
  return rows;
}

/** Performs tasks without any model. */
export const performFake: PerformTasks = async (tasks) =>
  tasks.map((task) => {
    if ('draws' in task) return fakeRows(task.draws);
    const { points } = all.find(({ id }) => id === task.rollout)!;
    const { first, end } = task.worlds;
    return Float64Array.from({ length: points.length * (end - first) }, (_, k) => {
      const point = points[k % points.length];
      return point.low + 0.01 * randomStream(key, first)(k);
    });
  });
