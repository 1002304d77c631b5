import type { SeriesName } from '../../engine/trajectory.ts';
import type { Census, Grouping } from '../census.ts';
import { states } from '../states.ts';
import type { World } from '../world.ts';
import type { Frame, PeopleMetric } from './metric.ts';
import { alwaysMeasured, metrics } from './metrics.ts';

/** Measures a world into one value per series. */
export interface Gauge {
  readonly series: readonly SeriesName[];
  /** The groups that are measured, which the world has to count. */
  readonly groupings: readonly Grouping[];
  measure(world: World, out: Float64Array): void;
}

/**
 * The gauge of a scenario: every metric that is always measured and those asked for, in the order of the tables;
 * those asked for also by group. Those that lack what they need are left out.
 */
export function gauge(asked: readonly string[], groupings: readonly Grouping[], frame: Frame): Gauge {
  const series: SeriesName[] = [];
  const measures: Measure[] = [];
  const all: Grouping = { name: 'all', labels: ['all'], of: new Uint8Array(frame.size), shown: [0] };
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
    const columns: Column[] = [];
    const add = (grouping: Grouping, censusOf: Column['censusOf'], name: (label: string) => string) => {
      columns.push({ grouping, censusOf, start: series.length, size: sizesOf(grouping) });
      for (const g of grouping.shown) series.push({ metric: metric.name, group: name(grouping.labels[g]) });
    };
    add(
      all,
      ({ everybody }) => everybody,
      () => 'all',
    );
    if (named)
      groupings.forEach((grouping, k) => {
        add(
          grouping,
          ({ censuses }) => censuses[k],
          (label) => `${grouping.name}=${label}`,
        );
      });
    measures.push(metric.each === undefined ? share(metric, columns) : mean(metric, metric.each, columns));
  }
  return {
    series,
    groupings,
    measure(world, out) {
      for (const measure of measures) measure(world, out);
    },
  };
}

type Measure = (world: World, out: Float64Array) => void;

/** The groups of one grouping, and where the value of the first that is shown goes. */
interface Column {
  readonly grouping: Grouping;
  readonly censusOf: (world: World) => Census;
  readonly start: number;
  /** People of each group. */
  readonly size: Int32Array;
}

const width = states.length;

function sizesOf({ of, labels }: Grouping): Int32Array {
  const size = new Int32Array(labels.length);
  for (let i = 0; i < of.length; i++) if (of[i] >= 0) size[of[i]]++;
  return size;
}

/** People of a group in the given states. */
function inStates({ counts }: Census, group: number, wanted: readonly number[]): number {
  let people = 0;
  for (let k = 0; k < wanted.length; k++) people += counts[group * width + wanted[k]];
  return people;
}

/** The share of each group that is in the states of a metric, among those who count; 0 where nobody counts. */
function share({ states: counted = [], among, most }: PeopleMetric, columns: readonly Column[]): Measure {
  return (world, out) => {
    const limit = most?.(world.setting.climate) ?? 1;
    for (let c = 0; c < columns.length; c++) {
      const { grouping, censusOf, start, size } = columns[c];
      const { shown } = grouping;
      const census = censusOf(world);
      for (let k = 0; k < shown.length; k++) {
        const g = shown[k];
        const base = among === undefined ? size[g] : inStates(census, g, among);
        const value = base === 0 ? 0 : inStates(census, g, counted) / base;
        out[start + k] = value > limit ? limit : value;
      }
    }
  };
}

/** The mean of a metric over those of each group who count; 0 where nobody counts. Everybody is looked at once. */
function mean(
  { among, most, column }: PeopleMetric,
  each: NonNullable<PeopleMetric['each']>,
  columns: readonly Column[],
): Measure {
  const sums = columns.map(({ size }) => new Float64Array(size.length));
  // one kind of column, whatever kinds the groupings have: the loop below is where the time goes
  const groups = columns.map(({ grouping }) => Int32Array.from(grouping.of));
  const counts = Uint8Array.from(states, (_, state) => Number(among === undefined || among.includes(state)));

  const add = (i: number, value: number) => {
    // 0 adds nothing, and most people are 0 at most things
    if (value === 0) return;
    for (let c = 0; c < sums.length; c++) if (groups[c][i] >= 0) sums[c][groups[c][i]] += value;
  };
  return (world, out) => {
    const { state } = world;
    for (const sum of sums) sum.fill(0);
    if (column !== undefined) {
      const { of, over } = column(world);
      for (let i = 0; i < of.length; i++) if (of[i] !== 0) add(i, of[i] / over);
    } else for (let i = 0; i < state.length; i++) if (counts[state[i]] === 1) add(i, each(world, i));

    const limit = most?.(world.setting.climate) ?? Number.POSITIVE_INFINITY;
    for (let c = 0; c < columns.length; c++) {
      const { grouping, censusOf, start, size } = columns[c];
      const { shown } = grouping;
      for (let k = 0; k < shown.length; k++) {
        const g = shown[k];
        const base = among === undefined ? size[g] : inStates(censusOf(world), g, among);
        out[start + k] = base === 0 ? 0 : Math.min(limit, sums[c][g] / base);
      }
    }
  };
}
