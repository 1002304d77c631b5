import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CENTRE,
  CONTRIBUTOR_TIE,
  DIVISION_HUB,
  HUB_TIE,
  PEER_TIE,
  PRACTITIONER_TIE,
  UNIT_HUB,
} from '../../../src/model/coordination/posts.ts';
import { type ClassBounds, usualBounds } from '../../../src/model/structures/classBounds.ts';
import { classify, isThere } from '../../../src/model/structures/classify.ts';
import {
  measureStructure,
  type Shape,
  type StructureMeasures,
} from '../../../src/model/structures/measureStructure.ts';
import { structureClasses, structureNames } from '../../../src/model/structures/structures.ts';
import {
  conditionsOf,
  fulfilment,
  measureProgress,
  type Progress,
} from '../../../src/model/structures/targetProgress.ts';

/**
 * Ten people in two units and two divisions; row 10 is the centre as a team. 0 is the centre, 1 and 5 lead the hubs
 * of units 0 and 1, 2 and 3 are practitioners of 1, 6 of 5, 4 contributes to the centre, 7 is tied to nobody.
 */
const TEAM = 10;
const ties = [
  [HUB_TIE, TEAM, 1],
  [HUB_TIE, TEAM, 5],
  [PRACTITIONER_TIE, 1, 2],
  [PRACTITIONER_TIE, 1, 3],
  [PRACTITIONER_TIE, 5, 6],
  [CONTRIBUTOR_TIE, TEAM, 4],
] as const;

function read(
  rows: readonly (readonly [kind: number, upper: number, lower: number])[],
  changed: {
    active?: number[];
    post?: Record<number, number>;
    paperHub?: number[];
    coordinated?: Uint8Array;
  } = {},
): StructureMeasures {
  const size = 10;
  const half = Int32Array.from({ length: size }, (_, i) => (i < 5 ? 0 : 1));
  const post = new Uint8Array(size);
  for (const [person, kind] of Object.entries(changed.post ?? { 0: CENTRE, 1: UNIT_HUB, 5: UNIT_HUB }))
    post[Number(person)] = kind;
  const flags = (people: readonly number[]) =>
    Uint8Array.from({ length: size }, (_, i) => (people.includes(i) ? 1 : 0));
  const shape: Shape = {
    size,
    unit: half,
    units: 2,
    division: half,
    divisions: 2,
    active: flags(changed.active ?? [0, 1, 2, 3, 4, 5, 6, 7]),
    post,
    paperHub: flags(changed.paperHub ?? []),
    ties: {
      count: rows.length,
      kind: Uint8Array.from(rows, ([kind]) => kind),
      upper: Int32Array.from(rows, ([, upper]) => upper),
      lower: Int32Array.from(rows, ([, , lower]) => lower),
    },
    ...(changed.coordinated ? { coordinated: changed.coordinated } : {}),
  };
  return measureStructure(size, 2, 2)(shape);
}

