import type { Curve, OutcomeName } from './compareView.ts';

/** The way between two plans in steps, each played in the same worlds. */
export interface DialView {
  readonly from: string;
  readonly to: string;
  /** In the order of their shares; those that came so far. */
  readonly points: readonly DialPoint[];
  /** Worlds of every point. */
  readonly worlds: number;
}

/** A point between those that are played, beside the first end in the same worlds. */
export interface DialPreview {
  readonly start: DialPoint;
  readonly point: DialPoint;
}

/** What a plan between two comes to. */
export interface DialPoint {
  /** Share of the way, from 0 to 1. */
  readonly at: number;
  readonly worlds: number;
  readonly curves: Readonly<Partial<Record<OutcomeName, Curve>>>;
  /** Shares at the deadline. */
  readonly buyIn: number;
  readonly declared: number;
  readonly facade: number;
  /** Share of worlds that have reached the target by the deadline and kept it, with its interval at 95 %. */
  readonly kept: number;
  readonly keptLow: number;
  readonly keptHigh: number;
  /** Weeks up to the deadline without the target, on average; the deadline where it is never reached. */
  readonly weeksLost: number;
}
