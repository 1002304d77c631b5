import { Packr } from 'msgpackr';
import { checkPacked } from './checkPacked.ts';

/** What stands first in an array, and says what the rest is; typed arrays stand for themselves. */
const kinds = { array: 0, object: 1, map: 2, set: 3, bigint: 4, halfCharacters: 5, minusZero: 6 } as const;

/** Without records: the bytes of a value follow from it alone, and reading them makes no code. */
const packr = new Packr({ useRecords: false, moreTypes: true, variableMapSize: true });

/**
 * A plain value as bytes of MessagePack, the same bytes for the same value: what threads are sent, but for references of one value
 * by two others, which become two. Objects become lists of keys and values, so that no key means anything to who reads them.
 *
 * @throws Error for functions, instances of classes, and what contains itself
 */
export const packValue = (value: unknown): Uint8Array => packr.pack(tagged(value, new Set()));

/**
 * The value of {@link packValue}.
 *
 * @throws Error for any other bytes
 */
export function unpackValue(bytes: Uint8Array): unknown {
  checkPacked(bytes);
  return untagged(packr.unpack(bytes));
}

const typedArrays: ReadonlySet<unknown> = new Set([
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
]);

/** A character of two halves of which only one is there has no bytes in UTF-8. */
const halfCharacter = /\p{Surrogate}/u;

function tagged(value: unknown, around: Set<object>): unknown {
  switch (typeof value) {
    case 'number':
      return Object.is(value, -0) ? [kinds.minusZero] : value;
    case 'string':
      return halfCharacter.test(value)
        ? [kinds.halfCharacters, ...Array.from({ length: value.length }, (_, k) => value.charCodeAt(k))]
        : value;
    case 'bigint':
      return [kinds.bigint, String(value)];
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      return value === null ? value : taggedObject(value, around);
    default:
      throw new Error(`a ${typeof value} cannot be packed`);
  }
}

function taggedObject(value: object, around: Set<object>): unknown {
  if (typedArrays.has(value.constructor)) return value;
  if (around.has(value)) throw new Error('what contains itself cannot be packed');
  around.add(value);
  const inner = (each: unknown) => tagged(each, around);
  const told = within();
  around.delete(value);
  return told;

  function within(): unknown[] {
    if (Array.isArray(value)) return [kinds.array, ...Array.from(value, inner)];
    if (value instanceof Map)
      return [kinds.map, ...[...value].flatMap(([key, each]) => [inner(key), inner(each)])];
    if (value instanceof Set) return [kinds.set, ...[...value].map(inner)];
    const made = Object.getPrototypeOf(value);
    if (made !== Object.prototype && made !== null)
      throw new Error(`an instance of ${made.constructor?.name} cannot be packed`);
    return [kinds.object, ...Object.entries(value).flatMap(([key, each]) => [inner(key), inner(each)])];
  }
}

function untagged(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [kind, ...rest] = value;
  switch (kind) {
    case kinds.array:
      return rest.map(untagged);
    case kinds.object: {
      const object = {};
      for (const [key, each] of pairs(rest)) {
        if (typeof key !== 'string') throw new Error('a key that was packed is no text');
        // `__proto__` is a key like any other
        Object.defineProperty(object, key, {
          value: each,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
      return object;
    }
    case kinds.map:
      return new Map(pairs(rest));
    case kinds.set:
      return new Set(rest.map(untagged));
    case kinds.bigint:
      return BigInt(String(rest[0]));
    case kinds.halfCharacters:
      return rest.map((code) => String.fromCharCode(Number(code))).join('');
    case kinds.minusZero:
      return -0;
    default:
      throw new Error('what was packed is of no kind that is known');
  }
}

function pairs(rest: readonly unknown[]): [unknown, unknown][] {
  if (rest.length % 2 === 1) throw new Error('a key that was packed has no value');
  const at = (k: number) => untagged(rest[k]);
  return Array.from({ length: rest.length / 2 }, (_, k) => [at(2 * k), at(2 * k + 1)]);
}
