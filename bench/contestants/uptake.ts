/**
 * Our own engine, as a contestant: the one place that knows how it is called. Arguments: the folder of its built
 * JavaScript, the work, and the folder of the inputs.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readColumn, readHeader } from '../inputs/columns.ts';
import { type Runner, serve } from './serve.ts';

const [built = '', work = '', folder = ''] = process.argv.slice(2);
const load = (file: string) => import(pathToFileURL(resolve(built, file)).href);

type Draws = typeof import('../../src/engine/draws.ts');
type Simulate = typeof import('../../src/engine/simulate.ts');
type Networks = typeof import('../../src/engine/network.ts');
type Threshold = typeof import('../../src/model/rules/threshold.ts');
type Cascade = typeof import('../../src/model/rules/cascade.ts');

await serve(await diffusion());

/** W1 and W2: one model per draw of the inputs, made once, as the product does; run r plays draw r mod draws. */
async function diffusion(): Promise<Runner> {
  const { simulate }: Simulate = await load('engine/simulate.js');
  const { thresholdModel, neededWeight }: Threshold = await load('model/rules/threshold.js');
  const { cascadeModel }: Cascade = await load('model/rules/cascade.js');
  const { decisionKey }: Draws = await load('engine/draws.js');
  const { people, weeks, graphs, draws, probability, keyHigh, keyLow } = readHeader(folder);
  const networks = await Promise.all(Array.from({ length: graphs }, (_, g) => networkOf(people, g)));
  const models = Array.from({ length: draws }, (_, k) => {
    const network = networks[k % graphs];
    const key = decisionKey({ high: keyHigh | 0, low: keyLow | 0 }, `draw ${k}`);
    const setting = { network, initial: readColumn(folder, `initial.${k}`, Uint8Array), weeks, key };
    if (work === 'W2') return cascadeModel(setting, probability, false);
    const thresholds = readColumn(folder, `threshold.${k}`, Float64Array);
    return thresholdModel(
      setting,
      network.strength.map((total, i) => neededWeight(thresholds[i], total)),
    );
  });
  return (index) => simulate(models[index % draws], index).values;
}

async function networkOf(people: number, g: number) {
  const { toNetwork }: Networks = await load('engine/network.js');
  const first = readColumn(folder, `first.${g}`, Uint32Array);
  const to = readColumn(folder, `follower.${g}`, Int32Array);
  const from = new Int32Array(to.length);
  for (let i = 0; i < people; i++) from.fill(i, first[i], first[i + 1]);
  return toNetwork(people, { from, to, weight: new Float64Array(to.length).fill(1) }, (sum) => sum);
}
