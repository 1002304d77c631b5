import { describe, expect, test } from 'vitest';
import type { PlanResult, SummaryRow, WeeklySeries } from '../../src/experiment/comparison.ts';
import { contrasts } from '../../src/experiment/contrasts.ts';
import { createOutcomes, type OutcomeFrame, type OutcomeMetric } from '../../src/experiment/outcomes.ts';
import { summarise } from '../../src/experiment/summary.ts';
import { verdict } from '../../src/experiment/verdict.ts';

/** A run of 100 people over weeks 0 to 4, the target to be held for 2 weeks by week 3. */
const frame: OutcomeFrame = {
  series: [
    { metric: 'buyIn', group: 'unit=Sales' },
    { metric: 'declared', group: 'all' },
    { metric: 'buyIn', group: 'all' },
    { metric: 'reached', group: 'all' },
    { metric: 'cost', group: 'all' },
  ],
  weeks: 4,
  people: 100,
  target: { hold: 2, deadline: 3 },
};

/** Rows: buy-in of sales, declared use, buy-in, reached, cost. */
const run = (buyIn: number[], reached: number[], cost: number[]) => ({
  values: Float64Array.from([[9, 9, 9, 9, 9], buyIn.map((b) => b + 0.1), buyIn, reached, cost].flat()),
});
const early = run([0, 0.25, 0.25, 0.5, 0.9], [0, 0, 1, 1, 1], [0, 100, 200, 300, 900]);
const late = run([0, 0.25, 0.25, 0.25, 0.9], [0, 0, 0, 0, 1], [0, 100, 100, 100, 900]);
const none = run([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 50, 50, 50, 50]);

const gather = (...runs: ReturnType<typeof run>[]) => {
  const reader = createOutcomes(frame, runs.length);
  runs.forEach((one, r) => {
    reader.add(r, one);
  });
  return reader.outcomes;
};
const row = (rows: readonly SummaryRow[], metric: OutcomeMetric) => {
  const found = rows.find((one) => one.metric === metric);
  if (found === undefined) throw new Error(`no row ${metric}`);
  return found;
};

