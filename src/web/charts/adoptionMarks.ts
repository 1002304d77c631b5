import { area, line } from 'd3-shape';
import type { OutcomeName } from '../../report/page/compareView.ts';
import type { Language } from '../../text/text.ts';
import type { ShownOutcome } from '../state/pageState.ts';
import type { Charted, ChartedPlan } from './charted.ts';
import { areEqual, hasFacade, mainOutcome } from './charted.ts';
import type { Area, Line } from './freeSpot.ts';
import { doMeet } from './freeSpot.ts';
import type { Measure } from './measureText.ts';
import { type ShareAxis, shareAxis } from './shareAxis.ts';
import { type TimeAxis, type WeekTicks, weekTicks, weekX } from './timeAxis.ts';

/** What a chart of adoption is drawn from. */
export interface ChartSource {
  readonly view: Charted;
  readonly outcome: ShownOutcome;
  /** Names of the plans that are drawn. */
  readonly shown: readonly string[];
  /** The two plans that the headline speaks of; their middle half of worlds is drawn as well. */
  readonly pair?: readonly string[] | undefined;
  /** Whether ranges over single worlds are drawn; they are, unless told otherwise. */
  readonly bands?: boolean | undefined;
}

/** Where shares stand: the plot is as high as it is told, beneath its top. */
export interface PlotHeights {
  readonly top: number;
  readonly bottom: number;
  /** Height of the drawing, with the axis of weeks. */
  readonly height: number;
  readonly shares: ShareAxis;
}

/** A curve that the week's values are read from. */
export interface ChartedSeries {
  readonly plans: readonly string[];
  /** −1 of the arm in which nothing is done; undefined where several plans coincide, and of the dial. */
  readonly look: number | undefined;
  /** `A`; `B = C` where curves coincide. */
  readonly letter: string;
  readonly title: string;
  readonly outcome: OutcomeName;
  readonly values: ArrayLike<number>;
  /** Declared use above buy-in, which is drawn thin. */
  readonly isLight: boolean;
}

/** The curves and areas of a chart, in the order in which they are drawn. */
export interface AdoptionMarks {
  readonly heights: PlotHeights;
  readonly weeks: WeekTicks;
  readonly bands: readonly {
    readonly key: string;
    readonly look: number;
    readonly path: string;
    readonly isInner: boolean;
  }[];
  readonly facades: readonly { readonly key: string; readonly look: number; readonly path: string }[];
  readonly curves: readonly {
    readonly key: string;
    readonly look: number;
    readonly path: string;
    readonly isThin: boolean;
  }[];
  readonly gates: readonly GateMark[];
  readonly forks: readonly {
    readonly key: string;
    readonly look: number;
    readonly x: number;
    readonly y: number;
    readonly title: string;
  }[];
  readonly lapses: readonly {
    readonly key: string;
    readonly look: number;
    readonly x: number;
    readonly y: number;
    readonly week: number;
  }[];
  readonly series: readonly ChartedSeries[];
  /** What texts keep clear of. */
  readonly lines: readonly Line[];
  readonly areas: readonly Area[];
}

export interface GateMark {
  readonly key: string;
  readonly look: number;
  readonly number: number;
  readonly isMet: boolean;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where the curve is, if the mark had to leave it. */
  readonly curveY: number;
}

/** Half the diagonal of a gate's diamond. */
export const GATE = 8;

/** How much the chart's axis has to hold, bands included. */
export function highestShare(
  { view, outcome, shown, bands = true }: ChartSource,
  dial?: ArrayLike<number>,
): number {
  let most = outcome === 'target' ? 1 : 0;
  const take = (values: ArrayLike<number> | undefined, from = 0) => {
    for (let week = from; week < (values?.length ?? 0); week++) most = Math.max(most, values![week]);
  };
  for (const plan of drawnPlans(view, shown)) {
    const from = plan.fork?.week ?? 0;
    const curve = plan.curves[mainOutcome(outcome)];
    const isBare = !bands || !plan.ranked || (outcome === 'all' && hasFacade(plan));
    take(isBare ? curve?.mean : curve?.high, from);
    if (outcome === 'all' && isBare && plan.ranked) take(plan.curves.declared?.mean, from);
  }
  take(dial);
  if (outcome !== 'facade' && outcome !== 'target') most = Math.max(most, view.participation ?? 0);
  return most;
}

