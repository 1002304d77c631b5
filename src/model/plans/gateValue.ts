import type { PeopleMetric, WholeMetric } from '../metric.ts';
import { metrics } from '../metrics/metrics.ts';
import type { World } from '../world.ts';

const byName = new Map(metrics.map((metric) => [metric.name, metric]));
const scratch = new Float64Array(64);

/**
 * The value a gate sees: of the people a step has addressed (0 of nobody), or of the target. Coherence and value are
 * asked of the declared users alone, as the sources do.
 */
export function gateValue(world: World, of: string, metric: string, people: Iterable<number>): number {
  const found = byName.get(metric)!;
  if (of === 'target' && found.of === 'whole') {
    (found as WholeMetric).measure(world, scratch, 0, ['all']);
    return scratch[0];
  }
  return shareAmong(world, found as PeopleMetric, people);
}

function shareAmong(
  world: World,
  { states, each, among, most }: PeopleMetric,
  people: Iterable<number>,
): number {
  let sum = 0;
  let count = 0;
  for (const i of people) {
    if (among !== undefined && !among.includes(world.state[i])) continue;
    count++;
    if (states !== undefined) sum += states.includes(world.state[i]) ? 1 : 0;
    else if (each !== undefined) sum += each(world, i);
  }
  const share = count === 0 ? 0 : sum / count;
  return most === undefined ? share : Math.min(share, most(world.setting.climate));
}
