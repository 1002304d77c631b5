import type { Annotation, Curve, OutcomeName, PlanView } from '../../report/page/compareView.ts';
import type { ShownOutcome } from '../state/pageState.ts';

/** What a chart draws of a plan. */
export type ChartedPlan = Pick<
  PlanView,
  'name' | 'title' | 'look' | 'letter' | 'ranked' | 'curves' | 'fork'
> &
  Partial<Pick<PlanView, 'gates' | 'lapse'>>;

/** What a chart draws of a comparison, or of the worlds that came so far. */
export interface Charted {
  readonly people: number;
  readonly horizon: number;
  readonly deadline: number;
  readonly starts?: string | undefined;
  readonly participation: number | undefined;
  readonly plans: readonly ChartedPlan[];
  readonly annotation?: Annotation | undefined;
  readonly coincident?:
    | readonly { readonly outcomes: readonly OutcomeName[]; readonly text: string }[]
    | undefined;
}

/** A plan between two, drawn beside them. */
export interface DialCurve {
  /** Share of the way, from 0 to 1. */
  readonly at: number;
  readonly curves: Readonly<Partial<Record<OutcomeName, Curve>>>;
}

/** Of which outcome the line is that a plan's label stands at. */
export const mainOutcome = (outcome: ShownOutcome): OutcomeName => (outcome === 'all' ? 'buyIn' : outcome);

/** Façade below this share of people is not seen: declared use and buy-in are one line. */
const SEEN = 0.005;

/** Whether declared use stands so far above buy-in that the façade between them is seen. */
export function hasFacade({ curves: { declared, buyIn } }: Pick<ChartedPlan, 'curves'>): boolean {
  if (declared === undefined || buyIn === undefined) return false;
  return declared.mean.some((share, week) => share - buyIn.mean[week] >= SEEN);
}

/** Whether two curves are the same to the last bit. */
export const areEqual = (one: ArrayLike<number>, other: ArrayLike<number>): boolean => {
  for (let week = 0; week < Math.max(one.length, other.length); week++)
    if (!Object.is(one[week], other[week])) return false;
  return true;
};
