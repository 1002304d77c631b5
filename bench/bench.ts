/**
 * Measures our engine against everybody else on the common work: `npm run bench`, `npm run bench -- --help`.
 * Contestants take turns on inputs that vary, everybody's results are checked against ours, and ratios within the same
 * run are what counts.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { everybody } from './contestants/everybody.ts';
import { type Variety, WEEKS, writeDiffusionInputs } from './inputs/diffusionInputs.ts';
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
  const { quick, works } = options;
  const { present, absent } = everybody(scratch, options);
  const on = machine();
  const cells: Cell[] = [];
  const diffusions = works.filter((work) => work !== 'change');

  for (const people of diffusions.length === 0 ? [] : (options.people ?? [1_000, 10_000, 1_000_000])) {
    const folder = join(scratch, `people-${people}`);
    say(`${people} people: inputs`);
    const ties = writeDiffusionInputs(folder, people, varietyOf(people, quick));
    for (const work of diffusions) {
      say(`${people} people: ${work}`);
      const able = present.filter((one) => one.works.includes(work) && people <= one.most);
      const measured = await inTurns(able, work, folder, patienceFor(quick));
      cells.push({ work, people, ties, weeks: WEEKS, measured });
    }
    rmSync(folder, { recursive: true, force: true });
  }
  on.load.after = loadavg()[0];
  return { machine: on, quick, cells, absent };
}

/** Enough different runs that no branch predictor learns them; at a million people a single run is too long for that. */
function varietyOf(people: number, quick: boolean): Variety {
  if (people <= 20_000) return { graphs: 4, draws: 64 };
  return quick ? { graphs: 1, draws: 2 } : { graphs: 2, draws: 6 };
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
