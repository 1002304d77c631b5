import type { BestChange } from '../../experiment/forks/bestChange.ts';
import type { ForkValues } from '../../experiment/forks/changesOfMind.ts';
import type { PointChanges } from '../../study/fork/changesAt.ts';
import type { Cell } from '../tables/csv.ts';
import type { Table } from '../tables/dataTable.ts';
import { forksColumns } from '../tables/tableColumns.ts';

/**
 * `forks`: one row an outcome and week, what changing from one plan to another then comes to, and its difference from going on. The
 * first row of an outcome, without a week, is the plan that goes on.
 */
export const forksTable = (changes: PointChanges | undefined): Table => ({
  name: 'forks',
  columns: forksColumns,
  rows:
    changes === undefined
      ? []
      : changes.plans.flatMap(({ to, best, values }) =>
          best.flatMap((each, k) => rowsOf(each, values[k]).map((row) => [changes.of, to, ...row])),
        ),
});

const NONE = Number.NaN;

function rowsOf(best: BestChange, { goingOn, changes: values }: ForkValues): Cell[][] {
  const { outcome, changes, alike, gain } = best;
  return [
    [outcome, NONE, goingOn.n, ...cellsOf(goingOn), NONE, NONE, NONE, '', ...Array(6).fill(NONE)],
    ...changes.map(({ week, difference }, k): Cell[] => {
      const isBest = week === best.best?.week;
      const judged = isBest && gain !== undefined ? [gain.estimate, gain.low, gain.high, gain.n] : undefined;
      return [
        outcome,
        week,
        values[k].n,
        ...cellsOf(values[k]),
        ...cellsOf(difference),
        isBest ? 1 : 0,
        alike.some((fork) => fork.week === week) ? 1 : 0,
        ...(judged ?? [NONE, NONE, NONE, NONE]),
      ];
    }),
  ];
}

const cellsOf = ({ estimate, low, high, method }: ForkValues['goingOn']): Cell[] => [
  estimate,
  low,
  high,
  method,
];
