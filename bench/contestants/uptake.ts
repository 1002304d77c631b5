import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readColumn, readHeader } from '../inputs/columns.ts';
import { recordRun } from '../schedule/recordRun.ts';
import { type Load, preparer } from './builtEngine.ts';
import type { Work } from './contestant.ts';
import { addToMark, FIRST_MARK, markOf } from './mark.ts';
import type { Runner } from './serve.ts';

type Replay = typeof import('../../src/experiment/explain/replay.ts');
type Draws = typeof import('../../src/engine/draws.ts');
type Simulate = typeof import('../../src/engine/simulate.ts');
type Networks = typeof import('../../src/engine/network.ts');
type Threshold = typeof import('../../src/model/rules/thresholdModel.ts');
type Cascade = typeof import('../../src/model/rules/cascadeModel.ts');

/**
 * Our own engine as a contestant: the one place that knows how it is called. `load` loads its modules, as a rule those
 * of a engine that is built; `folder` is that of the inputs.
 */
export function uptakeRunner(load: Load, work: Work, folder: string): Promise<Runner> {
  return work === 'W1' || work === 'W2' ? diffusion(load, work, folder) : ownModel(load, work, folder);
}

/** W1 and W2: one model per draw of the inputs, made once, as the product does; run r plays draw r mod draws. */
async function diffusion(load: Load, work: 'W1' | 'W2', folder: string): Promise<Runner> {
  const { simulate }: Simulate = await load('engine/simulate.js');
  const { thresholdModel, neededWeight }: Threshold = await load('model/rules/thresholdModel.js');
  const { cascadeModel }: Cascade = await load('model/rules/cascadeModel.js');
  const { streamKey }: Draws = await load('engine/draws.js');
  const { people, weeks, graphs, draws, probability, keyHigh, keyLow } = readHeader(folder);
  const networks = await Promise.all(
    Array.from({ length: graphs }, (_, g) => networkOf(load, folder, people, g)),
  );
  const models = Array.from({ length: draws }, (_, k) => {
    const network = networks[k % graphs];
    const key = streamKey({ high: keyHigh | 0, low: keyLow | 0 }, `draw ${k}`);
    const setting = { network, initial: readColumn(folder, `initial.${k}`, Uint8Array), weeks, key };
    if (work === 'W2') return cascadeModel(setting, probability, false);
    const thresholds = readColumn(folder, `threshold.${k}`, Float64Array);
    return thresholdModel(
      setting,
      network.strength.map((total, i) => neededWeight(thresholds[i], total)),
    );
  });
  return { run: (index) => simulate(models[index % draws], index).values };
}

async function networkOf(load: Load, folder: string, people: number, g: number) {
  const { toNetwork }: Networks = await load('engine/network.js');
  const first = readColumn(folder, `first.${g}`, Uint32Array);
  const to = readColumn(folder, `follower.${g}`, Int32Array);
  const from = new Int32Array(to.length);
  for (let i = 0; i < people; i++) from.fill(i, first[i], first[i + 1]);
  return toNetwork(people, { from, to, weight: new Float64Array(to.length).fill(1) }, (sum) => sum);
}

/** Our own model from a scenario, as the product compiles it; run r plays plan r mod plans, of those that do something. */
async function ownModel(load: Load, work: Work, inputs: string): Promise<Runner> {
  const { simulate }: Simulate = await load('engine/simulate.js');
  const { replay }: Replay = await load('experiment/explain/replay.js');
  const prepare = await preparer(load);
  const text = readFileSync(join(inputs, work, 'scenario.yaml'), 'utf8');
  const prepared = await prepare(text);
  const { org } = prepared;
  const plans = prepared.plans.filter(({ name }) => name !== 'nothing');

  const { series, weeks } = plans[0].model;
  // shares of everybody, told as numbers of people
  const told = ['resistant', 'facade', 'buyIn'].map((name) =>
    series.findIndex(({ metric, group }) => metric === name && group === 'all'),
  );
  const runOf = (index: number) => {
    const { values } = simulate(plans[index % plans.length].model, index);
    const numbers = new Int32Array(told.length * (weeks + 1));
    for (let week = 0; week <= weeks; week++)
      for (let k = 0; k < told.length; k++)
        numbers[told.length * week + k] = Math.round(values[told[k] * (weeks + 1) + week] * org.size);
    return numbers;
  };
  return {
    run: runOf,
    states(index) {
      const change = plans[index % plans.length].inWorldOf(index).change!;
      // where there are posts, ties and readings of the structure are compared as well
      if (work !== 'change') return markOf(recordRun(replay, change, index).weeks.flat());
      let mark = FIRST_MARK;
      replay(change, index, {
        afterCommit({ state }) {
          for (const of of state) mark = addToMark(mark, of);
        },
      });
      return mark >>> 0;
    },
  };
}
