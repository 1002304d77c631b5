import type { PointDigest } from '../../study/pointDigest.ts';
import type { Table } from '../tables/dataTable.ts';
import { pointsColumns } from '../tables/tableColumns.ts';

/** `points`: one row a point, what was run there, which plan is the choice, how precise what was to be precise is. */
export const pointsTable = (digest: PointDigest | undefined): Table => ({
  name: 'points',
  columns: pointsColumns,
  rows: digest === undefined ? [] : [rowOf(digest)],
});

function rowOf(digest: PointDigest) {
  const { people, ties, plans, replicates, worlds, failures, decision, precision, currency, key } = digest;
  return [
    people,
    ties,
    plans.length,
    replicates,
    worlds,
    failures.length,
    decision?.chosen ?? '',
    decision?.contenders.join(' ') ?? '',
    precision?.halfWidth ?? Number.NaN,
    precision?.goal ?? Number.NaN,
    precision?.stillNeeded ?? Number.NaN,
    currency,
    key,
  ];
}
