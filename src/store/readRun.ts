import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { seedKey } from '../engine/draws.ts';
import type { OutcomesInDraws } from '../experiment/assumptions/assumptionVerdict.ts';
import { assumptionVerdictOf } from '../experiment/assumptions/assumptionVerdictOf.ts';
import type { Comparison, Contrast, PlanResult, SummaryRow, WeeklySeries } from '../experiment/comparison.ts';
import { decisionBetween } from '../experiment/decision/decisionBetween.ts';
import { type Fingerprint, shortFingerprint } from '../experiment/fingerprint.ts';
import { type OutcomeMetric, type Outcomes, outcomeBounds, outcomeMetrics } from '../experiment/outcomes.ts';
import { verdict } from '../experiment/verdict.ts';
import type { WorldMethod } from '../statistics/worldEstimate.ts';
import { describeOpenError } from '../text/describeOpenError.ts';
import { InputError, type Problem } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import { changedFile, tableFiles } from './folderStatus.ts';
import { MANIFEST, type Manifest, manifestSchema } from './manifest.ts';
import { refuseOtherParts } from './partsOfRun.ts';

/** A run as its folder keeps it. */
export interface KeptRun {
  readonly comparison: Comparison;
  readonly manifest: Manifest;
  readonly fingerprint: Fingerprint;
}

/**
 * Reads a run back from its folder.
 *
 * @throws InputError of subject `data` where the folder is no run, or one of its files was changed or is missing
 */
export async function readRun(folder: string): Promise<KeptRun> {
  const manifest = await readManifest(folder);
  refuseOtherParts(folder, manifest.parts);
  const changed = await changedFile(folder, manifest);
  if (changed !== undefined) {
    const path = join(folder, changed);
    const error = await access(path, constants.R_OK).catch((reason: unknown) => reason);
    throw unreadable(path, error) ?? refusal(path, 'changed-file', changedSince, runAgain);
  }
  const [weekly, summary, contrastRows, replicateRows] = await Promise.all(
    [tableFiles.weekly, tableFiles.summary, tableFiles.contrasts, tableFiles.replicates].map((name) =>
      rowsOf(join(folder, name)),
    ),
  );
  const contrasts = contrastRows.map(toContrast);
  const byPlan = groupBy(weekly, 'plan');
  const summaries = groupBy(summary, 'plan');
  const byReplicate = groupBy(replicateRows, 'plan');
  const draws = await drawsOf(folder, manifest);
  const outcomes = manifest.plans.map((plan) => ({
    name: plan.name,
    outcomes: toOutcomes(byReplicate.get(plan.name) ?? []),
  }));
  const plans = manifest.plans.map(
    ({ name, title, reached, means }): PlanResult => ({
      name,
      title,
      reached: reached && { low: columnOf(reached.low), high: columnOf(reached.high) },
      means,
      weekly: toSeries(byPlan.get(name) ?? [], manifest.horizon + 1),
      summary: (summaries.get(name) ?? []).map(toSummaryRow),
    }),
  );
  const { title, question, expectation, sources, currency, rule, horizon, replicates, worlds, drawn, seed } =
    manifest;
  const { name, target, baseline, decide, gates, notes, engine, counts, failures, sketches } = manifest;
  const bounds = outcomeBounds({ target, horizon, people: counts.people });
  return {
    manifest,
    fingerprint: { full: manifest.fingerprint, short: shortFingerprint(manifest.fingerprint) },
    comparison: {
      name,
      title,
      question,
      expectation,
      sources,
      currency,
      rule,
      people: counts.people,
      ties: counts.ties,
      horizon,
      ...(manifest.starts !== undefined && { starts: manifest.starts }),
      replicates,
      worlds,
      drawn,
      seed,
      target,
      baseline,
      plans,
      outcomes,
      draws,
      gates,
      contrasts,
      verdict: {
        ...verdict(plans, contrasts, baseline),
        decision: decide && decisionBetween(outcomes, decide, worlds, seed, bounds),
        assumptions:
          draws && decide ? assumptionVerdictOf(draws, decide, seedKey(seed), bounds) : notDrawnIn(manifest),
      },
      notes: notes as Comparison['notes'],
      engineVersion: engine,
      sketched: sketches,
      failures,
    },
  };
}

/** What there would have to be for draws; undefined where nothing was to be drawn. */
const notDrawnIn = ({ assumptions }: Manifest) =>
  assumptions !== undefined && 'replicatesNeeded' in assumptions ? assumptions : undefined;

