/**
 * Measures our engine against everybody else on the common work: `npm run bench`, `npm run bench -- --help`.
 * Contestants take turns on inputs that vary, everybody's results are checked against ours, and ratios within the same
 * run are what counts.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Work } from './contestants/contestant.ts';
import { everybody } from './contestants/everybody.ts';
import { assignments } from './inputs/assignments.ts';
import { inTurns, type Patience } from './measure/inTurns.ts';
import { machine } from './measure/machine.ts';
import { type Options, readOptions, usage } from './options.ts';
import { report } from './report/report.ts';
import type { Cell, Results } from './results.ts';

async function bench(options: Options): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'uptake-bench-'));
  try {
    const results = await measure(options, scratch);
    console.log(`\n${report(results)}`);
    keep(results, options);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measure(options: Options, scratch: string): Promise<Results> {
  const { quick } = options;
  const { present, absent } = everybody(scratch, options);
  const on = machine();
  const cells: Cell[] = [];
  const measureCell = async (work: Work, people: number, ties: number, weeks: number, folder: string) => {
    const able = present.filter((one) => people <= (one.works[work] ?? 0));
    if (able.length === 0) return;
    say(`${work}, ${people} people: ${able.map(({ name }) => name).join(', ')}`);
    cells.push({
      work,
      people,
      ties,
      weeks,
      measured: await inTurns(able, work, folder, patienceFor(quick)),
    });
  };

  for (const { inputs, people, works: asked } of assignments(options)) {
    const folder = join(scratch, 'inputs');
    const { ties, weeks } = await inputs(folder, people);
    for (const work of asked) await measureCell(work, people, ties, weeks, folder);
    rmSync(folder, { recursive: true, force: true });
  }
  on.load.after = loadavg()[0];
  return { machine: on, quick, cells, absent };
}

const patienceFor = (quick: boolean): Patience =>
  quick
    ? { rounds: 9, leastRounds: 3, enough: 2, turn: 0.04, warmUp: 0.3 }
    : { rounds: 21, leastRounds: 5, enough: 20, turn: 0.1, warmUp: 1 };

function keep(results: Results, { out }: Options): void {
  const file = resolve(out ?? 'bench/results/latest.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
  console.log(`\nwritten: ${out ?? 'bench/results/latest.json'}`);
}

/** What is being done, for whoever waits. */
function say(what: string): void {
  process.stderr.write(`${what}\n`);
}

if (process.argv.includes('--help')) console.log(usage);
else await bench(readOptions(process.argv.slice(2)));
