import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedKey } from '../../src/engine/draws.ts';
import { normalCdf } from '../../src/engine/elementary.ts';
import { dispositions, drawPopulation, largestRemainder } from '../../src/model/drawPopulation.ts';
import { changeDefaults } from '../../src/model/rules/changeParameters.ts';

const ROGERS = [0.025, 0.135, 0.34, 0.34, 0.16];
const CUTS = [Number.POSITIVE_INFINITY, 1.96, 0.994, 0, -0.994, Number.NEGATIVE_INFINITY];
const inUnits = (size: number, units: number) => Int32Array.from({ length: size }, (_, i) => i % units);
const countsOf = (types: Uint8Array) => [0, 1, 2, 3, 4].map((type) => types.filter((t) => t === type).length);
const drawn = (size: number, shares = ROGERS, betweenUnits = 0.3, units = 5, seed = 1, given?: Int8Array) =>
  drawPopulation({ size, unit: inUnits(size, units), given }, shares, betweenUnits, seedKey(seed));

describe('adopter types', () => {
  test.each([
    // 2.5 / 13.5 / 34 / 34 / 16 % of the people, whole by the largest remainders
    [10, [0, 1, 4, 3, 2]],
    [30, [1, 4, 10, 10, 5]],
    [40, [1, 5, 14, 14, 6]],
    [200, [5, 27, 68, 68, 32]],
    [1000, [25, 135, 340, 340, 160]],
  ])('of %i people are Rogers’ shares exactly', (size, expected) => {
    for (const betweenUnits of [0, 0.3, 1])
      expect(countsOf(drawn(size, ROGERS, betweenUnits).adopterType)).toEqual(expected);
  });

  test('hold for any shares and any size: each count is its share rounded down or up, and they add up', () => {
    const shares = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })
      .filter((s) => s.reduce((a, b) => a + b, 0) > 0.1);
    fc.assert(
      fc.property(shares, fc.nat(5000), (raw, total) => {
        const sum = raw.reduce((a, b) => a + b, 0);
        const counts = largestRemainder(raw, total);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(total);
        counts.forEach((count, k) => {
          expect(Math.abs(count - (raw[k] / sum) * total)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  test('rank people: whoever is more innovative is of an earlier type', () => {
    const { adopterType, innovativeness } = drawn(500);
    const order = Array.from(innovativeness.keys()).sort((a, b) => innovativeness[b] - innovativeness[a]);
    const types = order.map((i) => adopterType[i]);
    expect(types).toEqual(types.toSorted((a, b) => a - b));
  });

  test('that are given stay, and the others share out what is left', () => {
    const given = new Int8Array(100).fill(-1);
    given.fill(4, 0, 50);
    const { adopterType } = drawn(100, ROGERS, 0.3, 5, 1, given);
    expect(Array.from(adopterType.subarray(0, 50))).toEqual(new Array(50).fill(4));
    expect(countsOf(adopterType.subarray(50))).toEqual(largestRemainder(ROGERS, 50));
  });
});

describe('innovativeness', () => {
  test.each([[ROGERS], [[0.2, 0.2, 0.2, 0.2, 0.2]], [[0, 0, 1, 0, 0]]])(
    'lies in the interval of the type: %j',
    (shares) => {
      const { adopterType, innovativeness } = drawn(400, shares);
      adopterType.forEach((type, i) => {
        expect(innovativeness[i]).toBeLessThan(CUTS[type]);
        expect(innovativeness[i]).toBeGreaterThan(CUTS[type + 1]);
      });
    },
  );

  test('is spread evenly over that interval', () => {
    const { adopterType, innovativeness } = drawn(400);
    const places = Array.from(innovativeness.keys())
      .filter((i) => adopterType[i] === 2)
      .map((i) => (normalCdf(innovativeness[i]) - normalCdf(0)) / (normalCdf(0.994) - normalCdf(0)))
      .sort((a, b) => a - b);
    places.forEach((place, k) => {
      expect(place).toBeCloseTo((k + 0.5) / places.length, 9);
    });
  });

  test('is a matter of the unit alone, or of the person alone, at the ends of the range', () => {
    const size = 500;
    const unit = inUnits(size, 5);
    const spreads = (betweenUnits: number) => {
      const { innovativeness } = drawn(size, ROGERS, betweenUnits);
      const rank = Array.from(innovativeness.keys()).sort((a, b) => innovativeness[b] - innovativeness[a]);
      // how often the next in rank is of the same unit
      return rank.filter((i, place) => place > 0 && unit[rank[place - 1]] === unit[i]).length / (size - 1);
    };
    expect(spreads(1)).toBeGreaterThan(0.98);
    expect(spreads(0)).toBeLessThan(0.3);
  });

  test('within a unit that decides everything is no matter of the place in the file', () => {
    const size = 400;
    const { innovativeness } = drawPopulation(
      { size, unit: new Int32Array(size), given: undefined },
      ROGERS,
      1,
      seedKey(3),
    );
    let rises = 0;
    for (let i = 1; i < size; i++) if (innovativeness[i] > innovativeness[i - 1]) rises++;
    expect(Math.abs(rises / (size - 1) - 0.5)).toBeLessThan(0.1);
  });

  test('differs from seed to seed and not from draw to draw', () => {
    expect(drawn(50, ROGERS, 0.3, 5, 1)).toEqual(drawn(50, ROGERS, 0.3, 5, 1));
    expect(drawn(50, ROGERS, 0.3, 5, 1)).not.toEqual(drawn(50, ROGERS, 0.3, 5, 2));
  });
});

describe('thresholds and proneness', () => {
  const climate = {
    leadership: 0.5,
    resistance: 1,
    habit: 0,
    resignation: 0,
    lackOfDesire: 0,
    digitalDivide: 0,
    shortTermism: 0,
    unclearGovernance: 0,
    fit: 1,
  };
  const of = (z: number, changed: Partial<typeof climate> = {}) => {
    const { threshold, proneness } = dispositions(
      Float64Array.of(z),
      { mean: 0.5, sd: 0.35 },
      { ...climate, ...changed },
      changeDefaults,
    );
    return [threshold[0], proneness[0]];
  };
  test('follow the climate as the model page says', () => {
    expect(of(0)).toEqual([0.5, 0.5]);
    expect(of(1)[0]).toBeCloseTo(0.15, 14);
    expect(of(-1, { resistance: 1.6, leadership: 0.1, habit: 0.5, lackOfDesire: 1 })[0]).toBeCloseTo(
      0.5 + 0.18 + 0.12 + 0.075 + 0.15 + 0.35,
      14,
    );
    expect(of(1)[1]).toBeCloseTo(0.158655253931, 11);
    expect(of(-1, { resistance: 2 })[1]).toBe(1);
    expect(of(0, { resistance: 0 })[1]).toBe(0);
  });
});
