import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOf } from '../../../src/model/plans/firstOf.ts';

test('the first of a pool are those that sorting all of it would put first, equals as they come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (score, count) => {
        const pool = Int32Array.from(score.keys());
        const mayCome = (i: number) => score[i] !== 5;
        const sorted = Array.from(pool)
          .filter(mayCome)
          .sort((a, b) => score[b] - score[a] || a - b);
        const found = firstOf(pool, count, mayCome, (a, b) => score[a] > score[b]);
        expect(found).toEqual(sorted.slice(0, count));
      },
    ),
  );
});
