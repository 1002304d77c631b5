import type { SeriesName } from '../../engine/trajectory.ts';
import { states } from '../states.ts';
import type { World } from '../world.ts';
import type { Frame, PeopleMetric } from './metric.ts';
import { alwaysMeasured, metrics } from './metrics.ts';

/** One way of dividing people into groups: `labels[of[i]]` is person i's group, −1 for none. */
export interface Grouping {
  /** `unit`, `adopterType` … */
  readonly name: string;
  readonly labels: readonly string[];
  readonly of: Int32Array | Uint8Array;
  /** Positions of the labels that are measured; the others are too small to be shown, or empty. */
  readonly shown: readonly number[];
}

/** Measures a world into one value per series. */
export interface Gauge {
  readonly series: readonly SeriesName[];
  measure(world: World, out: Float64Array): void;
}

/**
 * The gauge of a scenario: every metric that is always measured and those asked for, in the order of the tables;
 * those asked for also by group. Those that lack what they need are left out.
 */
export function gauge(asked: readonly string[], groupings: readonly Grouping[], frame: Frame): Gauge {
  const series: SeriesName[] = [];
  const measures: ((world: World, out: Float64Array) => void)[] = [];
  const all = tally({ name: 'all', labels: ['all'], of: new Uint8Array(frame.size), shown: [0] });
  const tallies = groupings.map(tally);
  for (const metric of metrics) {
    const named = asked.includes(metric.name);
    if (!named && !alwaysMeasured.has(metric)) continue;
    if (metric.needs?.met(frame) === false) continue;
    if (metric.of === 'whole') {
      const offset = series.length;
      const groups = metric.groups?.(frame) ?? ['all'];
      for (const group of groups) series.push({ metric: metric.name, group });
      measures.push((world, out) => metric.measure(world, out, offset, groups));
      continue;
    }
    measures.push(all.mean(metric, series.length));
    series.push({ metric: metric.name, group: 'all' });
    if (!named) continue;
    for (const { mean, grouping } of tallies) {
      measures.push(mean(metric, series.length));
      for (const g of grouping.shown)
        series.push({ metric: metric.name, group: `${grouping.name}=${grouping.labels[g]}` });
    }
  }
  return {
    series,
    measure(world, out) {
      all.count(world);
      for (const { count } of tallies) count(world);
      for (const measure of measures) measure(world, out);
    },
  };
}

/** People of each group by state, counted once a week for all metrics. */
function tally(grouping: Grouping) {
  const { of, labels, shown } = grouping;
  const width = states.length;
  const counts = new Int32Array(labels.length * width);
  const sums = new Float64Array(labels.length);
  const inStates = (group: number, wanted: readonly number[] | undefined) => {
    let people = 0;
    for (let state = 0; state < width; state++)
      if (wanted === undefined || wanted.includes(state)) people += counts[group * width + state];
    return people;
  };

  return {
    grouping,

    count({ state }: World): void {
      counts.fill(0);
      for (let i = 0; i < state.length; i++) if (of[i] >= 0) counts[of[i] * width + state[i]]++;
    },

    /** Writes the mean of a metric over each shown group from `start` on; 0 where nobody counts. */
    mean({ states: counted, each, among, most }: PeopleMetric, start: number) {
      return (world: World, out: Float64Array): void => {
        if (each !== undefined) addUp(world, each, among);
        const limit = most?.(world.setting.climate) ?? Number.POSITIVE_INFINITY;
        for (let k = 0; k < shown.length; k++) {
          const g = shown[k];
          const base = inStates(g, among);
          const sum = each === undefined ? inStates(g, counted) : sums[g];
          out[start + k] = base === 0 ? 0 : Math.min(limit, sum / base);
        }
      };
    },
  };

  function addUp(
    world: World,
    each: (world: World, person: number) => number,
    among: readonly number[] | undefined,
  ) {
    const { state } = world;
    sums.fill(0);
    for (let i = 0; i < state.length; i++)
      if (of[i] >= 0 && (among === undefined || among.includes(state[i]))) sums[of[i]] += each(world, i);
  }
}
