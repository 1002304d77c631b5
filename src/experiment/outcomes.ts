import type { SeriesName, Trajectory } from '../engine/trajectory.ts';
import type { Scale } from '../statistics/worldEstimate.ts';

/** What one run came to, in the order of the summary table, and what each is counted in. */
export const outcomeScales = {
  declared: 'share',
  buyIn: 'share',
  buyInAtEqualMoney: 'share',
  facade: 'share',
  resistant: 'share',
  reached: 'yes-no',
  reachedOnPaper: 'yes-no',
  inPlace: 'yes-no',
  kept: 'yes-no',
  distance: 'share',
  weekReached: 'amount',
  weeksLost: 'amount',
  neverReached: 'yes-no',
  cost: 'amount',
  costPerCommitted: 'amount',
  spentInVain: 'amount',
  gaveUp: 'yes-no',
  gaveUpInTime: 'yes-no',
  gaveUpInError: 'yes-no',
  adopters: 'amount',
} as const satisfies Record<string, Scale>;
export type OutcomeMetric = keyof typeof outcomeScales;
export const outcomeMetrics = Object.keys(outcomeScales) as OutcomeMetric[];

/** What bounds the outcomes that are counted in amounts; nothing where it is left out. */
export interface OutcomeBounds {
  /** The week that outcomes are read at. */
  readonly deadline?: number;
  readonly people?: number;
}

/** The last week that outcomes are read at: the deadline, and where there is none the horizon. */
export const deadlineOf = ({ target, horizon }: Deadlined): number =>
  Math.min(target?.deadline ?? horizon, horizon);

/** The bounds of a comparison's outcomes. */
export const outcomeBounds = ({ people, ...of }: Deadlined & { readonly people: number }) => ({
  deadline: deadlineOf(of),
  people,
});

interface Deadlined {
  readonly target: { readonly deadline: number } | undefined;
  readonly horizon: number;
}

/** What an outcome is counted in, and between which values it lies: weeks up to the deadline, people, money from 0 on. */
export function scaleOf(
  metric: OutcomeMetric,
  { deadline = Infinity, people = Infinity }: OutcomeBounds = {},
): Scale {
  const scale = outcomeScales[metric];
  if (scale !== 'amount') return scale;
  switch (metric) {
    case 'weekReached':
    case 'weeksLost':
      return { most: deadline };
    case 'adopters':
      return { most: people };
    default:
      return { most: Infinity };
  }
}

/** What the outcomes of a plan are read with. */
export interface OutcomeFrame {
  readonly series: readonly SeriesName[];
  /** Last week; weeks run from 0 to this one. */
  readonly weeks: number;
  readonly people: number;
  /** Weeks a target must be held, and the week everything is read at; without a target, the last week. */
  readonly target: { readonly hold: number; readonly deadline: number } | undefined;
  /** Whether a gate may give the plan up. */
  readonly givesUp?: boolean;
}

/**
 * Outcomes by metric, each one value per replicate number; NaN stands for a blank: a replicate that did not come, the
 * week of a target that was never reached, the cost per committed person where nobody is committed. Metrics whose
 * series were not measured are missing, and so is `buyInAtEqualMoney`, which no plan has alone.
 */
export type Outcomes = ReadonlyMap<OutcomeMetric, Float64Array>;

/** A plan's outcomes under its name. */
export interface PlanOutcomes {
  readonly name: string;
  readonly outcomes: Outcomes;
}

/** The outcomes of a plan with what it had won at equal money, where both buy-in and cost were measured. */
export function withEqualMoney(outcomes: Outcomes, column: Float64Array): Outcomes {
  if (!outcomes.has('buyIn') || !outcomes.has('cost')) return outcomes;
  const all = new Map(outcomes).set('buyInAtEqualMoney', column);
  return new Map(
    outcomeMetrics.flatMap((metric) => (all.has(metric) ? [[metric, all.get(metric)!] as const] : [])),
  );
}

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
    add(replicate, { values, goingOn }) {
      for (const [metric, column] of columns)
        column[replicate] = readings.get(metric)?.(values, goingOn) ?? NaN;
    },
  };
}

/** Reads an outcome off the values of a run, and of the one that goes on where the plan was given up. */
type Reading = (values: Float64Array, goingOn?: Float64Array) => number;

/** How each outcome is read off a trajectory's values. */
function readingsOf({ series, weeks, people, target, givesUp }: OutcomeFrame): Map<OutcomeMetric, Reading> {
  const deadline = deadlineOf({ target, horizon: weeks });
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
    const weekReached: Reading = (values) => {
      const weekly = values.subarray(reached, reached + deadline + 1);
      return weekly[deadline] === 0 ? NaN : weekly.lastIndexOf(0) + 1 - target.hold + 1;
    };
    readings.set('weekReached', weekReached);
    readings.set('weeksLost', (values) =>
      values[reached + deadline] === 0 ? deadline : weekReached(values),
    );
    // progress is 1 exactly where every condition of the target holds
    const progress = rows.get('progress');
    if (progress !== undefined) {
      readings.set('inPlace', (values) => (values[progress + deadline] === 1 ? 1 : 0));
      readings.set('kept', (values) =>
        values[reached + deadline] === 1 && values[progress + deadline] === 1 ? 1 : 0,
      );
      readings.set('distance', (values) => 1 - values[progress + deadline]);
    }
    readings.set('neverReached', (values) => 1 - values[reached + deadline]);
  }

  const cost = rows.get('cost');
  if (cost !== undefined && reached !== undefined && target !== undefined)
    readings.set('spentInVain', (values) => (values[reached + deadline] === 1 ? 0 : values[cost + deadline]));
  const gaveUp = rows.get('gaveUp');
  if (givesUp && gaveUp !== undefined && reached !== undefined) {
    const given = (values: Float64Array) => values[gaveUp + deadline];
    const wouldArrive = (goingOn?: Float64Array) => goingOn?.[reached + deadline] ?? 0;
    readings.set('gaveUp', given);
    readings.set('gaveUpInTime', (values, goingOn) => given(values) * (1 - wouldArrive(goingOn)));
    readings.set('gaveUpInError', (values, goingOn) => given(values) * wouldArrive(goingOn));
  }
  const buyIn = rows.get('buyIn');
  if (cost !== undefined && buyIn !== undefined)
    readings.set('costPerCommitted', (values) => {
      const committed = Math.round(values[buyIn + deadline] * people);
      return committed === 0 ? NaN : values[cost + deadline] / committed;
    });
  return readings;
}
