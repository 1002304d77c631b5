import type { SeriesName, Trajectory } from './trajectory.ts';

/** Something that can be run: everything that does not depend on draws is already computed. */
export interface Model {
  /** Last week of a run; week 0 is the start, week 1 the first decision. */
  readonly weeks: number;
  /** What a run measures, in the order of its trajectory. */
  readonly series: readonly SeriesName[];
  /** A fresh run of one replicate. The same replicate number always gives the same run. */
  start(replicate: number): Run;
}

/** The moments of one run, each a function of the week. */
export interface Run {
  plan(week: number): void;
  learn(week: number): void;
  decide(week: number): void;
  commit(week: number): void;
  /** Writes this week's measures into `values`, one per series. */
  observe(week: number, values: Float64Array): void;
  /** The run is over: what it worked with may serve another. Not called where a run breaks off. */
  close?(): void;
}

/**
 * The main loop. Week 0 is the start: it is only observed. From week 1 on, one week is, in this order:
 *
 *   1. plan     tactics write this week's levers for each person: communication, mandate, training, coaching, posts and offered ties
 *   2. learn    skill and reactance move
 *   3. decide   every person reads last week's world and draws a transition; coordination ties are taken up or dropped
 *   4. commit   all decisions become state at once; exposure moves
 *   5. observe  metrics, structure, gates
 */
export function simulate(model: Model, replicate: number): Trajectory {
  const { step, end } = begin(model, replicate);
  for (let week = 1; week <= model.weeks; week++) step(week);
  return end();
}

/** The same, with a pause after every week for whoever has other things to do: for runs too long to be waited for. */
export function* weekByWeek(model: Model, replicate: number): Generator<number, Trajectory> {
  const { step, end } = begin(model, replicate);
  for (let week = 1; week <= model.weeks; week++) {
    step(week);
    yield week;
  }
  return end();
}

/** A run at the end of week 0: `step` is one week of it, in the order above. */
function begin(model: Model, replicate: number) {
  const { weeks, series } = model;
  const run = model.start(replicate);
  const measured = new Float64Array(series.length);
  const values = new Float64Array(series.length * (weeks + 1));
  const observe = (week: number) => {
    run.observe(week, measured);
    for (let s = 0; s < measured.length; s++) values[s * (weeks + 1) + week] = measured[s];
  };

  observe(0);
  return {
    step(week: number): void {
      run.plan(week);
      run.learn(week);
      run.decide(week);
      run.commit(week);
      observe(week);
    },
    end(): Trajectory {
      run.close?.();
      return { values };
    },
  };
}
