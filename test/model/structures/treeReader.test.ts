import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/engine/simulate.ts';
import { prepare } from '../../../src/experiment/prepare.ts';
import { metricSet } from '../../../src/model/metrics/metricSet.ts';
import { changeModel } from '../../../src/model/rules/changeModel.ts';
import { COMMITTED, COMPLIANT, isDeclared, states } from '../../../src/model/states.ts';
import { filesFrom } from '../../../src/runners/files.ts';
import { readScenario } from '../../../src/scenario/readScenario.ts';
import { readBothWays, readings } from './readBothWays.ts';

describe('without live ties between peers', () => {
  test.each([
    'multinational',
    'organic-to-coordinated',
    'taking-over',
    'brasserie',
    'letting-go',
    'changing-ones-mind',
  ])('the tree of %s reads as any ties do, every week of every plan', async (name) => {
    const read = filesFrom(process.cwd());
    const source = await readScenario(`scenarios/${name}.yaml`, { read });
    const { plans } = await prepare(source, read);
    let compared = 0;
    for (const { change } of plans) {
      const model = changeModel(change!.setting, change!.plan, metricSet([], [], change!.setting), {
        afterCommit(world) {
          if (world.coordination.peers.alive > 0) return;
          for (const reading of readings) {
            const [tree, any] = readBothWays(world, reading);
            expect(tree).toEqual(any);
            compared += tree.coordinatedPublishers;
          }
        },
      });
      simulate(model, 0);
    }
    expect(compared).toBeGreaterThan(500);
  });
});

test('the census is what counting says, for everybody and by group, whatever happens', async () => {
  const read = filesFrom(process.cwd());
  const source = await readScenario('scenarios/brasserie.yaml', { read });
  const { plans } = await prepare(source, read);
  const { setting, plan } = plans[0].change!;
  const byUnit = { name: 'unit', labels: setting.unitNames, of: setting.unit, shown: [] };
  const model = changeModel(setting, plan, metricSet([], [byUnit], setting), {
    afterCommit({ state, everybody, censuses }) {
      const width = states.length;
      const counted = new Int32Array(width);
      const units = setting.unitNames.length;
      // people of no unit stand after all units
      const countedByUnit = new Int32Array(width * (units + 1));
      state.forEach((s, i) => {
        counted[s]++;
        countedByUnit[(setting.unit[i] < 0 ? units : setting.unit[i]) * width + s]++;
      });
      expect(everybody.counts).toEqual(counted);
      expect(censuses[0].counts).toEqual(countedByUnit);
      expect(everybody.counts[COMMITTED] + everybody.counts[COMPLIANT]).toBe(state.filter(isDeclared).length);
    },
  });
  simulate(model, 3);
});
