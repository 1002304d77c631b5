import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concordance } from '../../src/statistics/concordance.ts';

const of = (adoptedAt: number[], foretold: number[]) =>
  concordance(Int32Array.from(adoptedAt), Float64Array.from(foretold));

describe('the order of adoption of five people', () => {
  // a in period 1, b in 2, c in 2, d and e never: a before the four others, b and c before d and e
  const adoptedAt = [1, 2, 2, -1, -1];

  test('eight pairs of ten have an order: b and c adopt together, d and e never do', () => {
    expect(of(adoptedAt, [1, 2, 3, 4, 5])).toEqual({ concordant: 8, pairs: 8 });
  });

  test('the reverse order is never right', () => {
    expect(of(adoptedAt, [5, 4, 3, 2, 1])).toEqual({ concordant: 0, pairs: 8 });
  });

  test('whoever foretells the same of everybody is right by half', () => {
    expect(of(adoptedAt, [3, 3, 3, 3, 3])).toEqual({ concordant: 4, pairs: 8 });
  });

  test('one person misplaced costs the pairs that they stand wrongly in', () => {
    // d is foretold first: wrong against a, b and c; e alike with c: half
    expect(of(adoptedAt, [2, 3, 4, 1, 4])).toEqual({ concordant: 4.5, pairs: 8 });
  });
});

test('nobody, one person, and people who never adopt form no pairs', () => {
  expect(of([], [])).toEqual({ concordant: 0, pairs: 0 });
  expect(of([3], [1])).toEqual({ concordant: 0, pairs: 0 });
  expect(of([-1, -1, -1], [1, 2, 3])).toEqual({ concordant: 0, pairs: 0 });
});

test('it counts what looking at every pair counts', () => {
  const person = fc.record({ at: fc.integer({ min: -1, max: 5 }), foretold: fc.integer({ min: 0, max: 6 }) });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 30 }), (people) => {
      let concordant = 0;
      let pairs = 0;
      for (const one of people)
        for (const other of people) {
          if (one.at < 0 || (other.at >= 0 && other.at <= one.at)) continue;
          pairs++;
          concordant += one.foretold < other.foretold ? 1 : one.foretold === other.foretold ? 0.5 : 0;
        }
      expect(
        of(
          people.map(({ at }) => at),
          people.map(({ foretold }) => foretold),
        ),
      ).toEqual({ concordant, pairs });
    }),
  );
});
