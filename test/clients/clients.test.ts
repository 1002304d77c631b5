import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../src/report/tables/dataTable.ts';
import { folderWith, inFolder, smallScenario } from '../cli/testTerminal.ts';
import { studyTables, writeManifest, writeStudyFolder } from './studyFolder.ts';

const clients = resolve(import.meta.dirname, '../../docs/clients');

/** Prints every column of every table as `table`, `column`, what it is, and its cells, set apart by tabs; then the factors. */
const inPython = `
import sys
sys.path.insert(0, ${JSON.stringify(clients)})
from uptake_results import read
kinds = {"category": "words", "int64": "counts", "Int64": "counts", "float64": "numbers"}
results = read(sys.argv[1])
for name in ("points", "weekly", "reached", "summary", "contrasts", "replicates"):
    frame = getattr(results, name)
    if frame is None: continue
    for column in frame.columns:
        cells = frame[column]
        shown = ["" if missing else repr(cell) if kinds[str(cells.dtype)] == "numbers" else str(cell)
                 for cell, missing in zip(cells.tolist(), cells.isna())]
        print("\\t".join([name, column, kinds[str(cells.dtype)], *shown]))
print("\\t".join(["factors", *results.factors]))
print("\\t".join(["title", results.manifest["title"]["en"], results.manifest["title"]["fr"]]))
`;
const inR = `
options(warn = 2)
source(${JSON.stringify(join(clients, 'uptake_results.R'))}, encoding = "UTF-8")
results <- read_results(commandArgs(TRUE)[1])
for (name in c("points", "weekly", "reached", "summary", "contrasts", "replicates"))
  for (column in names(results[[name]])) {
    cells <- results[[name]][[column]]
    kind <- if (is.factor(cells)) "words" else if (is.integer(cells)) "counts" else "numbers"
    shown <- if (kind == "numbers") sprintf("%.17g", cells) else as.character(cells)
    shown[is.na(cells)] <- ""
    cat(paste(c(name, column, kind, shown), collapse = "\\t"), "\\n", sep = "")
  }
cat(paste(c("factors", results$factors), collapse = "\\t"), "\\n", sep = "")
cat(paste(c("title", results$manifest$title$en, results$manifest$title$fr), collapse = "\\t"), "\\n", sep = "")
`;

/** A program that reads results, by the first of its names that it answers to. */
function found(language: string, names: readonly string[], check: readonly string[], needs: string) {
  const program = names.find((name) => spawnSync(name, check).status === 0);
  const missing = program === undefined;
  return {
    name: missing ? `${language} (needs package: ${needs})` : language,
    program: program ?? '',
    missing,
  };
}
const programs = [
  {
    ...found(
      'Python',
      [process.env.PYTHON ?? 'python3', '/usr/bin/python3'],
      ['-c', 'import pandas'],
      'python3-pandas',
    ),
    script: ['-B', '-c', inPython],
    exact: true,
  },
  {
    ...found('R', ['Rscript'], ['--version'], 'r-base-core'),
    script: ['-e', inR],
    // R reads decimals by its own means, the last bit of which may differ
    exact: false,
  },
];
const kinds = { text: 'words', integer: 'counts', number: 'numbers' };

describe.each(programs)('results read in $name', ({ program, missing, script, exact }) => {
  let folder: string;
  beforeAll(() => {
    folder = writeStudyFolder();
    return () => rmSync(folder, { recursive: true, force: true });
  });
  const read = (path: string) => {
    const { status, stdout, stderr } = spawnSync(program, [...script, path], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' },
    });
    return { status, stderr, lines: stdout.split('\n').map((line) => line.split('\t')) };
  };
  const refusal = (path: string) => {
    const { status, stderr } = read(path);
    expect(status).not.toBe(0);
    return stderr.replaceAll(/\s+/g, ' ');
  };

  /** The lines that a table is to be printed as. */
  const linesOf = ({ name, columns, rows }: Table) =>
    columns.map((column, k) => [
      name,
      column.name,
      kinds[column.type],
      ...[...rows].map((row) => (Number.isNaN(row[k]) ? '' : String(row[k]))),
    ]);
  const same = (cell: string, expected: string, kind: string) =>
    cell === expected ||
    (kind === 'numbers' &&
      expected !== '' &&
      cell !== '' &&
      (exact
        ? Number(cell) === Number(expected)
        : Math.abs(Number(cell) - Number(expected)) <= 1e-15 * Math.abs(Number(expected))));

  test.skipIf(missing)('are the tables that were written, cell by cell, each column as what it is', () => {
    const { status, stderr, lines } = read(folder);
    expect([status, stderr]).toEqual([0, '']);
    const expected = studyTables.flatMap(linesOf);
    expect(lines.slice(0, expected.length).map((line) => line.slice(0, 3))).toEqual(
      expected.map((line) => line.slice(0, 3)),
    );
    for (const [k, line] of expected.entries()) {
      expect(lines[k]).toHaveLength(line.length);
      const wrong = line.filter((cell, at) => !same(lines[k][at], cell, line[2]));
      expect([line[0], line[1], wrong]).toEqual([line[0], line[1], []]);
    }
    expect(lines[expected.length]).toEqual([
      ...['factors', 'climate.leadership', 'target.structure', 'factor.replicates'],
    ]);
    expect(lines[expected.length + 1]).toEqual([
      'title',
      'Two points, "quoted" \\ with a slash',
      'L’été – deux points',
    ]);
  });

  test.skipIf(missing)('are those of a single run, without points and factors', async () => {
    const home = folderWith({ 'small.yaml': smallScenario });
    expect(await inFolder(home, ['run', 'small.yaml', '--out', 'run'])).toMatchObject({ code: 0 });
    const { status, stderr, lines } = read(join(home, 'run'));
    expect([status, stderr]).toEqual([0, '']);
    expect([...new Set(lines.map(([name]) => name))]).toEqual([
      ...['weekly', 'summary', 'contrasts', 'replicates'],
      ...['factors', 'title', ''],
    ]);
    expect(lines.find(([name]) => name === 'factors')).toEqual(['factors']);
    const rows =
      readFileSync(join(home, 'run', 'weekly.csv'), 'utf8')
        .trimEnd()
        .split('\n').length - 1;
    expect(lines[0]).toHaveLength(3 + rows);
  });

  test.skipIf(missing)('are refused where a file was changed or is gone', () => {
    const changed = writeStudyFolder();
    appendFileSync(join(changed, 'summary.csv'), '\n');
    expect(refusal(changed)).toMatch(/summary\.csv was changed after it was written/);
    rmSync(join(changed, 'summary.csv'));
    expect(refusal(changed)).toMatch(/summary\.csv cannot be read, and the manifest lists it/);
    rmSync(changed, { recursive: true });
  });

  test.skipIf(missing)('are refused where the manifest is of another version, or there is none', () => {
    const other = writeStudyFolder();
    const manifest = JSON.parse(readFileSync(join(other, 'manifest.json'), 'utf8'));
    for (const [version, told] of [
      [{ manifest: 7 }, '7'],
      [{ schema: 7 }, '7'],
      [{ manifest: undefined }, 'none'],
    ] as const) {
      writeManifest(other, { ...manifest, ...version });
      expect(refusal(other)).toMatch(new RegExp(`is of version ${told}, and this (module|script) knows 1`));
    }
    rmSync(other, { recursive: true });
    expect(refusal(tmpdir())).toMatch(/holds no manifest\.json: it is not the folder of a run or study/);
  });
});
