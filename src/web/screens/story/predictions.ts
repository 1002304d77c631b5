import { packValue, unpackValue } from '../../state/packing.ts';

/** A curve that somebody drew: whole per cent by week, from week 0 up to where they have come. */
export interface Prediction {
  /** Empty of somebody who is alone. */
  readonly name: string;
  readonly values: readonly number[];
  /** Weeks that were set by hand: between them a change leaves straight lines. */
  readonly knots: readonly number[];
}

/** So many predictions are told apart by shape and dash. */
export const MOST_PREDICTIONS = 8;
/** Characters of a name; a chart shortens it. */
export const LONGEST_NAME = 40;
const ALL = 100;
const QUARTER = 13;

/** Nobody's curve yet: the share in week 0 is known. */
export const blank = (name: string, start: number): Prediction => ({
  name,
  values: [Math.round(start * ALL)],
  knots: [0],
});

export const isDrawn = ({ values }: Prediction, horizon: number): boolean => values.length > horizon;

const bounded = (percent: number): number => Math.max(0, Math.min(ALL, Math.round(percent)));

/** The curve with a stretch of it drawn: a straight line from one place to another; week 0 stays what it is. */
export function withStretch(
  { name, values, knots }: Prediction,
  from: { readonly week: number; readonly percent: number },
  to: { readonly week: number; readonly percent: number },
): Prediction {
  const drawn = [...values];
  const last = drawn.length - 1;
  // what was left out before is joined
  const first = from.week > last ? { week: last, percent: drawn[last] } : from;
  const all = from.week > last ? [first, from, to] : [first, to];
  const set = new Set(knots);
  for (let k = 1; k < all.length; k++) {
    const [one, other] = all[k - 1].week <= all[k].week ? [all[k - 1], all[k]] : [all[k], all[k - 1]];
    for (let week = Math.max(1, one.week); week <= other.week; week++) {
      const part = other.week === one.week ? 1 : (week - one.week) / (other.week - one.week);
      drawn[week] = bounded(
        one.week === other.week ? to.percent : one.percent + part * (other.percent - one.percent),
      );
      set.add(week);
    }
  }
  return { name, values: drawn, knots: [...set].sort((a, b) => a - b) };
}

/** The curve drawn on up to a week, as high as it was. */
export function drawnTo({ name, values, knots }: Prediction, week: number): Prediction {
  if (week < values.length) return { name, values, knots };
  const last = values.at(-1) ?? 0;
  const more = Array.from({ length: week + 1 - values.length }, () => last);
  return {
    name,
    values: [...values, ...more],
    knots: knots.includes(values.length - 1) ? knots : [...knots, values.length - 1],
  };
}

/** The curve with another share in a week: straight from what was set before it, and to what was set after. */
export function withShare(prediction: Prediction, week: number, percent: number): Prediction {
  if (week === 0) return prediction;
  const { name, values, knots } = drawnTo(prediction, week);
  const before = knots.findLast((knot) => knot < week) ?? 0;
  const after = knots.find((knot) => knot > week);
  const set = bounded(percent);
  const changed = [...values];
  for (let at = before + 1; at <= week; at++)
    changed[at] = bounded(values[before] + ((at - before) / (week - before)) * (set - values[before]));
  const end = after ?? values.length - 1;
  for (let at = week + 1; at <= end; at++)
    changed[at] =
      after === undefined ? set : bounded(set + ((at - week) / (after - week)) * (values[after] - set));
  return { name, values: changed, knots: [...new Set([...knots, week])].sort((a, b) => a - b) };
}

/** Three shapes to begin with. */
export const shapes = ['holds', 'falls', 'hardly'] as const;
export type Shape = (typeof shapes)[number];

/** Heights of the shapes at shares of the way, as shares of all; lines in between. */
const courses: Readonly<Record<Shape, readonly (readonly [at: number, height: number])[]>> = {
  holds: [
    [0, 0],
    [0.125, 0.06],
    [0.25, 0.2],
    [0.375, 0.42],
    [0.5, 0.58],
    [0.625, 0.67],
    [0.75, 0.71],
    [1, 0.74],
  ],
  falls: [
    [0, 0],
    [0.125, 0.42],
    [0.25, 0.66],
    [0.375, 0.66],
    [0.5, 0.55],
    [0.75, 0.44],
    [1, 0.4],
  ],
  hardly: [
    [0, 0],
    [0.25, 0.07],
    [0.5, 0.11],
    [1, 0.15],
  ],
};

/** A shape from a start to the last week. */
export function shaped(name: string, shape: Shape, start: number, horizon: number): Prediction {
  const course = courses[shape];
  const from = start * ALL;
  const heightAt = (share: number) => {
    const k = Math.max(
      1,
      course.findIndex(([at]) => at >= share),
    );
    const [[a, low], [b, high]] = [course[k - 1], course[k]];
    return low + ((share - a) / (b - a)) * (high - low);
  };
  return {
    name,
    values: Array.from({ length: horizon + 1 }, (_, week) =>
      bounded(from + (ALL - from) * heightAt(week / horizon)),
    ),
    knots: quarters(horizon),
  };
}

/** Every thirteenth week, and the last. */
const quarters = (horizon: number): number[] => [
  ...Array.from({ length: Math.ceil(horizon / QUARTER) }, (_, k) => k * QUARTER),
  horizon,
];

/** Mean distance of a curve from the truth over the weeks, in points. */
export function distance({ values }: Pick<Prediction, 'values'>, truth: ArrayLike<number>): number {
  let sum = 0;
  const n = Math.min(values.length, truth.length);
  for (let week = 0; week < n; week++) sum += Math.abs(values[week] - ALL * truth[week]);
  return sum / n;
}

/** The place of the nearest curve, the first of equals. */
export const nearestOf = (all: readonly Pick<Prediction, 'values'>[], truth: ArrayLike<number>): number => {
  const distances = all.map((each) => distance(each, truth));
  return distances.indexOf(Math.min(...distances));
};

/** The median of some numbers: of an even count, half-way between the two in the middle. */
export function middleOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Predictions as an address holds them: each curve by its first share and what follows week by week. */
export const packPredictions = (all: readonly Prediction[]): string | undefined =>
  all.every(({ name, values }) => name === '' && values.length < 2)
    ? undefined
    : packValue(
        all.map(({ name, values }) => [name, ...values.map((value, k) => value - (values[k - 1] ?? 0))]),
      );

/** The predictions in an address; none where they were cut on their way, or are not what they should be. */
export function unpackPredictions(packed: string | undefined, horizon: number): Prediction[] {
  try {
    const all: unknown = packed === undefined ? [] : unpackValue(packed);
    if (!Array.isArray(all) || all.length > MOST_PREDICTIONS) return [];
    return all.map((written: unknown) => {
      const [name, ...steps] = written as [unknown, ...unknown[]];
      if (typeof name !== 'string' || steps.length === 0) throw new Error('no prediction');
      let value = 0;
      const values = steps.slice(0, horizon + 1).map((step) => {
        value += Number(step);
        if (!Number.isInteger(value) || value < 0 || value > ALL) throw new Error('no share');
        return value;
      });
      return {
        name: name.slice(0, LONGEST_NAME),
        values,
        knots: quarters(values.length - 1),
      };
    });
  } catch {
    // whoever opens such a link draws anew
    return [];
  }
}
