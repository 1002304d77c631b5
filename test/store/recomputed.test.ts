import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, inFolder } from '../cli/testTerminal.ts';

// Everything here is worked out from replicates.csv alone, as a reader of the folder would: by the formulas of
// docs/adr/0023, with quantiles and Student's t of its own, and nothing of the program that wrote the tables.

const Z = 1.959963984540054;

/** Outcomes that are 1 or 0; the other shares lie anywhere between, weeks from 0 to the deadline, all else from 0 on. */
const yesNo = [
  'reached',
  'reachedOnPaper',
  'inPlace',
  'kept',
  'neverReached',
  'gaveUp',
  'gaveUpInTime',
  'gaveUpInError',
];
const shares = ['declared', 'buyIn', 'buyInAtEqualMoney', 'facade', 'resistant', 'distance'];
/** Of which more is better; of all others that are contrasted, less. */
const moreIsBetter = ['reached', 'kept', 'buyIn', 'buyInAtEqualMoney', 'declared', 'adopters'];

type Row = Readonly<Record<string, string>>;

/** A table whose cells hold no commas. */
function tableAt(path: string): Row[] {
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    expect(cells).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, c) => [column, cells[c]]));
  });
}

const numberIn = (cell: string) => (cell === '' ? NaN : Number(cell));
const present = (values: readonly number[]) => values.filter((value) => !Number.isNaN(value));
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const clip = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Sample variance. */
function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** Whether values are the same up to the rounding of sums. */
const agree = (values: readonly number[], size = Math.max(...values.map(Math.abs))) =>
  Math.max(...values) - Math.min(...values) <= 1e-9 * size;

/** The mean of each world that has a value. */
function byWorld(values: readonly number[], worlds: number): number[] {
  const means = Array.from({ length: worlds }, (_, world) =>
    meanOf(present(values.filter((_, replicate) => replicate % worlds === world))),
  );
  return present(means);
}

/** P(|T| < t) of Student's t with whole degrees of freedom: Abramowitz & Stegun 26.7.3 and 26.7.4. */
function within(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const square = Math.cos(angle) ** 2;
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= (square * (k - 1)) / k;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** The quantile that leaves out 2.5 % on each side, by halving. */
function student(freedom: number): number {
  let [low, high] = [0, 1000];
  for (let k = 0; k < 100; k++) {
    const middle = (low + high) / 2;
    if (within(middle, freedom) < 0.95) low = middle;
    else high = middle;
  }
  return low;
}

/** Type 7: rank 1 + (n − 1)p; type 6: rank (n + 1)p, which needs 19 values for 5 %. */
function quantileAt(values: readonly number[], rank: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = clip(Math.abs(rank - Math.round(rank)) < 1e-9 ? Math.round(rank) : rank, 1, sorted.length);
  const below = Math.floor(at);
  const low = sorted[below - 1];
  return low + (at - below) * ((sorted[below] ?? low) - low);
}
const quantile = (values: readonly number[], p: number) => quantileAt(values, 1 + (values.length - 1) * p);
/** From the first to the last of fewer than 19, nothing of fewer than three. */
const range = (values: readonly number[]) =>
  values.length < 3
    ? noRange
    : {
        rangeLow: quantileAt(values, (values.length + 1) * 0.05),
        rangeHigh: quantileAt(values, (values.length + 1) * 0.95),
      };
const noRange = { rangeLow: NaN, rangeHigh: NaN };

interface Told {
  readonly method: string;
  readonly ciLow: number;
  readonly ciHigh: number;
}
const without = (method: string): Told => ({ method, ciLow: NaN, ciHigh: NaN });

/** Wilson's interval of a probability on the effective number of replicates. */
function wilsonOf(values: readonly number[], worlds: number): Told {
  const all = present(values);
  const means = byWorld(values, worlds);
  if (means.length === 0) return without('too-few');
  const p = all.length === values.length ? meanOf(all) : meanOf(means);
  let n = means.length;
  if (p > 0 && p < 1 && means.length > 1) {
    const factor = (student(all.length - 1) / student(means.length - 1)) ** 2;
    n = Math.min(all.length, (p * (1 - p)) / (varianceOf(means) / means.length)) * factor;
  }
  const centre = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const reach = (Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2))) / (1 + Z ** 2 / n);
  return { method: 'wilson', ciLow: Math.max(0, centre - reach), ciHigh: Math.min(1, centre + reach) };
}

/** Student's t on the means of worlds. */
function studentOf(means: readonly number[], [least, most]: readonly [number, number]): Told {
  const mean = meanOf(means);
  const reach = student(means.length - 1) * Math.sqrt(varianceOf(means) / means.length);
  return { method: 't', ciLow: Math.max(least, mean - reach), ciHigh: Math.min(most, mean + reach) };
}

/** How far up an outcome can go; nothing is below 0. */
function mostOf(metric: string, deadline: number, people: number): number {
  if (yesNo.includes(metric) || shares.includes(metric)) return 1;
  if (metric === 'weekReached' || metric === 'weeksLost') return deadline;
  return metric === 'adopters' ? people : Infinity;
}

