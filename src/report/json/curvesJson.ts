import * as z from 'zod';
import type { PlanResult, WeeklySeries } from '../../experiment/comparison.ts';

const column = z.array(z.number().nullable()).describe('one value a week, from week 0 to the horizon');

const curveSchema = z.object({
  metric: z.string(),
  group: z.string().describe('`all`, `unit=Sales`, `adopterType=innovator` …'),
  n: z.int(),
  mean: column,
  sd: column,
  p05: column,
  p25: column,
  p50: column,
  p75: column,
  p95: column,
});

/** What {@link curvesJson} writes. */
export const curvesSchema = z.object({
  structures: z
    .record(z.string(), column)
    .describe(
      'share of the replicates that stand in each structure; the same as the curves of metric `structure`',
    ),
  curves: z.array(curveSchema),
});

export type CurvesJson = z.output<typeof curvesSchema>;

/** A plan week by week, as programs read it: columns rather than rows, null where a week has no value. */
export const curvesJson = ({ weekly }: PlanResult): CurvesJson => ({
  structures: Object.fromEntries(
    weekly
      .filter(({ metric, group }) => metric === 'structure' && group.startsWith(ofStructure))
      .map(({ group, mean }) => [group.slice(ofStructure.length), columnOf(mean)]),
  ),
  curves: weekly.map(curveOf),
});

const ofStructure = 'structure=';

const columnOf = (values: Float64Array) =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value));

const curveOf = ({ metric, group, n, mean, sd, p05, p25, p50, p75, p95 }: WeeklySeries) => ({
  ...{ metric, group, n },
  mean: columnOf(mean),
  sd: columnOf(sd),
  p05: columnOf(p05),
  p25: columnOf(p25),
  p50: columnOf(p50),
  p75: columnOf(p75),
  p95: columnOf(p95),
});
