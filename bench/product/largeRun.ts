/** One run of a large firm in a process of its own: what each part of it takes, and the most memory it held. */
import { builtEngine, preparer } from '../contestants/builtEngine.ts';
import { obligationScenario, stylesScenario } from '../inputs/scenarios.ts';

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
const load = builtEngine(built);
const { simulate }: Simulate = await load('engine/simulate.js');
const prepare = await preparer(load);

const begun = performance.now();
const scenario = work === 'styles' ? stylesScenario : obligationScenario;
const { plans, ties } = await prepare(scenario(Number(people)));
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