/** Where all worlds but three at most say the same, each end is the outer one of the two methods. */
function orAgreement(told: Told, values: readonly number[], span: readonly [number, number]): Told {
  const counts = values.map((one) => values.filter((other) => other === one).length);
  const most = Math.max(...counts);
  const differing = values.length - most;
  if (!Number.isFinite(span[1]) || most < 2 || differing > 3 || 5 * differing > values.length) return told;
  const bound = agreementOf(meanOf(values), values.length, span);
  return {
    method: 't-or-agreement',
    ciLow: Math.min(told.ciLow, bound.ciLow),
    ciHigh: Math.max(told.ciHigh, bound.ciHigh),
  };
}

function summaryOf(metric: string, values: readonly number[], worlds: number, most: number) {
  const all = present(values);
  const means = byWorld(values, worlds);
  const isCertain = yesNo.includes(metric);
  const told = isCertain
    ? wilsonOf(values, worlds)
    : means.length < 2
      ? without('too-few')
      : !agree(means)
        ? orAgreement(studentOf(means, [0, most]), means, [0, most])
        : most === Infinity
          ? without('same')
          : agreementOf(meanOf(means), means.length, [0, most]);
  return {
    ...told,
    n: all.length,
    worlds: means.length,
    mean: meanOf(means),
    median: all.length === 0 ? NaN : quantile(all, 0.5),
    p10: all.length === 0 ? NaN : quantile(all, 0.1),
    p90: all.length === 0 ? NaN : quantile(all, 0.9),
    ...(isCertain || all.length === 0 ? noRange : range(all)),
  };
}

/** What worlds that all agree still leave open: the share z²/(n + z²) of them may say anything that there is. */
function agreementOf(value: number, worlds: number, [least, most]: readonly [number, number]): Told {
  const share = Z ** 2 / (worlds + Z ** 2);
  return {
    method: 'agreement',
    ciLow: value - share * (value - least),
    ciHigh: value + share * (most - value),
  };
}

function differenceTold(means: readonly number[], size: number, most: number): Told {
  if (means.length < 6) return without('too-few');
  const isSame = agree(means, size);
  if (isSame && most < Infinity) return agreementOf(meanOf(means), means.length, [-most, most]);
  return isSame ? without('same') : orAgreement(studentOf(means, [-most, most]), means, [-most, most]);
}

function contrastOf(
  metric: string,
  before: readonly number[],
  after: readonly number[],
  worlds: number,
  never: { readonly before: readonly number[]; readonly after: readonly number[] },
  most: number,
) {
  const differences = after.map((value, r) => value - before[r]);
  const means = byWorld(differences, worlds);
  const all = present(differences);
  const late = (week: number, isNever: number) => (isNever === 1 ? Infinity : week);
  const points = present(
    after.map((value, r) => {
      const isWeek = metric === 'weekReached';
      const [a, b] = isWeek
        ? [late(before[r], never.before[r]), late(value, never.after[r])]
        : [before[r], value];
      if (Number.isNaN(a) || Number.isNaN(b)) return NaN;
      return a === b ? 0.5 : Number(moreIsBetter.includes(metric) === b > a);
    }),
  );
  return {
    ...differenceTold(means, Math.max(...present([...before, ...after]).map(Math.abs)), most),
    difference: meanOf(means),
    pBetter: meanOf(points),
    n: all.length,
    worlds: means.length,
    ...(yesNo.includes(metric) || all.length === 0 ? noRange : range(all)),
  };
}

/** Holds a row of a table against what was worked out: words to the letter, numbers to seven digits of the largest. */
function expectAlike(row: Row, worked: Readonly<Record<string, number | string>>, size: number): void {
  for (const [column, value] of Object.entries(worked)) {
    const at = `${Object.values(row).slice(0, 3).join(', ')}: ${column} of ${row[column]}, not ${value}`;
    if (typeof value === 'string') expect(row[column], at).toBe(value);
    else if (Number.isNaN(value)) expect(row[column], at).toBe('');
    else expect(Math.abs(numberIn(row[column]) - value), at).toBeLessThanOrEqual(1e-7 * Math.max(1, size));
  }
}

