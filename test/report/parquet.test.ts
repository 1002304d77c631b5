import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/experiment/comparison.ts';
import type { Cell } from '../../src/report/tables/csv.ts';
import { csvOf, type Table } from '../../src/report/tables/dataTable.ts';
import { factorColumns, withFactors } from '../../src/report/tables/factorColumns.ts';
import { parquetWriter, ROW_GROUP } from '../../src/report/tables/parquetWriter.ts';
import { summaryTable, weeklyTable } from '../../src/report/tables/runTables.ts';
import { integer, number, text } from '../../src/report/tables/tableColumns.ts';
import { fakeComparison } from './fakeComparison.ts';

const columns = [text('plan'), integer('week'), number('mean')];

/** The file of a table, and how many times bytes were handed over. */
function written({ name, columns, rows }: Table, step = Infinity): { file: ArrayBuffer; times: number } {
  const parts: Uint8Array[] = [];
  const writer = parquetWriter({ name, columns }, (bytes) => parts.push(bytes));
  const all = [...rows];
  for (let from = 0; from < all.length; from += step) writer.add(all.slice(from, from + step));
  writer.finish();
  return { file: Uint8Array.from(Buffer.concat(parts)).buffer, times: parts.length };
}
const tableOf = (rows: readonly (readonly Cell[])[]): Table => ({ name: 'weekly', columns, rows });

const factors = factorColumns([
  { name: 'climate.leadership', levels: [0.1, 0.9] },
  { name: 'target.structure', levels: ['coordinated', 'dandelion'] },
]);
const comparison = fakeComparison({ horizon: 5 });
const weekly = withFactors(weeklyTable(comparison), factors, [0.1, 'coordinated']);

describe('a table as Parquet', () => {
  test('reads back as it was, missing cells missing', async () => {
    const { file } = written(
      tableOf([
        ['R&D "labs", Lyon – Île', 0, 0.1 + 0.2],
        ['', 1, Number.NaN],
        ['b', -2_147_483_648, 1e-300],
        ['b', Number.NaN, -0],
      ]),
    );
    expect(await parquetReadObjects({ file })).toEqual([
      { plan: 'R&D "labs", Lyon – Île', week: 0, mean: 0.1 + 0.2 },
      { plan: null, week: 1, mean: null },
      { plan: 'b', week: -2_147_483_648, mean: 1e-300 },
      { plan: 'b', week: null, mean: 0 },
    ]);
  });

  test('holds what the CSV holds, cell by cell', async () => {
    const objects = await parquetReadObjects({ file: written(weekly).file });
    const names = weekly.columns.map((column) => column.name);
    const rows = objects.map((row) => names.map((name) => row[name] ?? ''));
    expect([...csvOf({ ...weekly, rows })].join('')).toBe([...csvOf(weekly)].join(''));
  });

  test('says which table it is and of which version, and nothing of when it was written', () => {
    const { key_value_metadata, created_by } = parquetMetadata(written(weekly).file);
    expect(created_by).toBe('uptake version 1');
    expect(key_value_metadata).toEqual([
      { key: 'uptake.schema', value: '1' },
      { key: 'uptake.table', value: 'weekly' },
    ]);
  });

  test('keeps words that recur in a dictionary, compressed', () => {
    const [{ columns: chunks }] = parquetMetadata(written(weekly).file).row_groups;
    const { codec, encodings } = chunks[0].meta_data!;
    expect(codec).toBe('SNAPPY');
    expect(encodings).toContain('RLE_DICTIONARY');
  });

  test('is the same bytes whether its rows came at once or one by one', () => {
    const { file } = written(weekly);
    expect(Buffer.from(written(weekly, 1).file).equals(Buffer.from(file))).toBe(true);
    expect(Buffer.from(written(weekly, 7).file).equals(Buffer.from(file))).toBe(true);
  });

  test('goes out a group of rows at a time, so that memory holds no more', () => {
    const rows = Array.from({ length: 2 * ROW_GROUP + 5 }, (_, k): Cell[] => ['a', k, k / 7]);
    const { file, times } = written(tableOf(rows), 60_000);
    expect(times).toBe(4);
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([
      ROW_GROUP,
      ROW_GROUP,
      5,
    ]);
  });

  test('may have no rows', async () => {
    const { file } = written(tableOf([]));
    expect(await parquetReadObjects({ file })).toEqual([]);
    expect(
      parquetMetadata(file)
        .schema.slice(1)
        .map(({ name }) => name),
    ).toEqual(['plan', 'week', 'mean']);
  });

  test.each([
    [['a', 1.5, 0], '1.5 is no whole number of 32 bits: column week'],
    [['a', 2 ** 31, 0], '2147483648 is no whole number of 32 bits: column week'],
    [['a', 1, 'much'], '"much" is no number: column mean'],
  ])('is never written with a cell that its column cannot hold: %j', (row, told) =>
    expect(() => written(tableOf([row]))).toThrow(told),
  );
});

