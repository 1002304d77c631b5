import fc from 'fast-check';
import { Packr } from 'msgpackr';
import { describe, expect, test, vi } from 'vitest';
import { packValue, unpackValue } from '../../../src/runners/queue/packValue.ts';

const again = (value: unknown) => unpackValue(packValue(value));

/** Plain values as threads are sent them. */
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      undefined,
      null,
      true,
      false,
      -0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      2 ** 53,
      -(2 ** 31),
    ),
    fc.double(),
    fc.integer(),
    fc.bigInt(),
    fc.string({ unit: 'binary', maxLength: 90 }),
    fc.constantFrom('__proto__', 'constructor', '\ud800', 'a\udfff', '(none)', ''),
    fc.int32Array(),
    fc.float64Array(),
    fc.uint8Array({ maxLength: 300 }),
    fc.int8Array(),
    fc.array(tie('value')),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString', '10', '9')), tie('value'), {
      noNullPrototype: true,
    }),
    fc.array(fc.tuple(tie('value'), tie('value'))).map((pairs) => new Map(pairs)),
    fc.array(tie('value')).map((values) => new Set(values)),
  ),
}));

describe('a packed value', () => {
  test('is the same when it is unpacked, whatever it is', () => {
    fc.assert(
      fc.property(plain.value, (value) => {
        expect(again(value)).toStrictEqual(value);
      }),
    );
  });

  test.each([
    ['zero below zero', { loss: -0, losses: Float64Array.of(-0, Number.NaN) }],
    ['what is not there, beside what is nothing', { a: undefined, b: null, c: [undefined] }],
    ['keys that mean something', JSON.parse('{"__proto__": {"x": 1}, "constructor": 2, "2": 0, "1": 0}')],
    ['half a character', ['\ud83d', '\ude00', '😀']],
    ['numbers beyond whole ones', [2 ** 53 + 2, 1e300, 5e-324, 2n ** 200n, -(2n ** 64n)]],
    ['texts of every length', ['', 'x'.repeat(31), 'é'.repeat(40), 'x'.repeat(256), '漢'.repeat(70_000)]],
    ['a map in an object', { forks: new Map([['a', { b: new Set([1]) }]]) }],
    ['a view into a longer array', Int32Array.of(1, 2, 3, 4).subarray(1, 3)],
  ])('keeps %s', (_, value) => {
    const unpacked = again(value);
    expect(unpacked).toStrictEqual(value);
    expect(Object.getPrototypeOf(unpacked)).toBe(Object.getPrototypeOf(value));
  });

  test('has the same bytes whatever was packed before, and whatever its parts share', () => {
    const shared = { at: 3 };
    const once = packValue({ a: shared, b: shared });
    packValue({ b: [1], a: 'another', at: shared });
    expect(packValue({ a: { at: 3 }, b: { at: 3 } })).toEqual(once);
    expect(packValue({ a: shared, b: shared })).toEqual(once);
  });

  test('cannot be a function, an instance of a class, or contain itself', () => {
    expect(() => packValue({ f: () => 1 })).toThrow('function');
    expect(() => packValue([new Date()])).toThrow('Date');
    const circle: unknown[] = [];
    circle.push({ circle });
    expect(() => packValue(circle)).toThrow('contains itself');
  });
});

describe('bytes that are no packed value', () => {
  const records = new Packr({ useRecords: true });
  const more = new Packr({ useRecords: false, moreTypes: true, structuredClone: true });
  const circle: unknown[] = [];
  circle.push(circle);
  const deep = (depth: number) => Uint8Array.from({ length: depth + 1 }, (_, k) => (k < depth ? 0x91 : 0xc0));

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['two values', Uint8Array.of(1, 2)],
    ['a record, of which code would be made', records.pack([1, 2, 3, 4].map((n) => ({ 'x:y': n })))],
    ['a map', more.pack({ a: 1 })],
    ['a list that contains itself', more.pack(circle)],
    ['an expression', more.pack(/(a+)+$/)],
    ['an error', more.pack(new Error('x'))],
    ['a date', more.pack(new Date(0))],
    ['an array of big integers', more.pack(BigInt64Array.of(1n))],
    ['an array of a kind that is not known', Uint8Array.of(0xc7, 2, 0x74, 99, 1)],
    ['half a number in an array of numbers', Uint8Array.of(0xc7, 4, 0x74, 8, 1, 2, 3)],
    ['a list longer than the bytes', Uint8Array.of(0xdd, 0xff, 0xff, 0xff, 0xff, 0)],
    ['a text longer than the bytes', Uint8Array.of(0xdb, 0xff, 0xff, 0xff, 0xff, 0x41)],
    ['lists in lists in lists', deep(100_000)],
    ['a list of no kind', Uint8Array.of(0x90)],
    ['a list of a kind that is not known', Uint8Array.of(0x91, 77)],
    ['an object whose key is a number', Uint8Array.of(0x93, 1, 5, 5)],
    ['an object with a key and no value', Uint8Array.of(0x92, 1, 0xa1, 0x41)],
  ])('are refused: %s', (_, bytes) => {
    expect(() => unpackValue(bytes)).toThrow(Error);
  });

  test('are refused or read, whatever they are, and nothing is made code of', () => {
    const made = vi.spyOn(globalThis, 'Function');
    const valid = packValue({ a: [1, 'two', new Map([[3, Int32Array.of(4)]])], b: -0 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc.tuple(fc.nat(valid.length - 1), fc.nat(255)).map(([at, byte]) => {
            const broken = Uint8Array.from(valid);
            broken[at] = byte;
            return broken;
          }),
          fc.nat(valid.length - 1).map((end) => valid.slice(0, end)),
        ),
        (bytes) => {
          try {
            packValue(unpackValue(bytes));
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(made).not.toHaveBeenCalled();
    made.mockRestore();
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});
