import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log, log1p, normalCdf, normalQuantile, pow } from '../../src/engine/elementary.ts';

/** |a − b| in units of b's relative spacing; 1 stands for 2⁻⁵². */
const units = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / (Math.abs(b) * 2 ** -52));

// tables computed with 60 digits (mpmath), rounded to the nearest double; the normal ones agree with Abramowitz & Stegun, table 26.1
const exponentials = [
  [-700, 9.85967654375977e-305],
  [-20, 2.061153622438558e-9],
  [-1, 0.36787944117144233],
  [0, 1],
  [0.001, 1.0010005001667084],
  [0.5, 1.6487212707001282],
  [1, Math.E],
  [2, 7.38905609893065],
  [10, 22026.465794806718],
  [100, 2.6881171418161356e43],
  [700, 1.0142320547350045e304],
] as const;

const logarithms = [
  [1e-300, -690.7755278982137],
  [0.1, -Math.LN10],
  [0.5, -Math.LN2],
  [1, 0],
  [1.0009765625, 0.0009760859730554589],
  [2, Math.LN2],
  [3, 1.0986122886681098],
  [10, Math.LN10],
  [1e300, 690.7755278982137],
] as const;

const logarithmsOfOneMore = [
  [-0.5, -Math.LN2],
  [-0.000001, -1.0000005000003334e-6],
  [1e-20, 1e-20],
  [1e-10, 9.9999999995e-11],
  [1e-5, 9.99995000033333e-6],
  [0.1, 0.09531017980432487],
  [5, 1.791759469228055],
] as const;

const powers = [
  [2, 0.5, Math.SQRT2],
  [10, -3.5, 0.00031622776601683794],
  [0.5, 0.1, 0.9330329915368074],
  [0.875, 52, 0.0009647588188889108],
  [1.5, 100, 406561177535215230],
  [3, -200, 3.764861949599026e-96],
] as const;

const normal = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-8, 6.220960574271784e-16],
  [-5, 2.866515718791939e-7],
  [-3, 0.0013498980316300946],
  [-1.96, 0.024997895148220435],
  [-1, 0.15865525393145705],
  [-0.5, 0.3085375387259869],
  [0, 0.5],
  [0.3, 0.6179114221889527],
  [1, 0.8413447460685429],
  [1.96, 0.9750021048517795],
  [3, 0.9986501019683699],
] as const;

const normalQuantiles = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1e-10, -6.361340902404057],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.05, -1.6448536269514726],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.5, 0],
  [0.75, 0.6744897501960817],
  [0.975, 1.9599639845400543],
  [0.99, 2.326347874040841],
] as const;

describe('tabulated values', () => {
  test.each(exponentials)('e^%d', (x, value) => {
    expect(units(exp(x), value)).toBeLessThanOrEqual(1);
  });
  test.each(logarithms)('log %d', (x, value) => {
    expect(units(log(x), value)).toBeLessThanOrEqual(1);
  });
  test.each(logarithmsOfOneMore)('log(1 + %d)', (x, value) => {
    expect(units(log1p(x), value)).toBeLessThanOrEqual(2);
  });
  test.each(powers)('%d to the %d', (x, y, value) => {
    expect(units(pow(x, y), value)).toBeLessThanOrEqual(2);
  });
  test.each(normal)('Φ(%d)', (x, value) => {
    expect(units(normalCdf(x), value)).toBeLessThanOrEqual(5);
  });
  test.each(normalQuantiles)('Φ⁻¹(%d)', (p, value) => {
    expect(units(normalQuantile(p), value)).toBeLessThanOrEqual(5);
  });
});

describe('the ends of the range', () => {
  test('nothing, everything and no number', () => {
    expect([NaN, -Infinity, Infinity, -0].map((x) => exp(x))).toEqual([NaN, 0, Infinity, 1]);
    expect([NaN, -1, -0, 0, Infinity].map((x) => log(x))).toEqual([NaN, NaN, -Infinity, -Infinity, Infinity]);
    expect([NaN, -2, -1, Infinity].map((x) => log1p(x))).toEqual([NaN, NaN, -Infinity, Infinity]);
    expect(Object.is(log1p(-0), -0)).toBe(true);
    expect([NaN, -Infinity, -40, 0, 40, Infinity].map((x) => normalCdf(x))).toEqual([NaN, 0, 0, 0.5, 1, 1]);
    expect([NaN, -0.1, 0, 1, 1.1].map((p) => normalQuantile(p))).toEqual([
      NaN,
      NaN,
      -Infinity,
      Infinity,
      NaN,
    ]);
  });

  test('powers of nothing and of everything', () => {
    expect([pow(0, 0), pow(0, 2), pow(0, -2)]).toEqual([1, 0, Infinity]);
    expect([pow(Infinity, 0), pow(Infinity, 2), pow(Infinity, -2)]).toEqual([1, Infinity, 0]);
    expect([pow(2, Infinity), pow(0.5, Infinity), pow(2, -Infinity)]).toEqual([Infinity, 0, 0]);
    expect([pow(1, NaN), pow(NaN, 0), pow(-1, 2), pow(2, NaN)]).toEqual([1, 1, NaN, NaN]);
    expect([pow(10, 400), pow(10, -400)]).toEqual([Infinity, 0]);
  });

  test('the smallest and the largest numbers', () => {
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019413)).toBe(0);
    expect(units(exp(709.782712893384), 1.7976931348622732e308)).toBeLessThanOrEqual(1);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(log(5e-324)).toBe(-744.4400719213812);
    expect(log(1.7976931348623157e308)).toBe(709.782712893384);
    expect(pow(2, -1074)).toBe(5e-324);
    expect(pow(2, 10)).toBe(1024);
  });
});