/** Works every cell of summary.csv and contrasts.csv out again; tells which methods it met. */
function recompute(folder: string) {
  const replicates = tableAt(join(folder, 'replicates.csv'));
  const worlds = new Set(replicates.map(({ world }) => world)).size;
  const plans = [...new Set(replicates.map(({ plan }) => plan))];
  const column = (plan: string, metric: string) =>
    replicates.filter((row) => row.plan === plan).map((row) => numberIn(row[metric] ?? ''));
  for (const plan of plans)
    replicates
      .filter((row) => row.plan === plan)
      .forEach((row, r) => {
        expect([row.replicate, row.world]).toEqual([String(r), String(r % worlds)]);
      });

  const { target, horizon, counts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const most = (metric: string) => mostOf(metric, target?.deadline ?? horizon, counts.people);
  const sizeOf = (...values: (readonly number[])[]) => Math.max(0, ...present(values.flat()).map(Math.abs));
  const summary = tableAt(join(folder, 'summary.csv'));
  for (const row of summary) {
    const values = column(row.plan, row.metric);
    expectAlike(row, summaryOf(row.metric, values, worlds, most(row.metric)), sizeOf(values));
  }
  const contrasts = tableAt(join(folder, 'contrasts.csv'));
  for (const row of contrasts) {
    const [before, after] = [column(row.a, row.metric), column(row.b, row.metric)];
    const never = { before: column(row.a, 'neverReached'), after: column(row.b, 'neverReached') };
    expectAlike(
      row,
      contrastOf(row.metric, before, after, worlds, never, most(row.metric)),
      sizeOf(before, after),
    );
  }
  const methods = (rows: readonly Row[]) => [...new Set(rows.map(({ method }) => method))].sort();
  return {
    plans,
    worlds,
    replicates: replicates.length / plans.length,
    // each outcome of each plan is told, and each pair
    told: new Set(summary.map(({ plan, metric }) => `${plan}, ${metric}`)).size,
    pairs: new Set(contrasts.map(({ a, b }) => `${a}, ${b}`)).size,
    summary: methods(summary),
    contrasts: methods(contrasts),
  };
}

const firm = '{ generate: { people: 36, units: 3 } }';
const scenario = (replicates: number, organisation = firm) => `version: 1
horizon: 40w
replicates: ${replicates}
organisation: ${organisation}
target: { structure: coordinated, participation: 25%, hold: 4w, deadline: 40w }
outputs: { metrics: [declared, buyIn, facade, resistant, progress, cost], by: [] }
`;
const people = `id,unit,manager\n${Array.from(
  { length: 30 },
  (_, k) => `p${k},${['Sales', 'Make', 'Care'][k % 3]},${k === 0 ? '' : `p${Math.floor((k - 1) / 4)}`}`,
).join('\n')}\n`;
const fromFiles = '{ people: { csv: people.csv, columns: { unit: unit, manager: manager } }, worlds: 5 }';

/** Runs a scenario, and tells the folder of the run. */
async function ran(text: string): Promise<string> {
  const folder = folderWith({ 'asked.yaml': text, 'people.csv': people });
  const { code, err } = await inFolder(folder, ['run', 'asked.yaml', '--out', 'run']);
  expect({ code, err }).toMatchObject({ code: 0 });
  return join(folder, 'run');
}
const ranAndRecomputed = async (text: string) => recompute(await ran(text));

test('every figure of a run follows from its replicates, each a world of its own', async () => {
  const { told, ...found } = await ranAndRecomputed(scenario(24));
  expect(found).toEqual({
    plans: ['blitzkrieg', 'guerrilla', 'voluntary', 'nothing'],
    worlds: 24,
    replicates: 24,
    pairs: 6,
    summary: ['agreement', 'same', 't', 't-or-agreement', 'too-few', 'wilson'],
    contrasts: ['agreement', 't', 't-or-agreement', 'too-few'],
  });
  expect(told).toBeGreaterThan(60);
});

test.each([
  ['generated anew', '{ generate: { people: 36, units: 3, worlds: 5 } }'],
  ['generated once and kept', '{ generate: { people: 36, units: 3, fixed: true, seed: kept, worlds: 5 } }'],
  ['from files', fromFiles],
])(
  'every figure follows where 20 replicates share five worlds of a firm that is %s',
  async (_, organisation) => {
    const found = await ranAndRecomputed(scenario(20, organisation));
    expect(found).toMatchObject({ worlds: 5, replicates: 20, pairs: 6 });
    expect(found.summary).toEqual(expect.arrayContaining(['agreement', 'same', 't', 'wilson']));
    expect(found.contrasts).toContain('too-few');
  },
);

test.each([1, 2, 3, 18, 19])('every figure follows from %i replicates', async (replicates) => {
  const found = await ranAndRecomputed(scenario(replicates));
  expect(found).toMatchObject({ worlds: replicates, replicates });
});

test('where all worlds agree, the bound of what is yes or no follows too', async () => {
  const found = await ranAndRecomputed(scenario(12).replaceAll('40w', '8w'));
  expect(found.contrasts).toContain('agreement');
  expect(found.summary).toContain('same');
});

test.each([
  ['summary.csv', 'ciLow'],
  ['summary.csv', 'rangeHigh'],
  ['contrasts.csv', 'difference'],
  ['contrasts.csv', 'ciHigh'],
])('a figure of %s that does not follow is found: %s', async (table, column) => {
  const folder = await ran(scenario(6));
  const path = join(folder, table);
  const lines = readFileSync(path, 'utf8').split('\n');
  const at = lines[0].split(',').indexOf(column);
  const row = lines.findIndex((line) => line.includes(',buyIn,'));
  const cells = lines[row].split(',');
  cells[at] = String(Number(cells[at]) + 1e-5);
  writeFileSync(path, lines.with(row, cells.join(',')).join('\n'));
  expect(() => recompute(folder)).toThrow('buyIn');
});
