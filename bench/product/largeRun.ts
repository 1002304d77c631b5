/** One run of a large firm in a process of its own: what each part of it takes, and the most memory it held. */
import { builtModules } from '../contestants/builtModules.ts';
import { obligationScenario, stylesScenario } from '../inputs/scenarios.ts';

type Files = typeof import('../../src/runners/files.ts');
type Prepare = typeof import('../../src/experiment/prepare.ts');
type Read = typeof import('../../src/scenario/readScenario.ts');
type Simulate = typeof import('../../src/engine/simulate.ts');

/** What the process answers; seconds by the clock, as whoever waits for it sees them. */
export interface LargeRun {
  readonly people: number;
  readonly plan: string;
  readonly weeks: number;
  readonly ties: number;
  /** Generating the organisation and compiling the plans. */
  readonly prepared: number;
  readonly run: number;
  /** Bytes. */
  readonly peak: number;
}

const [built = '', people = '', work = '', plan = ''] = process.argv.slice(2);
const load = builtModules(built);
const { shippedFiles }: Files = await load('runners/files.js');
const { prepare }: Prepare = await load('experiment/prepare.js');
const { parseScenario }: Read = await load('scenario/readScenario.js');
const { simulate }: Simulate = await load('engine/simulate.js');

const begun = performance.now();
const sources = { read: shippedFiles, shipped: shippedFiles };
const scenario = work === 'styles' ? stylesScenario : obligationScenario;
const source = await parseScenario(scenario(Number(people)), 'bench.yaml', sources);
const { plans, ties } = await prepare(source, shippedFiles);
const ready = performance.now();
const { model, name } = plans[Number(plan)];
simulate(model, 1);
const answer: LargeRun = {
  people: Number(people),
  plan: name,
  weeks: model.weeks,
  ties,
  prepared: (ready - begun) / 1000,
  run: (performance.now() - ready) / 1000,
  peak: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(answer));
