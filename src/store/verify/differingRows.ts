import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse/sync';

/** Something of a result that came out otherwise when it was computed again. */
export interface Difference {
  readonly file: string;
  /** Of a table, from 1, its header among them. */
  readonly line?: number;
  /** Of a table or of a manifest; left out where a line or a file is missing, or differs as a whole. */
  readonly column?: string;
  /** Left out where there is none. */
  readonly written?: string;
  readonly recomputed?: string;
}

/** How a table was compared. */
export interface ComparedRows {
  readonly rows: number;
  readonly differing: number;
  /** Of the first rows that differ, cell by cell. */
  readonly first: readonly Difference[];
}

/** What of two tables is compared. */
export interface ComparingRows {
  /** The file, as it is told. */
  readonly name: string;
  /** The points whose rows alone the recomputed table has; every row, unless given. */
  readonly points?: ReadonlySet<number> | undefined;
  /** A column that is not looked at. */
  readonly except?: string | undefined;
  /** Rows that are told. */
  readonly most: number;
}

/** Compares a table as CSV with what was computed again, line by line, in memory that does not grow with it. */
export async function differingRows(
  written: string,
  recomputed: string,
  { name, points, except, most }: ComparingRows,
): Promise<ComparedRows> {
  const [before, now] = [linesOf(written), linesOf(recomputed)];
  const header = await before.next();
  const columns = header.done ? [] : cellsOf(header.value);
  const isAsked = rowsOf(columns, points);
  const first: Difference[] = [];
  let [line, rows, differing] = [1, 0, 0];
  let [old, fresh] = [header, await now.next()];
  while (!old.done || !fresh.done) {
    if (line > 1) rows++;
    if (old.done || fresh.done || old.value !== fresh.value) {
      const found = [...between(columns, old.value, fresh.value)].filter(({ column }) => column !== except);
      if (found.length > 0 && differing++ < most)
        first.push(...found.map((difference) => ({ file: name, line, ...difference })));
    }
    do {
      old = await before.next();
      line++;
    } while (!old.done && !isAsked(old.value));
    fresh = await now.next();
  }
  return { rows, differing, first };
}

async function* linesOf(path: string): AsyncGenerator<string, undefined> {
  yield* createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  return undefined;
}

const cellsOf = (line: string): string[] =>
  line.includes('"')
    ? (parse(line, { relax_column_count: true, relax_quotes: true })[0] as string[])
    : line.split(',');

/** Whether a line belongs to the points that are looked at. */
function rowsOf(columns: readonly string[], points: ReadonlySet<number> | undefined) {
  const at = columns.indexOf('point');
  return (line: string) => points === undefined || at < 0 || points.has(Number(cellsOf(line)[at]));
}

function* between(
  columns: readonly string[],
  old: string | undefined,
  fresh: string | undefined,
): Generator<Omit<Difference, 'file' | 'line'>> {
  if (old === undefined) return yield { recomputed: fresh! };
  if (fresh === undefined) return yield { written: old };
  const [was, is] = [cellsOf(old), cellsOf(fresh)];
  for (let k = 0; k < Math.max(was.length, is.length); k++)
    if (was[k] !== is[k])
      yield {
        column: columns[k] ?? `${k + 1}`,
        ...(was[k] !== undefined && { written: was[k] }),
        ...(is[k] !== undefined && { recomputed: is[k] }),
      };
}