describe('what a run came to', () => {
  const outcomes = gather(early, late, none);
  const of = (metric: OutcomeMetric) => [...(outcomes.get(metric) ?? [])];

  test('shares and money are read of everybody, at the deadline and not at the horizon', () => {
    expect(of('buyIn')).toEqual([0.5, 0.25, 0]);
    expect(of('declared')).toEqual([0.6, 0.35, 0.1]);
    expect(of('cost')).toEqual([300, 100, 50]);
  });

  test('the target is reached in the first of the weeks it was held', () => {
    expect(of('weekReached')).toEqual([1, NaN, NaN]);
  });

  test('a target may be reached and lost again: it is in place where progress is complete at the deadline', () => {
    const reader = createOutcomes(
      { ...frame, series: [...frame.series, { metric: 'progress', group: 'all' }] },
      2,
    );
    const reached = [0, 0, 1, 1, 1];
    const lost = run([0, 0, 0, 0, 0], reached, [0, 0, 0, 0, 0]);
    reader.add(0, { values: Float64Array.from([...lost.values, 0, 1, 1, 0.9, 1]) });
    reader.add(1, { values: Float64Array.from([...lost.values, 0, 1, 1, 1, 0.9]) });
    expect([...(reader.outcomes.get('reached') ?? [])]).toEqual([1, 1]);
    expect([...(reader.outcomes.get('inPlace') ?? [])]).toEqual([0, 1]);
    expect([...(reader.outcomes.get('kept') ?? [])]).toEqual([0, 1]);
  });

  test('what is in place for the first time at the deadline is not kept: it was never reached', () => {
    const reader = createOutcomes(
      { ...frame, series: [...frame.series, { metric: 'progress', group: 'all' }] },
      1,
    );
    reader.add(0, { values: Float64Array.from([...late.values, 0, 0, 0.9, 1, 1]) });
    expect([...(reader.outcomes.get('inPlace') ?? [])]).toEqual([1]);
    expect([...(reader.outcomes.get('kept') ?? [])]).toEqual([0]);
  });

  test('weeks are lost until the spell that reached the target, all of them where none did', () => {
    expect(of('weeksLost')).toEqual([1, 3, 3]);
  });

  test('money is spent in vain where the target was not reached by the deadline', () => {
    expect(of('spentInVain')).toEqual([0, 100, 50]);
  });

  test('where the plan turns to another target, the last time it was reached counts', () => {
    const turned = run([0, 0, 0, 0, 0], [1, 1, 0, 1, 1], [0, 0, 0, 0, 0]);
    expect([...(gather(turned).get('weekReached') ?? [])]).toEqual([2]);
  });

  test('a target reached after the deadline is not reached', () => {
    expect(of('reached')).toEqual([1, 0, 0]);
    expect(of('neverReached')).toEqual([0, 1, 1]);
  });

  test('money per committed person is blank where nobody is committed', () => {
    expect(of('costPerCommitted')).toEqual([6, 4, NaN]);
  });

  test('what was not measured has no outcome', () => {
    expect([...outcomes.keys()]).toEqual([
      'declared',
      'buyIn',
      'reached',
      'weekReached',
      'weeksLost',
      'neverReached',
      'cost',
      'costPerCommitted',
      'spentInVain',
    ]);
  });

  test('under a reference rule adopters are counted at the horizon', () => {
    const reader = createOutcomes(
      { series: [{ metric: 'adopters', group: 'all' }], weeks: 2, people: 10, target: undefined },
      1,
    );
    reader.add(0, { values: Float64Array.of(1, 4, 7) });
    expect([...reader.outcomes]).toEqual([['adopters', Float64Array.of(7)]]);
  });
});

describe('the summary', () => {
  test('three runs, by hand', () => {
    const rows = summarise(gather(early, late, none), 3);
    expect(row(rows, 'buyIn')).toMatchObject({ n: 3, mean: 0.25, median: 0.25, method: 't' });
    expect(row(rows, 'buyIn').p10).toBeCloseTo(0.05, 14);
    expect(row(rows, 'buyIn').p90).toBeCloseTo(0.45, 14);
    // 0.25 ± 4.302653 × 0.25 / √3
    expect(row(rows, 'buyIn').ciHigh).toBeCloseTo(0.25 + 0.621034, 5);
    expect(row(rows, 'reached')).toMatchObject({ n: 3, mean: 1 / 3, method: 'wilson' });
    // the three worlds tell as much as p (1 − p) / (s² / 3) = 2 independent runs: Wilson of ⅔ in 2
    expect(row(rows, 'reached').ciLow).toBeCloseTo(0.0453, 4);
    expect(row(rows, 'reached').ciHigh).toBeCloseTo(0.8406, 4);
    expect(row(rows, 'neverReached').mean).toBe(2 / 3);
  });

  test('the week of reaching counts only those that reached; one of them has no interval', () => {
    expect(row(summarise(gather(early, late, none), 3), 'weekReached')).toEqual({
      metric: 'weekReached',
      n: 1,
      mean: 1,
      median: 1,
      p10: 1,
      p90: 1,
      ciLow: NaN,
      ciHigh: NaN,
      method: 'too-few',
      worlds: 1,
      // of two or one, nothing is said of single worlds
      rangeLow: NaN,
      rangeHigh: NaN,
    });
    expect(row(summarise(gather(late), 1), 'weekReached')).toMatchObject({
      n: 0,
      mean: NaN,
      method: 'too-few',
    });
  });

  test('the mean is over worlds, as its interval is: a world with a blank counts as much as one without', () => {
    // a committed person cost 6 and 4 in the two replicates of the first world, 6 in the one of the second that has any
    const cost = row(summarise(gather(early, early, late, none), 2), 'costPerCommitted');
    expect([cost.n, cost.worlds, cost.mean]).toEqual([3, 2, 5.5]);
  });

  test('a rule that draws nothing has no interval', () => {
    const [adopters] = summarise(new Map([['adopters', Float64Array.of(7)]]), 1, { certain: true });
    expect(adopters).toMatchObject({ mean: 7, method: 'none', worlds: 1, ciLow: NaN });
  });

  test('a run that failed counts nowhere', () => {
    const reader = createOutcomes(frame, 3);
    reader.add(1, early);
    for (const { metric, n } of summarise(reader.outcomes, 3)) expect([metric, n]).toEqual([metric, 1]);
  });
});

