import { outcomeMetrics } from '../../experiment/outcomes.ts';
import type { Cell } from './csv.ts';
import type { Table } from './dataTable.ts';
import { type Column, columnsOfTables, pointColumn, schemaColumn } from './tableColumns.ts';

/** Version of the form of a study's tables: the last column of each, so that no file is without it. */
export const TABLE_SCHEMA = 1;

/** A factor of a study as the analyst names it, with its level at every point. */
export interface FactorLevels {
  readonly name: string;
  readonly levels: Iterable<Cell>;
}

/** Names that a column of some table has already. */
const taken: ReadonlySet<string> = new Set([
  ...[...Object.values(columnsOfTables).flat(), pointColumn, schemaColumn].map(({ name }) => name),
  ...outcomeMetrics,
]);

/**
 * The columns of a study's factors, the same in each of its tables: a number where all levels are, else a text. A factor named
 * like a column of a table, as `worlds` is, stands there as `factor.worlds`.
 */
export const factorColumns = (factors: readonly FactorLevels[]): Column[] =>
  factors.map(({ name, levels }) => ({
    name: taken.has(name) ? `factor.${name}` : name,
    type: [...levels].every((level) => typeof level === 'number') ? 'number' : 'text',
  }));

/**
 * The table of one point of a study, with the point's level of each factor after the plan (or the pair of plans), and the version
 * of the tables in the last column.
 *
 * @param factors from `factorColumns`, of the whole study
 * @param levels of this point, in the order of the factors
 * @throws Error where the table has a column of a factor's name, or the levels are too few or many
 */
export function withFactors(table: Table, factors: readonly Column[], levels: readonly Cell[]): Table {
  const { name, columns, rows } = table;
  const twice = factors.find((factor) => columns.some((column) => column.name === factor.name));
  if (twice) throw new Error(`the table ${name} has a column ${twice.name} already`);
  if (levels.length !== factors.length)
    throw new Error(`${levels.length} levels of ${factors.length} factors`);
  const at = 1 + Math.max(...['plan', 'b'].map((key) => columns.findIndex((column) => column.name === key)));
  const cells = levels.map((level, k) => (factors[k].type === 'text' ? String(level) : level));
  return {
    name,
    columns: [...columns.slice(0, at), ...factors, ...columns.slice(at), schemaColumn],
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield [...row.slice(0, at), ...cells, ...row.slice(at), TABLE_SCHEMA];
      },
    },
  };
}
