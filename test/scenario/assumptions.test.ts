import { describe, expect, it } from 'vitest';
import { assumptionAt, assumptions } from '../../src/scenario/assumptions/assumptions.ts';
import { assumedIn, withAssumptions } from '../../src/scenario/assumptions/withAssumptions.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { memory } from './sources.ts';

const file = 'version: 1\norganisation: { generate: {} }\n';
const sourceWith = (overrides: { path: string; value: unknown }[] = []) =>
  parseScenario(file, 'f.yaml', memory({}), overrides);

describe('an assumption', () => {
  it('stands at a path that no fact and no decision has', () => {
    expect(assumptionAt('rule.reactanceGain')?.plausible).toMatchObject({
      low: 0.02,
      high: 0.35,
      scale: 'log',
    });
    expect(assumptionAt('climate.resistance')).toBeUndefined();
    expect(assumptionAt('horizon')).toBeUndefined();
    expect(new Set(assumptions.map(({ path }) => path)).size).toBe(assumptions.length);
  });

  it('has its default in a file that says nothing of it', async () => {
    const { scenario } = await sourceWith();
    for (const { path, default: value } of assumptions)
      expect([path, assumedIn(scenario, path)]).toEqual([path, value]);
  });

  it.each(assumptions.map(({ path, plausible }) => [path, plausible.high] as const))(
    '%s: a scenario with another value is the scenario that a file with that value is read as',
    async (path, value) => {
      const another = await sourceWith([{ path, value }]);
      const { scenario, plans } = withAssumptions(await sourceWith(), new Map([[path, value]]));
      // which of the assumptions are drawn depends on what the file writes
      const { assumptions: _drawn, ...others } = another.scenario;
      expect(scenario).toMatchObject(others);
      expect(plans).toEqual(another.plans);
    },
  );

  it('is set in no scenario by another name', async () => {
    const source = await sourceWith();
    expect(() => withAssumptions(source, new Map([['climate.resistance', 1]]))).toThrow('no assumption');
  });
});