/** Height of the plot in a column of a width. */
export const plotHeight = ({ width, isNarrow }: TimeAxis): number =>
  isNarrow ? 178 : Math.round(Math.min(360, Math.max(200, 0.24 * width)));

export function plotHeights(
  axis: TimeAxis,
  most: number,
  top: number,
  language: Language,
  height?: number,
): PlotHeights {
  const bottom = top + (height ?? plotHeight(axis));
  return { top, bottom, height: bottom + 8 + 2 * axis.sizes.tick - 2, shares: shareAxis(most, language) };
}

/** Where a share stands. */
export const shareY = ({ top, bottom, shares }: PlotHeights, share: number): number =>
  bottom - ((bottom - top) * share) / shares.most;

/** A tenth of a pixel is finer than the eye. */
const tenth = (coordinate: number) => Math.round(coordinate * 10) / 10;

/** A line through weekly values, from the first that is a number on. */
export const curvePath = (axis: TimeAxis, heights: PlotHeights, values: ArrayLike<number>): string =>
  line<number>()
    .defined((share) => !Number.isNaN(share))
    .x((_, week) => tenth(weekX(axis, week)))
    .y((share) => tenth(shareY(heights, share)))(Array.from(values)) ?? '';

/** Lays out curves, bands, façades and marks. */
export function adoptionMarks(
  { view, outcome, shown, pair = [], bands = true }: ChartSource,
  axis: TimeAxis,
  heights: PlotHeights,
  language: Language,
  measure: Measure,
): AdoptionMarks {
  const plans = drawnPlans(view, shown);
  const main = mainOutcome(outcome);
  const pathOf = (low: ArrayLike<number>, high: ArrayLike<number>) =>
    area<number>()
      .defined((share) => !Number.isNaN(share))
      .x((_, week) => tenth(weekX(axis, week)))
      .y0((share) => tenth(shareY(heights, share)))
      .y1((_, week) => tenth(shareY(heights, high[week])))(Array.from(low)) ?? '';
  const marks = {
    bands: [] as AdoptionMarks['bands'][number][],
    facades: [] as AdoptionMarks['facades'][number][],
    curves: [] as AdoptionMarks['curves'][number][],
    forks: [] as AdoptionMarks['forks'][number][],
    lapses: [] as AdoptionMarks['lapses'][number][],
    gates: [] as GateMark[],
    series: [] as ChartedSeries[],
    lines: [] as Line[],
    areas: [] as Area[],
  };
  const step = weekX(axis, 1) - weekX(axis, 0);
  const heightsOf = (values: ArrayLike<number>) =>
    Float64Array.from(values, (share) => shareY(heights, share));
  const addArea = (low: ArrayLike<number>, high: ArrayLike<number>) =>
    marks.areas.push({ left: axis.left, step, upper: heightsOf(high), lower: heightsOf(low) });
  const addLine = (plan: ChartedPlan, key: string, values: ArrayLike<number>, isThin: boolean) => {
    marks.curves.push({ key, look: plan.look, path: curvePath(axis, heights, values), isThin });
    marks.lines.push({ left: axis.left, step, heights: heightsOf(values) });
  };
  // what is quiet lies beneath what is not
  for (const plan of [...plans].sort((one, other) => Number(one.ranked) - Number(other.ranked))) {
    const from = plan.fork?.week ?? 0;
    const curve = plan.curves[main];
    if (curve === undefined) continue;
    const { name, look, letter, title } = plan;
    const cut = (values: ArrayLike<number>) => valuesFrom(values, from);
    const mean = cut(curve.mean);
    const { declared } = plan.curves;
    if (outcome === 'all' && plan.ranked && declared !== undefined && hasFacade(plan)) {
      const above = cut(declared.mean);
      marks.facades.push({ key: name, look, path: pathOf(mean, above) });
      addLine(plan, `${name} declared`, above, true);
      addArea(mean, above);
      marks.series.push({
        plans: [name],
        look,
        letter,
        title,
        outcome: 'declared',
        values: above,
        isLight: true,
      });
    } else if (plan.ranked && bands) {
      const low = cut(curve.low);
      const high = cut(curve.high);
      marks.bands.push({ key: name, look, path: pathOf(low, high), isInner: false });
      addArea(low, high);
      if (pair.includes(name) && curve.innerLow !== undefined && curve.innerHigh !== undefined)
        marks.bands.push({
          key: `${name} inner`,
          look,
          path: pathOf(cut(curve.innerLow), cut(curve.innerHigh)),
          isInner: true,
        });
    }
    addLine(plan, name, mean, false);
    const same = marks.series.findIndex(
      (other) =>
        other.outcome === main &&
        !other.isLight &&
        plan.ranked &&
        areEqual(other.values, mean) &&
        other.look !== -1,
    );
    if (same < 0)
      marks.series.push({ plans: [name], look, letter, title, outcome: main, values: mean, isLight: false });
    else {
      const other = marks.series[same];
      marks.series[same] = {
        ...other,
        plans: [...other.plans, name],
        look: undefined,
        letter: `${other.letter} = ${letter}`,
        title: '',
      };
    }
    if (plan.fork !== undefined && !Number.isNaN(mean[from] ?? NaN))
      marks.forks.push({ key: name, look, title, x: weekX(axis, from), y: shareY(heights, mean[from]) });
    const lapsing = outcome === 'all' || outcome === 'declared' ? declared : plan.curves[outcome];
    if (
      plan.lapse !== undefined &&
      outcome !== 'target' &&
      outcome !== 'buyIn' &&
      plan.lapse >= from &&
      lapsing !== undefined
    )
      marks.lapses.push({
        key: name,
        look,
        week: plan.lapse,
        x: weekX(axis, plan.lapse),
        y: shareY(heights, lapsing.mean[Math.min(plan.lapse, lapsing.mean.length - 1)]),
      });
    if (!axis.isNarrow && outcome !== 'target' && outcome !== 'facade')
      for (const gate of plan.gates ?? []) {
        if (gate.week < from || gate.week > axis.horizon) continue;
        const x = weekX(axis, gate.week);
        const curveY = shareY(heights, mean[gate.week]);
        marks.gates.push({
          key: `${name} ${gate.number}`,
          look,
          number: gate.number,
          isMet: gate.met,
          text: gate.text,
          x,
          y: freeOfGates(x, curveY, marks.gates, heights),
          curveY,
        });
      }
  }
  const weeks = weekTicks(axis, language, measure, view.starts);
  return { heights, weeks, ...marks };
}

export const boxOfGate = ({ x, y }: Pick<GateMark, 'x' | 'y'>) => ({
  left: x - GATE,
  top: y - GATE,
  right: x + GATE,
  bottom: y + GATE,
});

/** A gate leaves its curve where another stands there already. */
function freeOfGates(
  x: number,
  y: number,
  others: readonly GateMark[],
  { top, bottom }: PlotHeights,
): number {
  for (let away = 0; away <= 60; away += 3)
    for (const at of [y - away, y + away])
      if (
        at >= top + GATE - 4 &&
        at <= bottom - GATE + 4 &&
        others.every((other) => !doMeet(boxOfGate({ x, y: at }), boxOfGate(other), 1))
      )
        return at;
  return y;
}

const drawnPlans = ({ plans }: Charted, shown: readonly string[]): ChartedPlan[] =>
  plans.filter(({ name }) => shown.includes(name));

/** The past of a fork is that of the plan it comes from: it is not drawn twice. */
function valuesFrom(values: ArrayLike<number>, from: number): Float64Array {
  const cut = Float64Array.from(values);
  return from > 0 ? cut.fill(NaN, 0, from) : cut;
}
