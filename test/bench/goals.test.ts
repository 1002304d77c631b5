import { describe, expect, test } from 'vitest';
import { goals } from '../../bench/goals/goals.ts';
import { goalsText } from '../../bench/goals/goalsText.ts';
import type { Measured } from '../../bench/measure/interleave.ts';
import type { Cell, Results } from '../../bench/results.ts';

const took = (contestant: string, seconds: number, peak?: number): Measured => ({
  ...{ contestant, processor: [seconds, seconds], clock: [seconds], ready: 0, peak },
  finals: { runs: 2, mean: 0, sd: 0 },
});
const cell = (work: Cell['work'], people: number, ...measured: Measured[]): Cell => ({
  ...{ work, people, ties: 14 * people, weeks: 104, measured },
});
const found = (cells: readonly Cell[], other: Partial<Results> = {}): Results => ({
  machine: {
    ...{ processor: 'some', cores: 2, memoryGiB: 24, node: 'v20', compiler: 'gcc' },
    load: { before: 0, after: 0 },
  },
  ...{ quick: false, cells, agreements: [], twoThreads: undefined, product: undefined },
  ...{
    madeReady: [],
    verdicts: undefined,
    served: [],
    page: undefined,
    queue: undefined,
    absent: [],
    ...other,
  },
});
const reached = (results: Results, work: string, ours: 'uptake' | 'before' = 'uptake') =>
  goals.find((goal) => goal.work.startsWith(work))!.reached(results, ours);

describe('goals of the engine', () => {
  const results = found([
    cell('change', 240, took('uptake', 3), took('before', 9), took('C', 2)),
    cell('styles', 240, took('uptake', 6), took('before', 18), took('C-change', 3)),
    cell('lenses', 240, took('uptake', 40), took('C-change', 5)),
    cell('change', 3_000_000, took('uptake', 1, 2 ** 30)),
  ]);

  test('are told as our time in that of C, and the engine before in its own', () => {
    expect(reached(results, '`change`, one obligation, 240')).toBe(1.5);
    expect(reached(results, '`change`, one obligation, 240', 'before')).toBe(4.5);
    expect(reached(results, 'the three styles, structure weekly')).toBe(2);
  });

  test('compare the styles with every metric to those without, each beside C of its own rounds', () => {
    expect(reached(results, 'with every metric')).toBe(4);
    expect(reached(results, 'with every metric', 'before')).toBeUndefined();
  });

  test('are met at their bound and not beyond', () => {
    const [first] = goals;
    expect([first.meets(1.5), first.meets(1.5001)]).toEqual([true, false]);
    const share = goals.find(({ goal }) => goal.startsWith('≥ 40 %'))!;
    expect([share.meets(0.4), share.meets(0.3999)]).toEqual([true, false]);
  });

  test('take the memory of the largest firm from both of its plans, or from none', () => {
    expect(reached(results, 'memory')).toBeUndefined();
    const both = found([...results.cells, cell('blitzkrieg', 3_000_000, took('uptake', 1, 2 ** 31))]);
    expect(reached(both, 'memory')).toBe(2 ** 31);
  });

  test('hold a verdict against the complete one of the earlier product, in the same round', () => {
    const times = (complete: number, provisional?: number) => ({ complete, provisional });
    const verdicts = {
      first: [times(4), times(8), times(8)],
      uptake: { withoutDraws: [times(2), times(2), times(8)], withDraws: [times(8, 1), times(16, 1)] },
      before: { withoutDraws: [], withDraws: [times(8), times(16)] },
    };
    const told = found([], { verdicts });
    expect(reached(told, 'complete verdict, without')).toBe(0.5);
    expect(reached(told, 'complete verdict, without', 'before')).toBeUndefined();
    expect(reached(told, 'complete verdict, with draws')).toBe(2);
    expect(reached(told, 'a first verdict')).toBe((1 / 4 + 1 / 8) / 2);
    expect(reached(told, 'a first verdict', 'before')).toBeUndefined();
  });

  test('say of each whether it is met, and name those that were not measured', () => {
    const text = goalsText(results);
    expect(text).toMatch(/`change`, one obligation, 240 people.*≤ 1\.5 × C.*4\.5 ×.*1\.5 ×.* met \|/);
    expect(text).toMatch(/with every metric.*–.*4 ×.*not met/);
    expect(text).toMatch(/Not measured in this run: .*W1, 1,000 people \(≥ 40 % of C’s rate\)/);
    expect(text).not.toContain('| two threads');
  });
});
