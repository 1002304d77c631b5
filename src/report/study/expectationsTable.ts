import type { ExpectationResult } from '../../experiment/expect/evaluate.ts';
import type { Table } from '../tables/dataTable.ts';
import { expectationsColumns } from '../tables/tableColumns.ts';

/** `expectations`: one row an expectation, both sides and whether it holds (1 or 0). */
export const expectationsTable = (judgements: readonly ExpectationResult[]): Table => ({
  name: 'expectations',
  columns: expectationsColumns,
  rows: judgements.map(({ expectation, left, right, holds }) => [
    expectation.written,
    left,
    right,
    holds ? 1 : 0,
  ]),
});
