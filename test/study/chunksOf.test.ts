import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prepared } from '../../src/experiment/prepare.ts';
import { type Chunk, runsOf, stretchesOf } from '../../src/study/chunks/chunk.ts';
import { chunksOf } from '../../src/study/chunks/chunksOf.ts';

interface Shape {
  readonly people: number;
  readonly plans: number;
  readonly worlds: number;
  readonly each?: number;
}

/** As much of a comparison as its chunks depend on. */
const comparison = ({ people, plans, worlds, each = 1 }: Shape): Prepared =>
  ({
    source: { scenario: { organisation: {} } },
    org: { size: people },
    horizon: 104,
    worlds,
    replicates: worlds * each,
    plans: Array.from({ length: plans }, (_, k) => ({ name: `plan-${k}`, model: { series: [1, 2, 3] } })),
  }) as unknown as Prepared;

const shapes = fc.record({
  people: fc.integer({ min: 1, max: 500_000 }),
  plans: fc.integer({ min: 1, max: 6 }),
  worlds: fc.integer({ min: 1, max: 400 }),
  each: fc.integer({ min: 1, max: 20 }),
});

const listed = (chunks: readonly Chunk[], prepared: Prepared) =>
  chunks.flatMap((chunk) =>
    stretchesOf(chunk, prepared).flatMap(({ first, end }) =>
      Array.from({ length: end - first }, (_, k) => first + k),
    ),
  );

describe('the chunks of a comparison', () => {
  it('hold every run once, whatever its size', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const prepared = comparison(shape);
        const runs = listed(chunksOf(prepared, 'key'), prepared).sort((a, b) => a - b);
        expect(runs).toEqual(Array.from({ length: shape.plans * prepared.replicates }, (_, n) => n));
      }),
      { numRuns: 60 },
    );
  });

  it('of more worlds begin with those of fewer, but for the last', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 1, max: 300 }), (shape, more) => {
        // as many worlds as the organisation has at least, or as many as are asked for
        const few = chunksOf(comparison({ ...shape, each: 1 }), 'key');
        const many = chunksOf(comparison({ ...shape, each: 1, worlds: shape.worlds + more }), 'key');
        const ids = new Set(many.map(({ id }) => id));
        const last = few.at(-1)!.worlds.first;
        const kept = few.filter(({ worlds }) => worlds.first < last);
        expect(kept.every(({ id }) => ids.has(id))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('are others where anything else is: what the runs depend on, the worlds, the plans', () => {
    const base = chunksOf(comparison({ people: 240, plans: 3, worlds: 200 }), 'key');
    const ids = (chunks: readonly Chunk[]) => chunks.map(({ id }) => id);
    expect(new Set(ids(base)).size).toBe(base.length);
    const other = ids(chunksOf(comparison({ people: 240, plans: 3, worlds: 200 }), 'another'));
    expect(ids(base).some((id) => other.includes(id))).toBe(false);
    const fewer = ids(chunksOf(comparison({ people: 240, plans: 2, worlds: 200 }), 'key'));
    expect(ids(base).some((id) => fewer.includes(id))).toBe(false);
  });

  it('share a world between plans only where one world takes seconds', () => {
    const small = chunksOf(comparison({ people: 240, plans: 4, worlds: 200 }), 'key');
    expect(small.every(({ plans }) => plans.end === 4)).toBe(true);
    const huge = chunksOf(comparison({ people: 1_000_000, plans: 4, worlds: 2 }), 'key');
    expect(huge).toHaveLength(8);
    expect(huge.every((chunk) => runsOf(chunk) === 1)).toBe(true);
  });
});
