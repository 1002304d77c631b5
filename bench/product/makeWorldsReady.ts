/** Makes the possible worlds of a firm of 240 people ready, one after the other, and runs each style once in each. */
import { builtEngine, preparer } from '../contestants/builtEngine.ts';
import { possibleWorldsScenario } from '../inputs/scenarios.ts';
import type { MadeReady } from './madeReady.ts';

type Simulate = typeof import('../../src/engine/simulate.ts');

const [built = '', worlds = ''] = process.argv.slice(2);
const PEOPLE = 240;
const load = builtEngine(built);
const { simulate }: Simulate = await load('engine/simulate.js');
const prepare = await preparer(load);
const { plans } = await prepare(possibleWorldsScenario(PEOPLE, 2 * Number(worlds)));
const styles = plans.filter(({ name }) => name !== 'nothing');

/** Seconds of the processor. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

let ready = 0;
let runs = 0;
// the first half only warms up; world 0 is made ready with the scenario itself
for (let world = 1; world < 2 * Number(worlds); world++) {
  const begun = processor();
  const models = styles.map((plan) => plan.inWorldOf(world).model);
  const made = processor();
  for (const model of models) simulate(model, world);
  if (world < Number(worlds)) continue;
  ready += made - begun;
  runs += processor() - made;
}
const answer: Omit<MadeReady, 'contestant'> = {
  worlds: Number(worlds),
  ready: ready / Number(worlds),
  runs: runs / Number(worlds),
};
console.log(JSON.stringify(answer));
