import { expect, test } from 'vitest';
import { type AddedModule, partsIdentity, registerParts } from '../../../src/model/added/addedParts.ts';
import { readModule } from '../../../src/model/added/readModule.ts';

const moduleOf = (sha256: string): AddedModule => ({
  ...{ path: 'a.mjs', bytes: 1, sha256, imports: [] },
  ...readModule(
    { metrics: [{ name: 'heard', unit: 'index', title: 'Heard', meaning: 'what is heard', value: () => 1 }] },
    'a.mjs',
  ),
});

test('parts are added once, before anything reads the registries', async () => {
  expect(partsIdentity()).toBeUndefined();
  registerParts([moduleOf('1')]);
  registerParts([moduleOf('2')]);
  const { metrics, ownMetrics } = await import('../../../src/model/metrics/metrics.ts');
  expect(metrics.slice(ownMetrics.length).map(({ name }) => name)).toEqual(['heard']);
  const { targetMetrics } = await import('../../../src/model/plans/condition.ts');
  expect(targetMetrics).toContain('heard');
  // the same again is no change; anything else comes too late
  registerParts([moduleOf('2')]);
  expect(() => registerParts([moduleOf('3')])).toThrow('after the registries had been read');
  expect(partsIdentity()).toEqual([{ sha256: '2', imports: [] }]);
});
