/**
 * Measures our engine against everybody else on the common work: `npm run bench`, `npm run bench -- --help`.
 * Contestants take turns on inputs that vary, everybody's results are checked against ours, and ratios within the same
 * run are what counts.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Agreement, checkPeersGraph } from './checks/peersGraph.ts';
import { allContestants } from './contestants/allContestants.ts';
import { type Contestant, type Work, works } from './contestants/contestant.ts';
import { BUILT, builtBefore } from './contestants/uptakeBuild.ts';
import { goalsText } from './goals/goalsText.ts';
import { type History, openHistory } from './history/history.ts';
import { assignments } from './inputs/assignments.ts';
import { interleave } from './measure/interleave.ts';
import { machine } from './measure/machine.ts';
import { fullTiming, quickTiming } from './measure/timing.ts';
import { type Options, readOptions, usage } from './options.ts';
import { measurePage } from './page/page.ts';
import { type MadeReady, madeReady } from './product/madeReady.ts';
import { measureProduct } from './product/product.ts';
import { measureQueue } from './queue/measureQueue.ts';
import { intoPage } from './report/intoPage.ts';
import { pageText } from './report/pageText.ts';
import { queueText } from './report/queueText.ts';
import { report } from './report/report.ts';
import { servingText } from './report/servingText.ts';
import type { Cell, Results } from './results.ts';
import { measureServing } from './serving/serving.ts';
import { type TwoThreads, twoThreads } from './threads/twoThreads.ts';
import { measureVerdicts } from './verdict/verdicts.ts';

async function bench(options: Options): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'uptake-bench-'));
  const history = openHistory(scratch);
  try {
    const results = options.serving
      ? await serving(options)
      : options.page
        ? await pageAlone(options)
        : options.queue
          ? await queueAlone(options)
          : await measure(options, history, scratch);
    console.log(`\n${Object.values(sections(results)).join('\n\n')}`);
    keep(results, options);
  } finally {
    history.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What was measured, by the section of a page that it belongs to. */
function sections(results: Results): Record<string, string> {
  const { cells, machine: on, served, page, queue } = results;
  return {
    ...(cells.length > 0 ? { measured: report(results), 'goals measured': goalsText(results) } : {}),
    ...(served.length > 0 ? { 'serving measured': servingText(on, served) } : {}),
    ...(page === undefined ? {} : { 'page measured': pageText(on, page) }),
    ...(queue === undefined ? {} : { 'queue measured': queueText(on, queue) }),
  };
}

async function serving({ quick }: Options): Promise<Results> {
  const on = machine();
  const served = await measureServing(quick, say);
  on.load.after = loadavg()[0];
  return {
    ...{ machine: on, quick, served },
    ...{ cells: [], agreements: [], twoThreads: undefined, product: undefined, absent: [] },
    ...{ madeReady: [], verdicts: undefined, page: undefined, queue: undefined },
  };
}

async function pageAlone({ quick }: Options): Promise<Results> {
  const on = machine();
  const page = await measurePage(quick, say);
  on.load.after = loadavg()[0];
  return {
    ...{ machine: on, quick, page },
    ...{ cells: [], agreements: [], twoThreads: undefined, product: undefined, absent: [] },
    ...{ madeReady: [], verdicts: undefined, served: [], queue: undefined },
  };
}

async function queueAlone({ quick }: Options): Promise<Results> {
  const on = machine();
  const queue = await measureQueue(quick, say);
  on.load.after = loadavg()[0];
  return {
    ...{ machine: on, quick, queue },
    ...{ cells: [], agreements: [], twoThreads: undefined, product: undefined, absent: [] },
    ...{ madeReady: [], verdicts: undefined, served: [], page: undefined },
  };
}

async function measure(options: Options, history: History, scratch: string): Promise<Results> {
  const { quick, works } = options;
  const { present, absent } = allContestants(scratch, history, options);
  const on = machine();
  const isOurs = present.some(({ name }) => name === 'uptake');
  const cells: Cell[] = [];
  let threads: TwoThreads | undefined;
  let agreements: Agreement[] = [];
  if (works.includes('W1') && works.includes('W2')) {
    say('the peers’ graph');
    // other libraries are slow to start: the everyday form leaves them to the long one
    const asked = quick ? present.filter(({ sameLuck }) => sameLuck) : present;
    agreements = await checkPeersGraph(asked, join(scratch, 'peers'), quick ? 0.2 : 2);
  }
  const measureCell = async (work: Work, people: number, ties: number, weeks: number, folder: string) => {
    const able = present.filter((one) => people <= (one.works[work] ?? 0));
    if (able.length === 0) return;
    say(`${work}, ${people} people: ${able.map(({ name }) => name).join(', ')}`);
    cells.push({
      work,
      people,
      ties,
      weeks,
      measured: await interleave(able, work, folder, quick ? quickTiming(work) : fullTiming(work, people)),
    });
  };

  for (const { inputs, people, works: asked } of assignments(options)) {
    const folder = join(scratch, 'inputs');
    const { ties, weeks } = await inputs(folder, people);
    for (const work of asked) await measureCell(work, people, ties, weeks, folder);
    if (asked.includes('styles') && threads === undefined && isOurs) {
      say('two threads');
      threads = await twoThreads(BUILT, 'styles', folder, quick ? 5 : 15, quick ? 0.1 : 0.3);
    }
    rmSync(folder, { recursive: true, force: true });
  }
  on.load.after = loadavg()[0];
  const whole = isWhole(options);
  const made = works.includes('styles') ? worldsMadeReady(options, history, present) : [];
  const product = whole ? await measureProduct(say) : undefined;
  const verdicts = whole ? await measureVerdicts(history, scratch, say) : undefined;
  const served = whole ? await measureServing(quick, say) : [];
  const page = whole ? await measurePage(quick, say) : undefined;
  return {
    ...{ machine: on, quick, cells, agreements, twoThreads: threads },
    ...{ product, madeReady: made, verdicts, served, page, queue: undefined, absent },
  };
}

/** Takes a few seconds an engine: ours and the one before, as far as they take part. */
function worldsMadeReady(
  { quick, against }: Options,
  history: History,
  present: readonly Contestant[],
): MadeReady[] {
  say('worlds made ready');
  const builds = { uptake: () => BUILT, before: () => builtBefore(history, against)! };
  return Object.entries(builds).flatMap(([name, built]) =>
    present.some((one) => one.name === name) ? [madeReady(name, built(), quick ? 20 : 200)] : [],
  );
}

/** The long form, with nothing left out. */
const isWhole = ({ quick, only, works: asked, people }: Options): boolean =>
  !quick && only === undefined && asked.length === works.length && people === undefined;

function keep(results: Results, { out, write }: Options): void {
  if (write !== undefined) intoPage(write, sections(results));
  const file = resolve(out ?? 'bench/results/latest.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
  const seconds = Math.round(performance.now() / 1000);
  console.log(`\nwritten: ${out ?? 'bench/results/latest.json'}, after ${seconds} s`);
}

/** What is being done, for whoever waits. */
function say(what: string): void {
  process.stderr.write(`${what}\n`);
}

if (process.argv.includes('--help')) console.log(usage);
else await bench(readOptions(process.argv.slice(2)));