describe('a reading', () => {
  test('tells who publishes and who is coordinated', () => {
    const coordinated = new Uint8Array(10);
    expect(read(ties, { coordinated })).toEqual({
      bounds: usualBounds,
      people: 10,
      actives: 8,
      centre: 1,
      // 7 publishes alone
      rogues: 1,
      // 0, 1, 2, 3, 5, 6; 4 hands content to the centre
      coordinatedPublishers: 6,
      units: 2,
      autonomousUnits: 2,
      peerComponent: 0,
      // unit 0 is division 0 with 0, 1, 2, 3; 5 and 6 are too few for a division
      divisions: 1,
      ledDivisions: 0,
      hubs: 2,
    });
    expect(Array.from(coordinated)).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
  });

  test('drops with a lead everybody who hangs on them', () => {
    const found = read(ties, { active: [0, 2, 3, 4, 5, 6, 7] });
    expect(found).toMatchObject({
      actives: 7,
      rogues: 3,
      coordinatedPublishers: 3,
      autonomousUnits: 1,
      hubs: 1,
    });
  });

  test('counts no tie of a paper hub, while its lead still publishes', () => {
    const found = read(ties, { paperHub: [1] });
    expect(found).toMatchObject({
      actives: 8,
      rogues: 4,
      coordinatedPublishers: 3,
      autonomousUnits: 1,
      hubs: 1,
    });
  });

  test('finds nobody coordinated without an active centre, and contributors publish again', () => {
    const found = read(ties, { active: [1, 2, 3, 4, 5, 6, 7] });
    expect(found).toMatchObject({ centre: 0, rogues: 7, coordinatedPublishers: 0, hubs: 0 });
    expect(classify(found)).toBe('organic');
  });

  test('reaches three live steps from the centre, not four, through active people alone', () => {
    const chain = [
      [HUB_TIE, TEAM, 1],
      [PRACTITIONER_TIE, 1, 2],
      [PEER_TIE, 3, 2],
      [PEER_TIE, 3, 4],
    ] as const;
    expect(read(chain, { active: [0, 1, 2, 3, 4] })).toMatchObject({ coordinatedPublishers: 4, rogues: 1 });
    expect(read(chain, { active: [0, 1, 3, 4] })).toMatchObject({ coordinatedPublishers: 2, rogues: 2 });
    // the order in which ties are listed is no matter
    expect(read(chain.toReversed(), { active: [0, 1, 2, 3, 4] })).toMatchObject({
      coordinatedPublishers: 4,
      rogues: 1,
    });
  });

  test('lets peers pass on what a paper hub does not', () => {
    const peers = [
      [HUB_TIE, TEAM, 5],
      [PRACTITIONER_TIE, 5, 6],
      [PEER_TIE, 1, 6],
    ] as const;
    expect(read(peers, { active: [0, 1, 5, 6], paperHub: [1] })).toMatchObject({
      coordinatedPublishers: 4,
      rogues: 0,
    });
    const turned = [
      [HUB_TIE, TEAM, 5],
      [PRACTITIONER_TIE, 5, 6],
      [PEER_TIE, 6, 1],
    ] as const;
    expect(read(turned, { active: [0, 1, 5, 6], paperHub: [1] })).toMatchObject({
      coordinatedPublishers: 4,
      rogues: 0,
    });
  });

  test('takes a division for led where its hub is tied to the centre and leads half of it, directly or through unit hubs', () => {
    const post = { 0: CENTRE, 1: DIVISION_HUB, 2: UNIT_HUB };
    const led = [
      [HUB_TIE, TEAM, 1],
      [HUB_TIE, 1, 2],
      [PRACTITIONER_TIE, 2, 3],
      [PRACTITIONER_TIE, 2, 4],
    ] as const;
    // 1, 2, 3 and 4 of five publishers with 0
    expect(read(led, { post, active: [0, 1, 2, 3, 4] })).toMatchObject({ divisions: 1, ledDivisions: 1 });
    // 4 is coordinated from elsewhere, 3 not at all: 1 and 2 of 0, 1, 2, 4 are exactly half
    const half = [
      [HUB_TIE, TEAM, 1],
      [HUB_TIE, 1, 2],
      [HUB_TIE, TEAM, 4],
    ] as const;
    expect(read(half, { post, active: [0, 1, 2, 3, 4] })).toMatchObject({ divisions: 1, ledDivisions: 1 });
    const untied = [
      [HUB_TIE, TEAM, 2],
      [HUB_TIE, 1, 2],
      [PRACTITIONER_TIE, 2, 3],
    ] as const;
    expect(read(untied, { post, active: [0, 1, 2, 3] })).toMatchObject({ divisions: 1, ledDivisions: 0 });
  });

  test('measures the largest group of peers without the centre and hub leads', () => {
    const peers = [
      [PEER_TIE, 2, 3],
      [PEER_TIE, 3, 4],
      [PEER_TIE, 6, 7],
      [PEER_TIE, 4, 1],
      [PEER_TIE, 1, 6],
      [PEER_TIE, 7, 9],
    ] as const;
    // 1 is a lead, 9 is not active: 2–3–4 and 6–7
    expect(read(peers)).toMatchObject({ peerComponent: 3 });
  });
});

describe('a class', () => {
  const base: StructureMeasures = {
    bounds: usualBounds,
    people: 200,
    actives: 100,
    centre: 2,
    rogues: 10,
    coordinatedPublishers: 50,
    units: 10,
    autonomousUnits: 5,
    peerComponent: 0,
    divisions: 4,
    ledDivisions: 0,
    hubs: 5,
  };
  test.each([
    ['dormant below one in a hundred', { actives: 1 }, 'dormant'],
    ['not dormant at exactly one in a hundred', { actives: 2, rogues: 0 }, 'coordinated'],
    ['honeycomb at exactly three quarters of both', { actives: 150, peerComponent: 113 }, 'honeycomb'],
    ['no honeycomb below', { actives: 150, peerComponent: 112 }, 'coordinated'],
    ['organic without a centre', { centre: 0 }, 'organic'],
    ['organic at exactly half uncoordinated', { rogues: 50 }, 'organic'],
    ['coordinated at exactly half of the units', {}, 'coordinated'],
    ['centralised at exactly two fifths', { autonomousUnits: 4, centre: 20 }, 'centralised'],
    ['emerging below', { autonomousUnits: 4, centre: 19 }, 'emerging'],
    ['dandelion at two of four divisions', { ledDivisions: 2 }, 'dandelion'],
    ['no dandelion at two of five', { ledDivisions: 2, divisions: 5 }, 'coordinated'],
    ['no dandelion with one division', { ledDivisions: 1, divisions: 1 }, 'coordinated'],
  ] as const)('is %s', (_name, changed, expected) => {
    expect(classify({ ...base, ...changed })).toBe(expected);
  });

  test.each([
    ['dormant', { participation: 0.51 }],
    ['organic', { rogue: 0.1 }],
    ['emerging', { autonomy: 0.51 }],
    ['centralised', { autonomy: 0.51, centralShare: 0.04 }],
    ['dandelion', { divisionHubs: 1, divisionHubShare: 0.25 }],
    ['honeycomb', { honeycombParticipation: 0.5, peerComponent: 0 }],
  ] as const)('is %s where its bounds say so', (expected, bounds) => {
    const reading = { ...base, ledDivisions: 1 };
    expect(classify(reading)).toBe('coordinated');
    expect(classify({ ...reading, bounds: { ...usualBounds, ...bounds } })).toBe(expected);
  });
});

