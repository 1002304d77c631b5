import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcomeMetrics } from '../../src/experiment/outcomes.ts';
import { csvWriter } from '../../src/report/tables/csvWriter.ts';
import type { Table } from '../../src/report/tables/dataTable.ts';
import { factorColumns, TABLE_SCHEMA, withFactors } from '../../src/report/tables/factorColumns.ts';
import { parquetWriter } from '../../src/report/tables/parquetWriter.ts';
import {
  contrastsTable,
  replicatesTable,
  summaryTable,
  weeklyTable,
} from '../../src/report/tables/runTables.ts';
import { integer } from '../../src/report/tables/tableColumns.ts';
import { sha256 } from '../../src/runners/sha256.ts';
import { fakeComparison } from '../report/fakeComparison.ts';

/** Levels of the points: the second factor's are words one of which programs like to take for a missing value. */
export const levels = [
  [0.1, 'coordinated'],
  [0.30000000000000004, 'NA'],
] as const;

const factors = factorColumns([
  { name: 'climate.leadership', levels: levels.map(([level]) => level) },
  { name: 'target.structure', levels: levels.map(([, level]) => level) },
]);

const comparisons = levels.map(() => ({
  ...fakeComparison({ horizon: 4 }),
  replicates: 3,
  worlds: 3,
  outcomes: [{ name: 'guerrilla', outcomes: new Map([['buyIn', Float64Array.of(0.1 + 0.2, NaN, 1e-7)]]) }],
})) as unknown as ReturnType<typeof fakeComparison>[];

/** The tables of a study of two points. */
export const studyTables: readonly Table[] = [
  {
    name: 'points',
    columns: [integer('point'), ...factors, integer('schema')],
    rows: levels.map((of, point) => [point, ...of, TABLE_SCHEMA]),
  },
  ...[
    weeklyTable,
    summaryTable,
    contrastsTable,
    (of: (typeof comparisons)[number]) => replicatesTable(of, outcomeMetrics),
  ].map((make) => {
    const [first, second] = comparisons.map((of, point) => withFactors(make(of), factors, levels[point]));
    return { ...first, rows: [...first.rows, ...second.rows] };
  }),
];

/** Writes the folder of a study as CSV and Parquet, with the least that a manifest says. */
export function writeStudyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-study-'));
  mkdirSync(folder, { recursive: true });
  const files: Record<string, { bytes: number; sha256: string }> = {};
  for (const table of studyTables)
    for (const [ending, writer] of [
      ['csv', csvWriter],
      ['parquet', parquetWriter],
    ] as const) {
      const parts: Uint8Array[] = [];
      const file = writer(table, (bytes) => parts.push(bytes));
      file.add(table.rows);
      file.finish();
      const bytes = Buffer.concat(parts);
      writeFileSync(join(folder, `${table.name}.${ending}`), bytes);
      files[`${table.name}.${ending}`] = { bytes: bytes.length, sha256: sha256(bytes) };
    }
  const title = { en: 'Two points, "quoted" \\ with a slash', fr: 'L’été – deux points' };
  writeManifest(folder, { manifest: 1, name: 'two-points', title, failures: [], target: null, files });
  return folder;
}

/** Writes `manifest.json` anew. */
export const writeManifest = (folder: string, manifest: unknown): void =>
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