const duckdb = await import('@duckdb/node-api').catch(() => undefined);
const folder = mkdtempSync(join(tmpdir(), 'uptake-parquet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(duckdb === undefined)(
  `a table as Parquet, in DuckDB${duckdb ? '' : ' (needs package: @duckdb/node-api)'}`,
  () => {
    /** The rows that a query gives of files of these tables, named by `weekly` and so on in its text. */
    async function rowsOf(query: string, tables: Record<string, Table>): Promise<unknown[]> {
      const instance = await duckdb!.DuckDBInstance.create(':memory:', {
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      });
      const connection = await instance.connect();
      try {
        for (const [name, table] of Object.entries(tables)) {
          const path = join(folder, `${name}.parquet`);
          writeFileSync(path, new Uint8Array(written(table).file));
          await connection.run(`create view ${name} as select * from read_parquet('${path}')`);
        }
        return (await connection.runAndReadAll(query)).getRowsJS();
      } finally {
        connection.closeSync();
        instance.closeSync();
      }
    }
    const points = [
      [0.1, 'coordinated'],
      [0.9, 'dandelion'],
    ] as const;
    const ofStudy = (make: (of: Comparison) => Table): Table => {
      const [first, second] = points.map((levels, k) =>
        withFactors(make(fakeComparison({ horizon: 5 + k })), factors, levels),
      );
      return { ...first, rows: [...first.rows, ...second.rows] };
    };

    test('has the columns and types that were promised', async () => {
      expect(
        await rowsOf('select column_name, column_type from (describe weekly)', {
          weekly: ofStudy(weeklyTable),
        }),
      ).toEqual([
        ['plan', 'VARCHAR'],
        ['climate.leadership', 'DOUBLE'],
        ['target.structure', 'VARCHAR'],
        ['week', 'INTEGER'],
        ['metric', 'VARCHAR'],
        ['group', 'VARCHAR'],
        ['n', 'INTEGER'],
        ...['mean', 'sd', 'p05', 'p25', 'p50', 'p75', 'p95'].map((name) => [name, 'DOUBLE']),
        ['schema', 'INTEGER'],
      ]);
    });

    test('answers a median by plan', async () => {
      const means = (plan: number) =>
        [...comparison.plans[plan].weekly[0].mean].sort((a, b) => a - b).slice(2, 4);
      const median = (plan: number) => (means(plan)[0] + means(plan)[1]) / 2;
      expect(
        await rowsOf(
          `select plan, median(mean) from weekly where metric = 'adopters' group by plan order by plan`,
          { weekly },
        ),
      ).toEqual(['blitzkrieg', 'guerrilla', 'voluntary'].map((name, plan) => [name, median(plan)]));
    });

    test('joins on the levels of factors, missing cells being null', async () => {
      const rows = await rowsOf(
        `select s."target.structure", w.week, count(*), count(s.median)
           from summary s join weekly w on s.plan = w.plan and s."climate.leadership" = w."climate.leadership"
          where s.metric = 'kept' and w.metric = 'cost' and w."climate.leadership" > 0.5
          group by all having w.week >= 5 order by all`,
        { summary: ofStudy(summaryTable), weekly: ofStudy(weeklyTable) },
      );
      expect(rows).toEqual([
        ['dandelion', 5, 3n, 0n],
        ['dandelion', 6, 3n, 0n],
      ]);
    });

    test('is read with no rows, with nothing in a column, and over several groups of rows', async () => {
      const none: Table = tableOf([]);
      expect(await rowsOf('select count(*) from none', { none })).toEqual([[0n]]);
      const blank = tableOf(Array.from({ length: 3 }, () => ['', Number.NaN, Number.NaN]));
      expect(await rowsOf('select count(*), count(plan), count(mean) from blank', { blank })).toEqual([
        [3n, 0n, 0n],
      ]);
      const long = tableOf(
        Array.from({ length: ROW_GROUP + 10 }, (_, k) => [k < ROW_GROUP ? 'a' : 'é', k, k / 2]),
      );
      expect(
        await rowsOf('select plan, count(*), sum(week)::double, max(mean) from long group by 1 order by 1', {
          long,
        }),
      ).toEqual([
        ['a', BigInt(ROW_GROUP), (ROW_GROUP * (ROW_GROUP - 1)) / 2, (ROW_GROUP - 1) / 2],
        ['é', 10n, 10 * ROW_GROUP + 45, (ROW_GROUP + 9) / 2],
      ]);
    });
  },
);
