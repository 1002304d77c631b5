import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { studyTables as makeTables } from '../../src/report/study/studyTables.ts';
import { csvWriter } from '../../src/report/tables/csvWriter.ts';
import type { Table } from '../../src/report/tables/dataTable.ts';
import { parquetWriter } from '../../src/report/tables/parquetWriter.ts';
import { sha256 } from '../../src/runners/sha256.ts';
import { digestOf } from '../../src/study/pointDigest.ts';
import type { Study } from '../../src/study/studySchema.ts';
import { fakeComparison } from '../report/fakeComparison.ts';

/** Levels of the points: the second factor's are words one of which programs like to take for a missing value. */
export const levels = [
  [0.1, 'coordinated', 3],
  [0.30000000000000004, 'NA', 3],
] as const;

const comparison = {
  ...fakeComparison({ horizon: 4 }),
  replicates: 3,
  worlds: 3,
  outcomes: [{ name: 'guerrilla', outcomes: new Map([['buyIn', Float64Array.of(0.1 + 0.2, NaN, 1e-7)]]) }],
} as unknown as ReturnType<typeof fakeComparison>;

const points = levels.map((of, number) => ({
  number,
  scenario: 'firm.yaml',
  overrides: [],
  levels: of,
}));
const tables = makeTables({
  factors: ['climate.leadership', 'target.structure', 'replicates'],
  points,
  study: { study: 1, scenarios: ['firm.yaml'], outputs: { trajectories: false } } as unknown as Study,
});
const played = points.map((point) => ({
  point,
  key: '1234567890',
  comparison,
  prepared: undefined as never,
  judgements: [],
  runs: async function* () {},
}));
const rowsOf = played.map((each) => tables.of(each));

/** The tables of a study of two points. */
export const studyTables: readonly Table[] = [
  {
    ...tables.emptyPoints,
    rows: played.flatMap((each) => [...tables.points(digestOf(each, ['kept'])).rows]),
  },
  ...tables.empty.map((table, k) => ({ ...table, rows: rowsOf.flatMap((of) => [...of[k].rows]) })),
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
  writeManifest(folder, {
    manifest: 1,
    kind: 'study',
    schema: 1,
    name: 'two-points',
    title,
    failures: [],
    target: null,
    files,
  });
  return folder;
}

/** Writes `manifest.json` anew. */
export const writeManifest = (folder: string, manifest: unknown): void =>
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
