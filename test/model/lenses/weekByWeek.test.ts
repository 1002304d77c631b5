import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { usersOutside } from '../../../src/model/lenses/usersOutside.ts';
import { metrics } from '../../../src/model/metrics/metrics.ts';
import { isDeclared } from '../../../src/model/states.ts';
import { trackStructure } from '../../../src/model/structures/trackStructure.ts';
import type { World } from '../../../src/model/world.ts';
import { type Arranged, arranged } from './handMade.ts';

const SIZE = 14;
const person = fc.nat(SIZE - 1);
const pairs = fc.uniqueArray(
  fc.tuple(person, person).filter(([a, b]) => a < b),
  { maxLength: 24, selector: ([a, b]) => SIZE * a + b },
);
const states = fc.array(fc.nat(6), { minLength: SIZE, maxLength: SIZE });

/** What depends on this week alone. */
const names = [
  'contentSynergy',
  'reportingCoverage',
  'brandControl',
  'reputationRisk',
  'reactivity',
  'ecosystem',
];
names.push('hivemind', 'dynamicSignal', 'metafilter', 'level', 'integration', 'valueIndex', 'operatingCost');
names.push('customerSatisfaction', 'offerRisk', 'retention', 'advancedStructure');

function measuredAll(world: World): number[] {
  return names.flatMap((name) => {
    const metric = metrics.find((each) => each.name === name);
    if (metric?.of !== 'whole') throw new Error(`no metric ${name} of the whole`);
    const groups = metric.groups?.(world.setting) ?? ['all'];
    const out = new Float64Array(groups.length);
    metric.measure(world, out, 0, groups);
    return [...out];
  });
}

test('what is kept from week to week is the same as if it were measured anew', () => {
  const organisation = fc.record({
    ties: pairs,
    peers: fc.oneof(fc.constant([]), pairs),
    external: fc.array(fc.array(person, { maxLength: 3 }), { maxLength: 3 }),
    customerFacing: fc.array(fc.nat(1), { minLength: SIZE, maxLength: SIZE }),
    trained: fc.uniqueArray(person),
    weeks: fc.array(states, { minLength: 2, maxLength: 5 }),
  });
  fc.assert(
    fc.property(organisation, ({ weeks, trained, peers, ...people }) => {
      const given: Omit<Arranged, 'states'> = {
        people: {
          size: SIZE,
          unit: Array.from({ length: SIZE }, (_, i) => i % 4),
          function: Array.from({ length: SIZE }, (_, i) => i % 2),
          functionNames: ['Marketing', 'Production'],
          ...people,
        },
        centre: [0, 4],
        hubs: [
          [1, 1],
          [2, 2],
        ],
        practitioners: [
          [5, 1],
          [9, 1],
          [6, 2],
        ],
        contributors: [3],
        trained,
        peers,
      };
      const kept = arranged({ ...given, states: weeks[0] });
      const watch = trackStructure(kept, true);
      weeks.forEach((states, week) => {
        states.forEach((state, i) => {
          kept.setState(i, state);
        });
        watch(week + 1);
        expect(measuredAll(kept)).toEqual(measuredAll(arranged({ ...given, states })));
        const outside = usersOutside(kept);
        for (let i = 0; i < SIZE; i++) expect(outside[i] > 0).toBe(kept.hasTieOutside(i));
        expect(states.filter(isDeclared).length).toBe(kept.nominal.actives);
      });
    }),
    { numRuns: 200 },
  );
});
