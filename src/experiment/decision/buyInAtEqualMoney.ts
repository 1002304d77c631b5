import type { SeriesName, Trajectory } from '../../engine/trajectory.ts';

/** One plan's course in one replicate, week by week from 0. */
export interface Course {
  /** Committed share of the people. */
  readonly buyIn: Float64Array;
  /** What was spent so far. */
  readonly cost: Float64Array;
}

/** A plan's course as its trajectory has it, up to the deadline; undefined where buy-in or cost was not measured. */
export function courseOf(
  { values }: Trajectory,
  { series, weeks }: { readonly series: readonly SeriesName[]; readonly weeks: number },
  deadline: number,
): Course | undefined {
  const row = (metric: string) => {
    const s = series.findIndex((each) => each.metric === metric && each.group === 'all');
    return s < 0 ? undefined : values.slice(s * (weeks + 1), s * (weeks + 1) + deadline + 1);
  };
  const buyIn = row('buyIn');
  const cost = row('cost');
  return buyIn === undefined || cost === undefined ? undefined : { buyIn, cost };
}

/** One plan in one replicate. */
export interface RankedCourse {
  /** Whether the plan stands in the ranking; one that does not sets nobody's means. */
  readonly ranked: boolean;
  /** Undefined where the run did not come. */
  readonly course: Course | undefined;
}

/**
 * Buy-in at equal money, of every plan in one replicate, in their order: what the plan had won in the last week of its
 * course in which it had spent no more than the cheapest ranked plan had at the end. For that plan itself, and for
 * whoever spends less, it is the buy-in at the end. NaN for all where a ranked plan's run did not come, since nobody
 * knows then how much is equal, and for a plan whose own did not.
 */
export function buyInAtEqualMoney(plans: readonly RankedCourse[]): number[] {
  let money = Infinity;
  for (const { ranked, course } of plans)
    if (ranked) money = Math.min(money, course === undefined ? NaN : course.cost[course.cost.length - 1]);
  return plans.map(({ course }) => {
    if (course === undefined) return NaN;
    // money that is NaN is never reached
    const week = course.cost.findLastIndex((spent) => spent <= money);
    return week < 0 ? NaN : course.buyIn[week];
  });
}

/** Takes the courses of all plans in all replicates, in any order, and keeps none of them once a replicate is complete. */
export interface EqualMoneyReader {
  add(plan: number, replicate: number, course: Course | undefined): void;
  /** One column a plan, in their order: {@link buyInAtEqualMoney} by replicate. */
  columns(): Float64Array[];
}

/** A reader of `replicates` runs of plans, of which `ranked` says which stand in the ranking. */
export function createEqualMoneyReader(ranked: readonly boolean[], replicates: number): EqualMoneyReader {
  const columns = ranked.map(() => new Float64Array(replicates).fill(NaN));
  const open = new Map<number, { readonly courses: (Course | undefined)[]; lacking: number }>();
  return {
    add(plan, replicate, course) {
      const begun = open.get(replicate) ?? { courses: [], lacking: ranked.length };
      open.set(replicate, begun);
      begun.courses[plan] = course;
      begun.lacking--;
      if (begun.lacking > 0) return;
      open.delete(replicate);
      const found = buyInAtEqualMoney(ranked.map((of, p) => ({ ranked: of, course: begun.courses[p] })));
      for (const [p, column] of columns.entries()) column[replicate] = found[p];
    },
    columns: () => columns,
  };
}
