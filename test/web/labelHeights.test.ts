import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightsAmong, poolHeights } from '../../src/web/charts/labelHeights.ts';

const wanted = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 8 });

describe('heights of labels', () => {
  it('stay where nothing is in the way', () => {
    expect(poolHeights([10, 60, 120], 19, 0, 200)).toEqual([10, 60, 120]);
  });

  it('share the move where two labels meet', () => {
    expect(poolHeights([50, 54], 20, 0, 200)).toEqual([42, 62]);
  });

  it('keep the order of the lines that they stand at', () => {
    expect(poolHeights([54, 50], 20, 0, 200)).toEqual([62, 42]);
  });

  it('stay between top and bottom', () => {
    expect(poolHeights([2, 3], 20, 0, 200)).toEqual([0, 20]);
    expect(poolHeights([198, 199], 20, 0, 200)).toEqual([180, 200]);
  });

  it('are spread evenly where they do not all fit', () => {
    expect(poolHeights([5, 5, 5], 20, 0, 20)).toEqual([0, 10, 20]);
  });

  it('are always apart, in order and within bounds', () => {
    fc.assert(
      fc.property(wanted, (heights) => {
        const placed = poolHeights(heights, 19, 0, 200);
        const order = heights.map((_, k) => k).sort((a, b) => heights[a] - heights[b] || a - b);
        for (const [place, k] of order.entries()) {
          expect(placed[k]).toBeGreaterThanOrEqual(-1e-9);
          expect(placed[k]).toBeLessThanOrEqual(200 + 1e-9);
          if (place > 0) expect(placed[k] - placed[order[place - 1]]).toBeGreaterThanOrEqual(19 - 1e-9);
        }
      }),
    );
  });
});

describe('heights among what stands there', () => {
  it('go round it by the shorter way', () => {
    expect(heightsAmong([50], 15, 0, 200, [[40, 56]])).toEqual([56]);
    expect(heightsAmong([44], 15, 0, 200, [[40, 56]])).toEqual([40]);
  });

  it('part round it where both sides are nearer', () => {
    expect(heightsAmong([45, 52], 15, 0, 200, [[40, 56]])).toEqual([40, 56]);
  });

  it('are none where there is no room', () => {
    expect(heightsAmong([10], 15, 0, 20, [[-5, 30]])).toBeUndefined();
    expect(heightsAmong([10, 12, 14], 15, 0, 20, [[5, 30]])).toBeUndefined();
  });

  it('are the pooled ones where nothing stands there', () => {
    fc.assert(
      fc.property(wanted, (heights) => {
        const placed = heightsAmong(heights, 15, 0, 200, []);
        expect(placed).toEqual(poolHeights(heights, 15, 0, 200));
      }),
    );
  });

  it('are never in what is taken', () => {
    const taken = fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(wanted, taken, (heights, stretches) => {
        const away = stretches.map(([from, long]) => [from, from + long] as const);
        const placed = heightsAmong(heights, 15, 0, 200, away);
        for (const height of placed ?? [])
          expect(away.some(([from, to]) => height > from + 1e-9 && height < to - 1e-9)).toBe(false);
        const sorted = [...(placed ?? [])].sort((a, b) => a - b);
        for (let k = 1; k < sorted.length; k++)
          expect(sorted[k] - sorted[k - 1]).toBeGreaterThanOrEqual(15 - 1e-9);
      }),
    );
  });
});
