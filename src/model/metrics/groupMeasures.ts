import { type Census, type Grouping, membershipIn } from '../census.ts';
import { isCommon, leverColumn, leverOf } from '../lever.ts';
import type { PeopleMetric } from '../metric.ts';
import { states } from '../states.ts';
import type { World } from '../world.ts';

/** The groups of one grouping as they are measured week by week. */
export interface Groups {
  /** Position among the censuses of a world, −1 for everybody as one group. */
  readonly census: number;
  /** Series of the first group that is shown; those of the others follow. */
  readonly start: number;
  /** Group of each person; people of no group are in one after all others. */
  readonly of: Int32Array;
  /** How often, row by row, somebody is of another group than the one before. */
  readonly turns: number;
  /** The groups that are shown, and people of each group. */
  readonly shown: Int32Array;
  readonly size: Int32Array;
}

export function groupsOf(grouping: Grouping, census: number, start: number): Groups {
  // written out: a spread gives each its own shape, and they are read every week
  const { of, size, turns } = membershipIn(grouping);
  return { census, start, of, turns, shown: Int32Array.from(grouping.shown), size };
}

const censusOf = ({ everybody, censuses }: World, { census }: Groups): Census =>
  census < 0 ? everybody : censuses[census];

const width = states.length;

/** People of a group in the given states. */
function inStates({ counts }: Census, group: number, wanted: readonly number[]): number {
  let people = 0;
  for (let k = 0; k < wanted.length; k++) people += counts[group * width + wanted[k]];
  return people;
}

/** The share of each group that is in the states of a metric, among those who count; 0 where nobody counts. */
export function shareOfGroups(
  { states: counted = [], among, most }: PeopleMetric,
  columns: readonly Groups[],
): (world: World, out: Float64Array) => void {
  return (world, out) => {
    const limit = most?.(world.setting.climate) ?? 1;
    for (let c = 0; c < columns.length; c++) {
      const groups = columns[c];
      const { start, shown, size } = groups;
      const census = censusOf(world, groups);
      for (let k = 0; k < shown.length; k++) {
        const g = shown[k];
        const base = among === undefined ? size[g] : inStates(census, g, among);
        const value = base === 0 ? 0 : inStates(census, g, counted) / base;
        out[start + k] = value > limit ? limit : value;
      }
    }
  };
}

/** The mean of a metric over those of each group who count; 0 where nobody counts. */
export function meanOfGroups(
  metric: PeopleMetric,
  columns: readonly Groups[],
): (world: World, out: Float64Array) => void {
  const { among, most } = metric;
  const sums = columns.map(({ size }) => new Float64Array(size.length));
  const addUp = summing(metric, columns, sums);

  return (world, out) => {
    addUp(world);
    const limit = most?.(world.setting.climate) ?? Number.POSITIVE_INFINITY;
    for (let c = 0; c < columns.length; c++) {
      const groups = columns[c];
      const { start, shown, size } = groups;
      const sum = sums[c];
      const census = censusOf(world, groups);
      for (let k = 0; k < shown.length; k++) {
        const g = shown[k];
        const base = among === undefined ? size[g] : inStates(census, g, among);
        const value = base === 0 ? 0 : sum[g] / base;
        out[start + k] = value > limit ? limit : value;
      }
    }
  };
}

/** Writes the sum of a metric over those of each group who count, in the way that suits its values. */
function summing(
  metric: PeopleMetric,
  columns: readonly Groups[],
  sums: readonly Float64Array[],
): (world: World) => void {
  if (metric.mark !== undefined) return countOfGroups(metric.mark, columns, sums);
  if (metric.lever !== undefined) return leverOfGroups(metric.lever, columns, sums);
  return sumOfGroups(columnOf(metric, columns[0].of.length), columns, sums);
}

/** Adds a lever up by group: at once, as long as it is one number for everybody. */
function leverOfGroups(
  valuesOf: NonNullable<PeopleMetric['lever']>,
  columns: readonly Groups[],
  sums: readonly Float64Array[],
): (world: World) => void {
  const sumColumn = sumOfGroups(
    (world) => {
      const { of, over } = valuesOf(world);
      return { of: leverColumn(of), over };
    },
    columns,
    sums,
  );
  return (world) => {
    const { of, over } = valuesOf(world);
    if (!isCommon(of)) return sumColumn(world);
    const each = leverOf(of, 0) / over;
    for (let c = 0; c < columns.length; c++)
      for (let g = 0; g < sums[c].length; g++) sums[c][g] = each * columns[c].size[g];
  };
}

