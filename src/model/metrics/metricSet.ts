import type { SeriesName } from '../../engine/trajectory.ts';
import type { Grouping } from '../census.ts';
import type { MetricContext } from '../metricContext.ts';
import type { World } from '../world.ts';
import { type Groups, groupsOf, meanOfGroups, shareOfGroups } from './groupMeasures.ts';
import { alwaysMeasured, metrics } from './metrics.ts';

/** Measures a world into one value per series. */
export interface MetricSet {
  readonly series: readonly SeriesName[];
  /** The groups that are measured, which the world has to count. */
  readonly groupings: readonly Grouping[];
  measure(world: World, out: Float64Array): void;
}

/**
 * The metric set of a scenario: every metric that is always measured and those asked for, in the order of the tables;
 * those asked for also by group. Those that lack what they need are left out.
 */
export function metricSet(
  asked: readonly string[],
  groupings: readonly Grouping[],
  frame: MetricContext,
): MetricSet {
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
    const columns: Groups[] = [];
    const add = (grouping: Grouping, census: number, name: (label: string) => string) => {
      columns.push(groupsOf(grouping, census, series.length));
      for (const g of grouping.shown) series.push({ metric: metric.name, group: name(grouping.labels[g]) });
    };
    add(all, -1, () => 'all');
    if (named)
      groupings.forEach((grouping, k) => {
        add(grouping, k, (label) => `${grouping.name}=${label}`);
      });
    measures.push(
      metric.states === undefined ? meanOfGroups(metric, columns) : shareOfGroups(metric, columns),
    );
  }
  return {
    series,
    groupings,
    measure(world, out) {
      for (let k = 0; k < measures.length; k++) measures[k](world, out);
    },
  };
}

type Measure = (world: World, out: Float64Array) => void;
