import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachOf } from '../../src/experiment/seeding/reach.ts';
import { tinyNetwork } from '../model/tinySetting.ts';

test('a team is heard by its contacts, and by their contacts in the share in which these listen to it', () => {
  // 0 and 1 are tied with weight 3, 1 and 2 with weight 1; 3 listens to nobody
  const network = tinyNetwork(4, [
    [0, 1, 3],
    [1, 2, 1],
  ]);
  const { oneStep, twoSteps, weightOneStep, weightTwoSteps } = reachOf(network, Int32Array.of(0));
  // 1 hears 0 in three quarters of what it hears; 2 hears only 1
  expect(oneStep).toBe(1 / 3);
  expect(twoSteps).toBe(2 / 3);
  expect(weightOneStep).toBeCloseTo(0.75 / 3, 12);
  expect(weightTwoSteps).toBeCloseTo((0.75 + 0.75) / 3, 12);
});

test('who is in the team counts as nobody else, and everybody leaves nobody else', () => {
  const line = tinyNetwork(3, [
    [0, 1],
    [1, 2],
  ]);
  expect(reachOf(line, Int32Array.of(0, 2))).toEqual({
    oneStep: 1,
    twoSteps: 1,
    weightOneStep: 1,
    weightTwoSteps: 1,
  });
  expect(reachOf(line, Int32Array.of(0, 1, 2)).oneStep).toBe(0);
});

test('two steps never reach less than one, and no share leaves its range', () => {
  const networks = fc.integer({ min: 2, max: 8 }).chain((size) =>
    fc.record({
      team: fc.uniqueArray(fc.nat(size - 1), { maxLength: size - 1 }),
      network: fc
        .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 5 })), {
          maxLength: 20,
        })
        .map((ties) => tinyNetwork(size, ties, true)),
    }),
  );
  fc.assert(
    fc.property(networks, ({ team, network }) => {
      const reach = reachOf(network, Int32Array.from(team));
      expect(reach.twoSteps).toBeGreaterThanOrEqual(reach.oneStep);
      expect(reach.weightTwoSteps).toBeGreaterThanOrEqual(reach.weightOneStep - 1e-12);
      for (const share of Object.values(reach)) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});