/** Everybody's values: those of a column, each divided by the same number. */
type Quotients = ReturnType<NonNullable<PeopleMetric['column']>>;

/** Everybody's value of a metric as a column over a number, 0 of those who do not count. */
function columnOf({ column, each, among }: PeopleMetric, people: number): (world: World) => Quotients {
  if (column !== undefined) return column;
  const values = { of: new Float64Array(people), over: 1 };
  const counts = Uint8Array.from(states, (_, state) => Number(among === undefined || among.includes(state)));
  return (world) => {
    const { state } = world;
    for (let i = 0; i < people; i++) values.of[i] = counts[state[i]] === 1 ? each!(world, i) : 0;
    return values;
  };
}

/** Counts those of each group who are marked: whoever is marked as last week is not counted anew. */
function countOfGroups(
  mark: NonNullable<PeopleMetric['mark']>,
  columns: readonly Groups[],
  counts: readonly Float64Array[],
): (world: World) => void {
  const people = columns[0].of.length;
  // four people to a word, most of whom are marked as they were
  const words = new Int32Array(Math.ceil(people / 4));
  const countedWords = new Int32Array(words.length);
  const marks = new Uint8Array(words.buffer, 0, people);
  const counted = new Uint8Array(countedWords.buffer, 0, people);

  const recount = (first: number, end: number) => {
    for (let i = first; i < end; i++) {
      const change = marks[i] - counted[i];
      if (change === 0) continue;
      for (let c = 0; c < columns.length; c++) counts[c][columns[c].of[i]] += change;
    }
  };
  return (world) => {
    mark(world, marks);
    for (let w = 0; w < words.length; w++) {
      if (words[w] === countedWords[w]) continue;
      recount(4 * w, Math.min(people, 4 * w + 4));
      countedWords[w] = words[w];
    }
  };
}

/**
 * Sums a column by group, everybody in the order of their rows. The first column is of everybody; the other groupings
 * go two at a time, which saves passes.
 */
function sumOfGroups(
  valuesOf: (world: World) => Quotients,
  columns: readonly Groups[],
  sums: readonly Float64Array[],
): (world: World) => void {
  // those whose rows turn least stand last, where that is made use of
  const places = columns.map((_, c) => c).slice(1);
  places.sort((c, d) => columns[d].turns - columns[c].turns);
  const pairs = places.length >> 1;
  return (world) => {
    const { of, over } = valuesOf(world);
    for (const sum of sums) sum.fill(0);
    for (let k = 0; k < pairs; k++) {
      const [c, d] = [places[k], places[places.length - 1 - k]];
      sums[0][0] = addUpBoth(of, columns[c].of, sums[c], columns[d].of, sums[d]);
    }
    if (places.length % 2 === 1) sums[0][0] = addUp(of, columns[places[pairs]].of, sums[places[pairs]]);
    else if (pairs === 0) sums[0][0] = totalOf(of);
    for (const sum of sums) for (let g = 0; g < sum.length; g++) sum[g] /= over;
  };
}

function totalOf(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** Adds up by group, and returns the sum of all. */
function addUp(values: Float64Array, of: Int32Array, sums: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    total += value;
    sums[of[i]] += value;
  }
  return total;
}

/**
 * The same for two groupings at once. As long as one row after the other is of the same group of the second, its sum
 * is at hand and need not be stored and fetched, which would take longer than the adding.
 */
function addUpBoth(
  values: Float64Array,
  ofOne: Int32Array,
  sumsOfOne: Float64Array,
  ofOther: Int32Array,
  sumsOfOther: Float64Array,
): number {
  let total = 0;
  let group = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    total += value;
    sumsOfOne[ofOne[i]] += value;
    if (ofOther[i] !== group) {
      sumsOfOther[group] = sum;
      group = ofOther[i];
      sum = sumsOfOther[group];
    }
    sum += value;
  }
  sumsOfOther[group] = sum;
  return total;
}
