import { describe, expect, test } from 'vitest';
import {
  buyInAtEqualMoney,
  courseOf,
  createEqualMoneyReader,
} from '../../../src/experiment/decision/buyInAtEqualMoney.ts';

const course = (buyIn: number[], cost: number[]) => ({
  buyIn: Float64Array.from(buyIn),
  cost: Float64Array.from(cost),
});
const quick = course([0, 0.3, 0.4, 0.5], [0, 100, 150, 200]);
const slow = course([0, 0.1, 0.2, 0.3], [0, 50, 100, 120]);
const idle = course([0, 0.01, 0.01, 0.02], [0, 0, 0, 0]);
const ranked = (of: ReturnType<typeof course> | undefined) => ({ ranked: true, course: of });

describe('buy-in at equal money', () => {
  test('is what each had won when it had spent no more than the cheapest has in the end', () => {
    expect(buyInAtEqualMoney([ranked(quick), ranked(slow)])).toEqual([0.3, 0.3]);
  });

  test('money spent to the cent counts as no more', () => {
    expect(buyInAtEqualMoney([ranked(course([0, 0.6], [0, 120])), ranked(slow)])).toEqual([0.6, 0.3]);
  });

  test('doing nothing sets nobody’s means, and is read at its end', () => {
    const nothing = { ranked: false, course: idle };
    expect(buyInAtEqualMoney([ranked(quick), nothing, ranked(slow)])).toEqual([0.3, 0.02, 0.3]);
  });

  test('is blank in a replicate in which a ranked plan broke off, and only then', () => {
    expect(buyInAtEqualMoney([ranked(quick), ranked(undefined)])).toEqual([NaN, NaN]);
    expect(buyInAtEqualMoney([ranked(quick), { ranked: false, course: undefined }])).toEqual([0.5, NaN]);
  });

  test('is gathered by replicate, in whatever order they come', () => {
    const reader = createEqualMoneyReader([true, true], 2);
    reader.add(1, 1, slow);
    reader.add(0, 0, quick);
    reader.add(1, 0, quick);
    reader.add(0, 1, quick);
    expect(reader.columns().map((column) => [...column])).toEqual([
      [0.5, 0.3],
      [0.5, 0.3],
    ]);
  });

  test('a course is read off a trajectory up to the deadline, of everybody', () => {
    const series = [
      { metric: 'buyIn', group: 'unit=Sales' },
      { metric: 'buyIn', group: 'all' },
      { metric: 'cost', group: 'all' },
    ];
    const values = Float64Array.of(9, 9, 9, 0, 0.1, 0.2, 0, 10, 20);
    expect(courseOf({ values }, { series, weeks: 2 }, 1)).toEqual(course([0, 0.1], [0, 10]));
    expect(courseOf({ values }, { series: series.slice(0, 2), weeks: 2 }, 1)).toBeUndefined();
  });
});