describe('paired contrasts', () => {
  const plans = [
    { name: 'a', outcomes: gather(none, late, early, late) },
    { name: 'b', outcomes: gather(early, early, early, none) },
  ];
  // the same twice over, since four worlds are too few for an interval
  const twice = contrasts(
    [
      { name: 'a', outcomes: gather(none, late, early, late, none, late, early, late) },
      { name: 'b', outcomes: gather(early, early, early, none, early, early, early, none) },
    ],
    8,
    'a',
  );
  const ofTwice = (metric: string) => twice.find((contrast) => contrast.metric === metric);
  const found = contrasts(plans, 4, 'a');
  const of = (metric: string) => found.find((contrast) => contrast.metric === metric);

  test('come in the order of the metrics that were measured', () => {
    expect(found.map(({ metric }) => metric)).toEqual([
      'reached',
      'buyIn',
      'declared',
      'weekReached',
      'weeksLost',
      'cost',
      'costPerCommitted',
      'spentInVain',
    ]);
    expect(found.every(({ a, b }) => a === 'a' && b === 'b')).toBe(true);
  });

  test('reaching: two worlds of four gained, none lost, by t on the differences', () => {
    expect(of('reached')).toMatchObject({ difference: 0.5, pBetter: 0.75, n: 4, method: 'too-few' });
    // 0.5 ± 2.364624 × 0.534522 / √8
    expect(ofTwice('reached')).toMatchObject({ difference: 0.5, method: 't' });
    expect(ofTwice('reached')?.ciLow).toBeCloseTo(0.5 - 0.446869, 5);
    expect(ofTwice('reached')?.ciHigh).toBeCloseTo(0.5 + 0.446869, 5);
  });

  test('buy-in: differences ½, ¼, 0, −¼', () => {
    // mean 0.125, sd 0.298807, 2.364624 × 0.298807 / √8
    expect(of('buyIn')).toMatchObject({ difference: 0.125, pBetter: 0.625, n: 4 });
    expect(ofTwice('buyIn')?.ciHigh).toBeCloseTo(0.125 + 0.249807, 5);
  });

  test('less money is better', () => {
    expect(of('cost')).toMatchObject({ difference: 100, pBetter: 0.375, n: 4 });
  });

  test('weeks are compared where both reached, and whoever reached is before whoever never did', () => {
    expect(of('weekReached')).toMatchObject({ difference: 0, n: 1, pBetter: 0.75 });
    expect(of('weekReached')?.ciLow).toBeNaN();
  });

  test('blank costs per committed person leave their pairs out', () => {
    expect(of('costPerCommitted')).toMatchObject({ n: 2, difference: 1, pBetter: 0.25 });
  });

  test('a run that failed under one plan takes its pair away', () => {
    const reader = createOutcomes(frame, 4);
    reader.add(2, early);
    const [reached] = contrasts([plans[0], { name: 'b', outcomes: reader.outcomes }], 4, 'a');
    expect(reached.n).toBe(1);
  });

  test('façade turns the sides: less is better', () => {
    const facade = (...values: number[]) =>
      new Map<OutcomeMetric, Float64Array>([
        ['buyIn', new Float64Array(values.length)],
        ['facade', Float64Array.from(values)],
      ]);
    const [, { metric, pBetter }] = contrasts(
      [
        { name: 'a', outcomes: facade(0.5, 0.5, 0.5, 0.5) },
        { name: 'b', outcomes: facade(0.4, 0.4, 0.4, 0.6) },
      ],
      4,
      'a',
    );
    expect([metric, pBetter]).toEqual(['facade', 0.75]);
  });

  test('the baseline may stand anywhere among the plans', () => {
    const turned = contrasts(plans, 4, 'b');
    expect(turned.map(({ b }) => b)).toEqual(turned.map(() => 'a'));
    expect(turned[1].difference).toBe(-0.125);
  });

  test('under a reference rule adopters are contrasted', () => {
    const adopters = (...values: number[]) =>
      new Map<OutcomeMetric, Float64Array>([['adopters', Float64Array.from(values)]]);
    const rows = contrasts(
      [
        { name: 'a', outcomes: adopters(5, 6) },
        { name: 'b', outcomes: adopters(7, 8) },
      ],
      2,
      'a',
    );
    expect(rows).toEqual([
      {
        ...{ a: 'a', b: 'b', metric: 'adopters', difference: 2, pBetter: 1, n: 2 },
        ...{ ciLow: NaN, ciHigh: NaN, method: 'too-few', worlds: 2, rangeLow: NaN, rangeHigh: NaN },
      },
    ]);
  });
});

