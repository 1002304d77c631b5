import { describe, expect, test } from 'vitest';
import { benefits } from '../../../src/model/lenses/lenses.ts';
import { arranged, measured } from '../lenses/handMade.ts';
import { nine } from '../lenses/nine.ts';
import { doing, play, tinySetting } from '../tinySetting.ts';

describe('value and benefits, by hand', () => {
  const world = arranged(nine);

  test('value is what use is worth, plus the share of ties that join units', () => {
    expect(measured(world, 'valueIndex')).toBeCloseTo((7 + 0.35 - 0.5) / 9 + 2 / 4, 12);
  });

  test('each benefit is an index of its own', () => {
    expect(measured(world, 'operatingCost')).toBeCloseTo((measured(world, 'hivemind') as number) / 2, 15);
    expect(measured(world, 'customerSatisfaction')).toBe(1);
    // one party knows a committed person, another somebody who is in contact with one, the third nobody
    expect(measured(world, 'offerRisk')).toBe(2 / 3);
    expect(measured(world, 'retention')).toBe((7 - 1) / 9);
  });
});

describe('money', () => {
  const tiny = { size: 4, start: [0, 1], horizon: 3, rule: { abandonRate: 0 } };
  const earning = (value: Record<string, number>) =>
    play(tinySetting({ ...tiny, resources: { value } }), doing({ tactic: 'policy' }));

  test('there is no benefit in money without a price of the user’s', () => {
    expect(() => earning({}).series('benefit')).toThrow('no series benefit');
    expect(() => earning({ retention: 0 }).series('benefit')).toThrow('no series benefit');
    expect(earning({}).world.ledger.gained).toBe(0);
  });

  test('each week adds the index times its price', () => {
    expect(earning({ retention: 100 }).series('benefit')).toEqual([0, 50, 100, 150]);
    const everything = Object.fromEntries(benefits.map(({ name }) => [name, 100]));
    // without customers, partners and ties only retention is worth anything
    expect(earning(everything).series('benefit')).toEqual([0, 50, 100, 150]);
  });

  test('a price changes what is gained and nothing else', () => {
    const [free, priced] = [earning({}), earning({ retention: 1, operatingCost: 1 })];
    for (const metric of ['buyIn', 'cost', 'retention', 'operatingCost'])
      expect(priced.series(metric)).toEqual(free.series(metric));
  });
});
