import { expect, test } from 'vitest';
import { createReachedReader } from '../../src/experiment/reachedOverWorlds.ts';
import { estimateOverWorlds } from '../../src/statistics/estimateOverWorlds.ts';

const series = [
  { metric: 'buyIn', group: 'all' },
  { metric: 'reached', group: 'all' },
];
/** A run of two weeks, and what had been reached in weeks 0 to 2. */
const run = (...reached: number[]) => ({ values: Float64Array.of(0, 0, 0, ...reached) });

test('tells week by week what an estimate of all replicates tells, whoever turned to another target on the way', () => {
  const reader = createReachedReader({ series, weeks: 2 }, 6);
  // the third one never came; the fifth one has reached nothing any more once it has turned
  const runs = [run(0, 0, 1), run(0, 1, 1), undefined, run(0, 0, 0), run(0, 1, 0), run(1, 1, 1)];
  runs.forEach((each, replicate) => {
    if (each !== undefined) reader.add(replicate, each);
  });
  const { low, high } = reader.interval(3)!;
  for (const week of [0, 1, 2]) {
    const column = Float64Array.from(runs, (each) => each?.values[3 + week] ?? NaN);
    const told = estimateOverWorlds(column, 3, 'yes-no');
    expect([low[week], high[week]]).toEqual([told.low, told.high]);
  }
});

test('is little for many runs of many weeks', () => {
  const reader = createReachedReader({ series, weeks: 5_200 }, 1_000_000);
  expect(reader.interval(20)?.low).toHaveLength(5_201);
});