describe("agreement with this engine's own functions", () => {
  const within = (
    most: number,
    own: (x: number) => number,
    theirs: (x: number) => number,
    min: number,
    max: number,
  ) =>
    fc.assert(
      fc.property(fc.double({ min, max, noNaN: true }), (x) => units(own(x), theirs(x)) <= most),
      { numRuns: 5000, seed: 1 },
    );

  test('exponentials', () => {
    within(2, exp, Math.exp, -708, 709);
    within(2, exp, Math.exp, -1, 1);
  });
  test('logarithms', () => {
    within(2, log, Math.log, 1e-320, 1e308);
    within(2, log, Math.log, 0.5, 2);
    within(3, log1p, Math.log1p, -0.999, 100);
    within(3, log1p, Math.log1p, -1e-6, 1e-6);
  });
  test('powers', () => {
    within(
      4,
      (x) => pow(x, 2.7),
      (x) => x ** 2.7,
      1e-9,
      1e9,
    );
    within(
      4,
      (y) => pow(0.37, y),
      (y) => 0.37 ** y,
      -60,
      60,
    );
    within(
      20,
      (y) => pow(1.4, y),
      (y) => 1.4 ** y,
      -2000,
      2000,
    );
  });
});

describe('inverses and symmetries', () => {
  const holds = (min: number, max: number, property: (x: number) => boolean) =>
    fc.assert(fc.property(fc.double({ min, max, noNaN: true }), property), { numRuns: 3000, seed: 2 });

  test('log undoes exp', () => {
    holds(-700, 700, (x) => Math.abs(log(exp(x)) - x) <= 3e-16 * Math.max(1, Math.abs(x)));
  });
  test('exp undoes log', () => {
    // the result moves by as much as the logarithm's own rounding
    holds(1e-300, 1e300, (x) => units(exp(log(x)), x) <= 1 + Math.abs(Math.log(x)));
  });
  test('a power and its root', () => {
    holds(1e-3, 1e3, (x) => units(pow(pow(x, 3), 1 / 3), x) <= 4);
  });
  test('Φ and Φ⁻¹', () => {
    holds(1e-12, 1 - 1e-12, (p) => Math.abs(normalCdf(normalQuantile(p)) - p) <= 1e-14 * Math.max(p, 0.01));
    holds(-37, 5, (x) => Math.abs(normalQuantile(normalCdf(x)) - x) <= 1e-9);
  });
  test('Φ is as far below ½ on one side as above on the other', () => {
    holds(0, 40, (x) => Math.abs(normalCdf(x) + normalCdf(-x) - 1) <= 2e-16);
  });
  test('none of them ever turns back', () => {
    for (const grow of [exp, log1p, normalCdf])
      holds(-0.9, 30, (x) => grow(x + 0.001) > grow(x) || grow(x) === 1);
  });
});

test('the same bits in every engine', () => {
  const view = new DataView(new ArrayBuffer(8));
  let digest = 0;
  const add = (value: number) => {
    view.setFloat64(0, value);
    digest = Math.imul(digest ^ view.getUint32(0), 0x9e3779b1);
    digest = Math.imul(digest ^ (digest >>> 15) ^ view.getUint32(4), 0x85ebca77);
  };
  for (let i = 1; i < 20_000; i++) {
    add(exp((i - 10_000) / 14));
    add(log(i / 997));
    add(log1p(i / 20_011 - 0.5));
    add(pow(i / 3001, i / 4999 - 2));
    add(normalCdf((i - 10_000) / 400));
    add(normalQuantile(i / 20_000));
  }
  expect(digest >>> 0).toBe(3696866537);
});
