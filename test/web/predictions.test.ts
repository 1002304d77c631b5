import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blank,
  distance,
  drawnTo,
  isDrawn,
  middleOf,
  nearestOf,
  packPredictions,
  shaped,
  shapes,
  unpackPredictions,
  withShare,
  withStretch,
} from '../../src/web/screens/story/predictions.ts';

const HORIZON = 104;
const start = blank('', 0.05);

describe('a curve that is drawn by hand', () => {
  it('begins where the firm begins, and is drawn once it reaches the last week', () => {
    expect(start.values).toEqual([5]);
    const half = withStretch(start, { week: 1, percent: 10 }, { week: 52, percent: 60 });
    expect([half.values[0], half.values[52], isDrawn(half, HORIZON)]).toEqual([5, 60, false]);
    const whole = withStretch(half, { week: 52, percent: 60 }, { week: HORIZON, percent: 70 });
    expect(isDrawn(whole, HORIZON)).toBe(true);
    expect(whole.values[78]).toBe(65);
  });

  it('is joined to where it stood when the hand begins further on, and mended where it is drawn again', () => {
    const joined = withStretch(start, { week: 10, percent: 55 }, { week: 10, percent: 55 });
    expect(joined.values[5]).toBe(30);
    const whole = withStretch(joined, { week: 10, percent: 55 }, { week: HORIZON, percent: 55 });
    const mended = withStretch(whole, { week: 40, percent: 20 }, { week: 30, percent: 20 });
    expect([mended.values[29], mended.values[30], mended.values[40], mended.values[41]]).toEqual([
      55, 20, 20, 55,
    ]);
  });

  it('is drawn by keys: on to a week as high as it was, and straight from what was set to what is set', () => {
    const on = drawnTo(start, 26);
    expect(on.values[26]).toBe(5);
    const up = withShare(on, 26, 70);
    expect([up.values[13], up.values[26]]).toEqual([38, 70]);
    const end = withShare(drawnTo(up, HORIZON), HORIZON, 40);
    expect([end.values[26], end.values[65], end.values[HORIZON]]).toEqual([70, 55, 40]);
    expect(withShare(end, 0, 90)).toEqual(end);
  });

  it('holds whole shares from 0 to 100, whatever the hand does', () => {
    const places = fc.array(
      fc.tuple(fc.integer({ min: 0, max: HORIZON }), fc.double({ min: -50, max: 150, noNaN: true })),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(places, (all) => {
        let curve = start;
        let last = { week: all[0]![0], percent: all[0]![1] };
        for (const [week, percent] of all) {
          curve = withStretch(curve, last, { week, percent });
          last = { week, percent };
        }
        expect(curve.values.every((value) => Number.isInteger(value) && value >= 0 && value <= 100)).toBe(
          true,
        );
        expect(curve.values[0]).toBe(5);
        expect(unpackPredictions(packPredictions([{ ...curve, name: 'x' }]), HORIZON)[0]!.values).toEqual(
          curve.values,
        );
      }),
    );
  });

  it.each(shapes)('may begin with a shape: %s', (shape) => {
    const { values } = shaped('', shape, 0.05, HORIZON);
    expect([values.length, values[0]]).toEqual([HORIZON + 1, 5]);
  });
});

describe('predictions in a link', () => {
  it('are eight at most, each with its name, and short enough to be sent', () => {
    const eight = Array.from({ length: 8 }, (_, k) => ({
      ...shaped(`Team ${k}`, shapes[k % 3]!, 0.05, HORIZON),
    }));
    const packed = packPredictions(eight)!;
    expect(packed.length).toBeLessThan(1500);
    expect(unpackPredictions(packed, HORIZON).map(({ name }) => name)).toEqual(eight.map(({ name }) => name));
    expect(packPredictions([start])).toBeUndefined();
  });

  it('are none where the link was cut, or holds what is no curve', () => {
    expect(unpackPredictions('abc', HORIZON)).toEqual([]);
    expect(
      unpackPredictions(packPredictions([shaped('a', 'holds', 0.05, HORIZON)])!.slice(0, 20), HORIZON),
    ).toEqual([]);
  });
});

it('the nearest curve is the one that lies nearest over all weeks, not only at the end', () => {
  const truth = [0.1, 0.5, 0.9];
  expect(nearestOf([{ values: [90, 10, 90] }, { values: [10, 50, 80] }], truth)).toBe(1);
  expect(distance({ values: [10, 50, 90] }, truth)).toBeCloseTo(0);
  expect(middleOf([80, 20, 60, 40])).toBe(50);
});