describe('the verdict', () => {
  const series = (metric: string, mean: Float64Array): WeeklySeries => ({
    metric,
    group: 'all',
    n: 4,
    mean,
    sd: mean,
    p05: mean,
    p25: mean,
    p50: mean,
    p75: mean,
    p95: mean,
  });
  const plan = (name: string, runs: ReturnType<typeof run>[], last: number) => {
    const outcomes = gather(...runs);
    const weekly = [
      series('declared', Float64Array.of(0, 0.3, last)),
      series('buyIn', Float64Array.of(0, 0.2, 0.3)),
    ];
    const result: PlanResult = {
      name,
      title: { en: name, fr: name },
      weekly,
      summary: summarise(outcomes, runs.length),
    };
    return { name, outcomes, result };
  };
  const plans = [
    plan('slow', Array(40).fill(late), 0.4),
    plan('fast', Array(40).fill(early), 0.4),
    plan('other', Array(40).fill(late), 0.4 + 2 ** -53),
  ];
  const told = verdict(
    plans.map(({ result }) => result),
    contrasts(plans, 40, 'slow'),
    'slow',
  );

  test('speaks of every pair, in order: buy-in, weeks lost, cost; kept where progress is measured', () => {
    expect(told.pairs.map(({ a, b, n }) => [a, b, n])).toEqual([
      ['slow', 'fast', 40],
      ['slow', 'other', 40],
      ['fast', 'other', 40],
    ]);
    const [{ findings }] = told.pairs;
    expect(findings.map(({ metric, shown }) => [metric, shown])).toEqual([
      ['buyIn', true],
      ['weeksLost', true],
      ['cost', true],
    ]);
    expect(findings[0].ofA.mean).toBe(0.25);
    expect(findings[0].ofB.mean).toBe(0.5);
    expect(findings[0].contrast.difference).toBe(0.25);
  });

  test('shows nothing where there is no difference', () => {
    expect(told.pairs[1].findings.map(({ shown }) => shown)).toEqual([false, false, false]);
  });

  test('shows nothing from a single pair', () => {
    const one = [plan('slow', [late], 0.4), plan('fast', [early], 0.4)];
    const { pairs } = verdict(
      one.map(({ result }) => result),
      contrasts(one, 1, 'slow'),
      'slow',
    );
    expect(pairs[0].findings.some(({ shown }) => shown)).toBe(false);
  });

  test('announces plans whose weekly means are equal to the last bit, and only those', () => {
    expect(told.coincident).toEqual([['slow', 'fast']]);
  });
});
