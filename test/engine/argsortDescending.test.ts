import fc from 'fast-check';
import { expect, test } from 'vitest';
import { argsortDescending } from '../../src/engine/argsortDescending.ts';

const key = fc.oneof(
  fc.double({ noNaN: true, min: -10, max: 10 }),
  fc.constantFrom(0, -0, 1, 5e-324, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);

test('people in order are those that comparing each with each puts in order', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 300 }), fc.nat(7), (keys, lots) => {
      const between = (a: number, b: number) => (a % (lots + 1)) - (b % (lots + 1)) || b - a;
      const compared = keys.map((_, i) => i);
      compared.sort((a, b) => (keys[a] === keys[b] ? between(a, b) : keys[b] > keys[a] ? 1 : -1));
      expect(Array.from(argsortDescending(Float64Array.from(keys), between))).toEqual(compared);
    }),
  );
});

test('many of equal key are in order too', () => {
  const keys = Float64Array.from({ length: 5000 }, (_, i) => i % 2);
  const order = argsortDescending(keys, (a, b) => a - b);
  expect([order[0], order[1], order[2499], order[2500], order[4999]]).toEqual([1, 3, 4999, 0, 4998]);
});
