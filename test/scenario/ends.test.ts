import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';
import { shippedFiles } from '../../src/runners/files.ts';
import { moments } from '../../src/statistics/moments.ts';
import { tInterval } from '../../src/statistics/tInterval.ts';

/** Pairs of runs under the same luck. */
const PAIRS = 40;
const weeks = [13, 26, 52, 104];
const curves = ['declared', 'buyIn', 'facade', 'resistant', 'progress', 'reached'];

describe('the ends of the continuum, towards coordinated', async () => {
  const { plans, horizon } = await prepareText(
    `
organisation: { generate: { people: 240, units: 9 } }
target: { structure: coordinated }
outputs: { metrics: [${curves.filter((metric) => metric !== 'reached').join(', ')}, cost] }
plans:
  blitzkrieg: { style: blitzkrieg }
  blitzkrieg-by-axes: { between: [blitzkrieg, guerrilla], at: 0% }
  guerrilla: { style: guerrilla }
  guerrilla-by-axes: { between: [blitzkrieg, guerrilla], at: 100% }
  voluntary: { style: voluntary }
  voluntary-by-axes: { between: [voluntary, guerrilla], at: 0% }
`,
    shippedFiles,
  );
  const runs = new Map(
    plans.map(({ name, model }) => [
      name,
      Array.from({ length: PAIRS }, (_, r) => simulate(model, r).values.slice()),
    ]),
  );
  const { series } = plans[0].model;
  const at = (plan: string, metric: string, week: number) => {
    const row = series.findIndex((name) => name.metric === metric && name.group === 'all');
    return Float64Array.from(runs.get(plan)!, (values) => values[row * (horizon + 1) + week]);
  };
  const differences = (plan: string, metric: string, week: number) => {
    const by = at(`${plan}-by-axes`, metric, week);
    return at(plan, metric, week).map((value, r) => by[r] - value);
  };

  test.each(['blitzkrieg', 'voluntary'].flatMap((plan) => curves.map((metric) => [plan, metric] as const)))(
    'are %s as written by hand on %s: the 95 %% intervals of 40 paired differences hold 0',
    (plan, metric) => {
      for (const week of weeks) {
        const { low, high } = tInterval(moments(differences(plan, metric, week)));
        expect(low).toBeLessThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(0);
      }
    },
  );

  test('cost what they cost by hand, to within a twentieth: hubs begin in week 1 rather than over four weeks', () => {
    for (const plan of ['blitzkrieg', 'voluntary'])
      for (const week of weeks) {
        const { mean } = moments(differences(plan, 'cost', week));
        expect(Math.abs(mean)).toBeLessThan(moments(at(plan, 'cost', week)).mean / 20);
      }
  });

  test('are Guerrilla as written by hand, bit for bit', () => {
    expect(runs.get('guerrilla-by-axes')).toEqual(runs.get('guerrilla'));
  });
});
