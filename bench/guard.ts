/**
 * Keeps what was won: `npm run bench:guard` fails when our engine, measured in turns with plain C, has fallen far below
 * the share of C's rate that is written in floors.json. Ratios within one run, never a time: a slow or busy machine is
 * slow for both. `-- --update` raises the shares that have risen; whoever has a reason to lower one does it by hand.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAbsent, type Work } from './contestants/contestant.ts';
import { reference } from './contestants/reference.ts';
import { currentUptake } from './contestants/uptakeBuild.ts';
import { assignments } from './inputs/assignments.ts';
import { interleave } from './measure/interleave.ts';
import { timesAsFast } from './measure/ratio.ts';
import { quickTiming } from './measure/timing.ts';
import { table } from './report/table.ts';

/** What floors.json says. */
interface Floors {
  /** Part of a stored share that must be left; the rest is noise, other processors, other versions of Node. */
  readonly tolerance: number;
  /** Our rate as a share of C's, by work and people. */
  readonly shares: Readonly<Record<string, number>>;
}

/** What is watched: small enough to be quick, large enough to be the work itself. */
const watched: readonly { readonly work: Work; readonly people: number }[] = [
  { work: 'W1', people: 1_000 },
  { work: 'W2', people: 1_000 },
  { work: 'W1', people: 10_000 },
  { work: 'W2', people: 10_000 },
  { work: 'change', people: 240 },
  { work: 'styles', people: 240 },
  { work: 'change', people: 10_000 },
];
const floorsFile = resolve(import.meta.dirname, 'floors.json');

async function guard(): Promise<number> {
  const c = reference(scratch);
  if (isAbsent(c)) {
    console.log(`skipped: needs package: ${c.needs}`);
    return 0;
  }
  const contestants = [currentUptake(), c];
  const shareOf = async (work: Work, people: number) => {
    const [{ inputs }] = assignments({ works: [work], people: [people], quick: true });
    const folder = join(scratch, 'inputs');
    await inputs(folder, people);
    const [we, they] = await interleave(contestants, work, folder, quickTiming(work));
    rmSync(folder, { recursive: true });
    return timesAsFast(we, they);
  };

  const { tolerance, shares }: Floors = JSON.parse(readFileSync(floorsFile, 'utf8'));
  const found: Record<string, number> = {};
  const rows: string[][] = [];
  let below = 0;
  for (const { work, people } of watched) {
    const name = `${work} ${people}`;
    const floor = tolerance * (shares[name] ?? 0);
    found[name] = await shareOf(work, people);
    // once more before anybody is alarmed
    if (found[name] < floor) found[name] = Math.max(found[name], await shareOf(work, people));
    const holds = found[name] >= floor;
    if (!holds) below++;
    rows.push([name, percent(found[name]), percent(floor), holds ? 'holds' : 'BELOW']);
  }
  console.log(`Node ${process.version}, load ${loadavg()[0].toFixed(1)}\n`);
  console.log(table(['work and people', 'of C’s rate', 'at least', ''], rows));
  if (process.argv.includes('--update')) {
    writeFileSync(
      floorsFile,
      `${JSON.stringify({ tolerance, shares: raised(shares, found) }, undefined, 2)}\n`,
    );
    return 0;
  }
  return below === 0 ? 0 : 1;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Of each, the larger share of what is kept and what was found, rounded down. */
const raised = (kept: Floors['shares'], found: Floors['shares']): Floors['shares'] =>
  Object.fromEntries(
    Object.entries(found).map(([name, share]) => [
      name,
      Math.max(kept[name] ?? 0, Math.floor(1000 * share) / 1000),
    ]),
  );

const scratch = mkdtempSync(join(tmpdir(), 'uptake-guard-'));
try {
  process.exitCode = await guard();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