const anyShare = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
/** Bounds anywhere in their ranges, half of the time the usual ones. */
const allBounds: fc.Arbitrary<ClassBounds> = fc.oneof(
  fc.constant(usualBounds),
  fc
    .record({
      participation: anyShare,
      rogue: anyShare,
      autonomy: anyShare,
      centralShare: anyShare,
      divisionHubs: fc.integer({ min: 1, max: 5 }),
      divisionHubShare: anyShare,
      honeycombParticipation: anyShare,
      peerComponent: anyShare,
    })
    .map((bounds) => ({
      ...bounds,
      honeycombParticipation: Math.max(bounds.participation, bounds.honeycombParticipation),
    })),
);

/** A reading that could be: parts are never larger than wholes. */
const readings: fc.Arbitrary<StructureMeasures> = fc
  .record({ people: fc.integer({ min: 1, max: 400 }), units: fc.nat(12), divisions: fc.nat(6) })
  .chain(({ people, units, divisions }) =>
    fc.nat(people).chain((actives) =>
      fc.record({
        bounds: allBounds,
        people: fc.constant(people),
        actives: fc.constant(actives),
        centre: fc.nat(Math.min(actives, 6)),
        rogues: fc.nat(actives),
        coordinatedPublishers: fc.nat(actives),
        units: fc.constant(units),
        autonomousUnits: fc.nat(units),
        peerComponent: fc.nat(actives),
        divisions: fc.constant(divisions),
        ledDivisions: fc.nat(divisions),
        hubs: fc.nat(units),
      }),
    ),
  );

test('every reading is of one class and of no other', () => {
  fc.assert(
    fc.property(readings, (reading) => {
      expect(structureClasses.filter((_, code) => isThere(code, reading))).toEqual([classify(reading)]);
    }),
    { numRuns: 20_000 },
  );
});

test('progress is 1 exactly when the class is the target and enough people are committed; else something blocks', () => {
  const progress: Progress = { value: 0, blocking: -1 };
  fc.assert(
    fc.property(
      fc.constantFrom(...structureNames),
      readings,
      fc.nat(400),
      fc.constantFrom(0, 0.07, 0.25, 0.29, 0.5, 1),
      (target, reading, committed, needed) => {
        const people = Math.min(committed, reading.people);
        measureProgress(target, reading, { committed: people, needed }, progress);
        const there = classify(reading) === target && people / reading.people >= needed;
        expect(progress.value === 1).toBe(there);
        expect(progress.blocking === -1).toBe(there);
        expect(progress.value).toBeGreaterThanOrEqual(0);
        expect(progress.value).toBeLessThanOrEqual(1);
        if (there) return;
        const met = conditionsOf(target).map((each) =>
          fulfilment(each, reading, { committed: people, needed }),
        );
        expect(met[progress.blocking]).toBe(Math.min(...met));
        expect(met[progress.blocking]).toBeLessThan(1);
      },
    ),
    { numRuns: 20_000 },
  );
});

test('buy-in is met by exactly its share: 7 of 100 are 7 %', () => {
  const progress: Progress = { value: 0, blocking: -1 };
  const honeycomb: StructureMeasures = {
    bounds: usualBounds,
    people: 100,
    actives: 80,
    centre: 0,
    rogues: 0,
    coordinatedPublishers: 0,
    units: 2,
    autonomousUnits: 0,
    peerComponent: 70,
    divisions: 1,
    ledDivisions: 0,
    hubs: 0,
  };
  for (let percent = 1; percent <= 80; percent++) {
    measureProgress('honeycomb', honeycomb, { committed: percent, needed: percent / 100 }, progress);
    expect(progress.value).toBe(1);
    measureProgress('honeycomb', honeycomb, { committed: percent - 1, needed: percent / 100 }, progress);
    expect(progress.value).toBeLessThan(1);
  }
});