/** Draws of what is not known, as their table has them; undefined where the run has none. */
async function drawsOf(
  folder: string,
  { files, assumptions }: Manifest,
): Promise<OutcomesInDraws | undefined> {
  if (files[tableFiles.assumptions] === undefined || assumptions === undefined) return undefined;
  if (!('paths' in assumptions)) return undefined;
  const { paths, worlds } = assumptions;
  const byPlan = groupBy(await rowsOf(join(folder, tableFiles.assumptions)), 'plan');
  const [first = []] = byPlan.values();
  return {
    paths,
    worlds,
    values: first.filter((_, k) => k % worlds === 0).map((row) => paths.map((path) => number(row[path]))),
    outcomes: [...byPlan].map(([name, rows]) => ({ name, outcomes: toOutcomes(rows) })),
  };
}

/**
 * The manifest of a run's folder.
 *
 * @throws InputError of subject `data` where the folder is no run
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw Object.assign(unreadable(path, error) ?? refusal(path, 'no-run', noManifest, nameARun), {
      cause: error,
    });
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw Object.assign(refusal(path, 'bad-manifest', badManifest, runAgain), { cause: error });
  }
}

/** The refusal of a file that is there and may not be read; undefined where it is missing, or nothing was refused. */
function unreadable(path: string, error: unknown): InputError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EIO') return undefined;
  const { message, remedy = nameARun } = describeOpenError(path, error);
  return new InputError('data', [{ code: 'cannot-open', message, remedy }]);
}

type Row = Readonly<Record<string, string>>;

const rowsOf = async (path: string): Promise<Row[]> => parse(await readFile(path), { columns: true });

function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group === undefined) groups.set(row[column], [row]);
    else group.push(row);
  }
  return groups;
}

/** A blank cell has no value. */
const number = (cell: string) => (cell === '' ? Number.NaN : Number(cell));

const statistics = ['mean', 'sd', 'p05', 'p25', 'p50', 'p75', 'p95'] as const;

const columnOf = (values: readonly (number | null)[]) =>
  Float64Array.from(values, (value) => value ?? Number.NaN);

/** Rows by week, then by series, as columns by series. */
function toSeries(rows: readonly Row[], weeks: number): WeeklySeries[] {
  const count = rows.length / weeks;
  return rows.slice(0, count).map(({ metric, group, n }, s) => {
    const column = (name: (typeof statistics)[number]) =>
      Float64Array.from({ length: weeks }, (_, week) => number(rows[week * count + s][name]));
    const columns = Object.fromEntries(statistics.map((name) => [name, column(name)]));
    return {
      metric,
      group,
      n: number(n),
      ...(columns as Record<(typeof statistics)[number], Float64Array>),
    };
  });
}

/** Rows by replicate as columns by outcome; what no replicate of a plan has was not measured of it. */
function toOutcomes(rows: readonly Row[]): Outcomes {
  const columns = new Map<OutcomeMetric, Float64Array>();
  for (const metric of outcomeMetrics) {
    if (rows[0]?.[metric] === undefined) continue;
    columns.set(
      metric,
      Float64Array.from(rows, (row) => number(row[metric])),
    );
  }
  return columns;
}

const toSummaryRow = (row: Row): SummaryRow => ({
  metric: row.metric,
  n: number(row.n),
  mean: number(row.mean),
  median: number(row.median),
  p10: number(row.p10),
  p90: number(row.p90),
  ciLow: number(row.ciLow),
  ciHigh: number(row.ciHigh),
  ...overWorlds(row),
});

const toContrast = (row: Row): Contrast => ({
  a: row.a,
  b: row.b,
  metric: row.metric,
  difference: number(row.difference),
  ciLow: number(row.ciLow),
  ciHigh: number(row.ciHigh),
  pBetter: number(row.pBetter),
  n: number(row.n),
  ...overWorlds(row),
});

const overWorlds = (row: Row) => ({
  method: row.method as WorldMethod,
  worlds: number(row.worlds),
  rangeLow: number(row.rangeLow),
  rangeHigh: number(row.rangeHigh),
});

function refusal(file: string, code: string, message: Text, remedy: Text): InputError {
  const problem: Problem = { file, code, message, remedy };
  return new InputError('data', [problem]);
}

const noManifest: Text = {
  en: 'the folder is no run: its manifest cannot be opened',
  fr: 'le dossier n’est pas un passage : son manifeste ne peut pas être ouvert',
};
const badManifest: Text = {
  en: 'the manifest is not one that this version writes',
  fr: 'le manifeste n’est pas de ceux que cette version écrit',
};
const changedSince: Text = {
  en: 'the file was changed or removed since the run was written',
  fr: 'le fichier a été modifié ou retiré depuis l’écriture du passage',
};
const nameARun: Text = {
  en: 'name a folder that uptake run has written',
  fr: 'nommez un dossier écrit par uptake run',
};
const runAgain: Text = {
  en: 'write the run again with uptake run --force',
  fr: 'réécrivez le passage avec uptake run --force',
};
