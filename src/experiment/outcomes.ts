import type { SeriesName, Trajectory } from '../engine/trajectory.ts';

/** What one run came to, in the order of the summary table. */
export const outcomeMetrics = [
  'declared',
  'buyIn',
  'facade',
  'resistant',
  'reached',
  'reachedOnPaper',
  'inPlace',
  'distance',
  'weekReached',
  'neverReached',
  'cost',
  'costPerCommitted',
  'adopters',
] as const;
export type OutcomeMetric = (typeof outcomeMetrics)[number];

/** What the outcomes of a plan are read with. */
export interface OutcomeFrame {
  readonly series: readonly SeriesName[];
  /** Last week; weeks run from 0 to this one. */
  readonly weeks: number;
  readonly people: number;
  /** Weeks a target must be held, and the week everything is read at; without a target, the last week. */
  readonly target: { readonly hold: number; readonly deadline: number } | undefined;
}

/**
 * Outcomes by metric, each one value per replicate number; NaN stands for a blank: a replicate that did not come, the
 * week of a target that was never reached, the cost per committed person where nobody is committed. Metrics whose
 * series were not measured are missing.
 */
export type Outcomes = ReadonlyMap<OutcomeMetric, Float64Array>;

/** Reads outcomes off trajectories, which come in any order. */
export interface OutcomeReader {
  readonly outcomes: Outcomes;
  add(replicate: number, trajectory: Trajectory): void;
}

/** A reader of `replicates` runs of one plan. */
export function createOutcomes(frame: OutcomeFrame, replicates: number): OutcomeReader {
  const readings = readingsOf(frame);
  const columns = new Map<OutcomeMetric, Float64Array>();
  for (const metric of outcomeMetrics)
    if (readings.has(metric)) columns.set(metric, new Float64Array(replicates).fill(NaN));
  return {
    outcomes: columns,
    add(replicate, { values }) {
      for (const [metric, column] of columns) column[replicate] = readings.get(metric)?.(values) ?? NaN;
    },
  };
}

type Reading = (values: Float64Array) => number;

/** How each outcome is read off a trajectory's values. */
function readingsOf({ series, weeks, people, target }: OutcomeFrame): Map<OutcomeMetric, Reading> {
  const deadline = Math.min(target?.deadline ?? weeks, weeks);
  const rows = new Map<string, number>();
  series.forEach(({ metric, group }, s) => {
    if (group === 'all') rows.set(metric, s * (weeks + 1));
  });

  const readings = new Map<OutcomeMetric, Reading>();
  for (const metric of [
    'declared',
    'buyIn',
    'facade',
    'resistant',
    'reached',
    'reachedOnPaper',
    'cost',
    'adopters',
  ] as const) {
    const row = rows.get(metric);
    if (row !== undefined) readings.set(metric, (values) => values[row + deadline]);
  }

  const reached = rows.get('reached');
  if (reached !== undefined && target !== undefined) {
    // `reached` turns 1 in the last of the weeks held, and the target was reached in the first of them; it falls back
    // only where the plan turns to another target, so that its last rise counts
    readings.set('weekReached', (values) => {
      const weekly = values.subarray(reached, reached + deadline + 1);
      return weekly[deadline] === 0 ? NaN : weekly.lastIndexOf(0) + 1 - target.hold + 1;
    });
    // progress is 1 exactly where every condition of the target holds
    const progress = rows.get('progress');
    if (progress !== undefined) {
      readings.set('inPlace', (values) => (values[progress + deadline] === 1 ? 1 : 0));
      readings.set('distance', (values) => 1 - values[progress + deadline]);
    }
    readings.set('neverReached', (values) => 1 - values[reached + deadline]);
  }

  const cost = rows.get('cost');
  const buyIn = rows.get('buyIn');
  if (cost !== undefined && buyIn !== undefined)
    readings.set('costPerCommitted', (values) => {
      const committed = Math.round(values[buyIn + deadline] * people);
      return committed === 0 ? NaN : values[cost + deadline] / committed;
    });
  return readings;
}
