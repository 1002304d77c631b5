import { describe, expect, test } from 'vitest';
import { toNetwork } from '../../../src/engine/network.ts';
import { activeTies } from '../../../src/model/lenses/activeTies.ts';
import { memoPerWeek } from '../../../src/model/lenses/memoPerWeek.ts';
import { COMMITTED } from '../../../src/model/states.ts';
import { trackStructure } from '../../../src/model/structures/trackStructure.ts';
import { createWorld } from '../../../src/model/world.ts';
import { arranged, measured } from '../lenses/handMade.ts';
import { nine } from '../lenses/nine.ts';
import { play, tinySetting } from '../tinySetting.ts';

const near = (steps: number) => Math.exp(-steps / 2);

describe('Social Business Design, by hand', () => {
  const world = arranged(nine);

  test('the ecosystem is what the largest connected group reaches of units and parties', () => {
    // all seven committed hang together: three units, and of three parties the one that knows 5
    expect(measured(world, 'ecosystem')).toBe(4 / 6);
  });

  test('without any tie the largest group is one person, and reaches one unit', () => {
    const alone = arranged({ people: { size: 3, unit: [0, 1, 2] }, states: [COMMITTED, COMMITTED, 0] });
    expect(measured(alone, 'ecosystem')).toBe(1 / 3);
  });

  test('a hive mind is buy-in less the inequality of ties', () => {
    // ties 0–1, 1–2, 2–5 and 0–4 of seven committed people: 2, 2, 2, 1, 1, 0, 0
    expect(measured(world, 'hivemind')).toBeCloseTo((7 / 9) * (1 - (86 / 56 - 8 / 7)), 12);
    const even = arranged({ people: { size: 4, ties: [[0, 1]] }, states: [COMMITTED, COMMITTED, 0, 0] });
    expect(measured(even, 'hivemind')).toBe(0.5);
    const strangers = arranged({ people: { size: 2 }, states: [COMMITTED, COMMITTED] });
    expect(measured(strangers, 'hivemind')).toBe(0);
  });

  test('the signal of a unit comes from its nearest person at the front, that of a party from one step further', () => {
    // unit 1: person 2, one step from the lead; unit 2: person 5, two steps; the party that knows 5: three
    expect(measured(world, 'dynamicSignal')).toBeCloseTo((near(1) + near(2) + near(3)) / 5, 15);
    expect(measured(world, 'fieldInformation')).toBe(measured(world, 'dynamicSignal'));
  });

  test('a single path to the centre is one filter; a ring of paths is two', () => {
    expect(measured(world, 'metafilter')).toBe(1 / 7);
    const ring = arranged({ ...nine, peers: [...(nine.peers ?? []), [8, 4]] });
    expect(measured(ring, 'metafilter')).toBe(6 / 7);
  });

  test('a pair in contact is one tie, whether both influence each other or one the other', () => {
    const setting = tinySetting({ size: 3, unit: [0, 0, 1] });
    const network = toNetwork(
      3,
      { from: Int32Array.of(0, 1, 2), to: Int32Array.of(1, 0, 1), weight: Float64Array.of(1, 1, 1) },
      (sum) => sum,
    );
    const made = createWorld({ ...setting, network }, setting.key);
    made.state.fill(COMMITTED);
    const ties = activeTies(made);
    expect([ties.count, ties.across, [...ties.ofPerson]]).toEqual([2, 1, [1, 2, 1, 0]]);
  });
});

test('nothing is known of the front line where nobody says who is there', () => {
  const series = (tiny: object) => () =>
    play(tinySetting({ size: 2, horizon: 1, ...tiny })).series('dynamicSignal');
  expect(series({})).toThrow('no series');
  expect(series({ external: [[0]] })).not.toThrow();
  expect(series({ customerFacing: [1, 0] })).not.toThrow();
});

test('what several metrics share is worked out once a week, and by nobody who is not asked', () => {
  let worked = 0;
  const shared = memoPerWeek(() => () => ++worked);
  const world = arranged(nine);
  expect(worked).toBe(0);
  expect([shared(world), shared(world)]).toEqual([1, 1]);
  trackStructure(world, true)(1);
  expect([shared(world), shared(world)]).toEqual([2, 2]);
  expect(shared(arranged(nine))).toBe(3);
});
