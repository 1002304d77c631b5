import { describe, expect, it } from 'vitest';
import { doesCross, doMeet, freeSpot } from '../../src/web/charts/freeSpot.ts';

const within = { left: 0, top: 0, right: 200, bottom: 100 };
const empty = { within, boxes: [], lines: [], areas: [] };
const flat = (height: number) => ({ left: 0, step: 10, heights: Array.from({ length: 21 }, () => height) });

describe('a spot for a text', () => {
  it('is where it is wanted, if nothing is there', () => {
    const spot = freeSpot(empty, { width: 40, height: 12 }, { x: 40, y: 50 });
    expect(spot?.left).toBe(40);
    expect(Math.abs((spot!.top + spot!.bottom) / 2 - 50)).toBeLessThanOrEqual(1.5);
  });

  it('touches no text and no line', () => {
    const other = { left: 30, top: 40, right: 90, bottom: 60 };
    const line = flat(75);
    const spot = freeSpot(
      { ...empty, boxes: [other], lines: [line] },
      { width: 40, height: 12 },
      { x: 40, y: 70 },
    )!;
    expect(doMeet(spot, other)).toBe(false);
    expect(doesCross(spot, line)).toBe(false);
  });

  it('is beside an area rather than on it, where that is not far', () => {
    const area = { left: 0, step: 10, upper: flat(30).heights, lower: flat(60).heights };
    const spot = freeSpot({ ...empty, areas: [area] }, { width: 40, height: 12 }, { x: 40, y: 50 })!;
    expect(spot.top >= 60 || spot.bottom <= 30).toBe(true);
  });

  it('is nowhere in a plot that is full', () => {
    const lines = Array.from({ length: 10 }, (_, k) => flat(10 * k + 5));
    expect(freeSpot({ ...empty, lines }, { width: 40, height: 12 }, { x: 40, y: 50 })).toBeUndefined();
  });
});

describe('a line', () => {
  it('crosses a box that it passes steeply between two weeks', () => {
    const line = { left: 0, step: 10, heights: [100, 0] };
    expect(doesCross({ left: 2, top: 40, right: 8, bottom: 60 }, line)).toBe(true);
  });

  it('crosses nothing before it is drawn', () => {
    const line = { left: 0, step: 10, heights: [NaN, NaN, 50, 50] };
    expect(doesCross({ left: 0, top: 40, right: 9, bottom: 60 }, line)).toBe(false);
  });
});
