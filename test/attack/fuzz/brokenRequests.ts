import fc from 'fast-check';
import { jsonOf, oddities } from './oddities.ts';
import type { Wire } from './wire.ts';

/** Makes a sound request a broken one. */
type Break = (wire: Wire) => Wire;

/** Sound requests with one thing or two broken in each; now and then what is broken does not matter. */
export const brokenRequests = (sound: fc.Arbitrary<Wire>): fc.Arbitrary<Wire> =>
  fc
    .tuple(sound, fc.array(breaks, { minLength: 1, maxLength: 2 }))
    .map(([wire, chosen]) => ({ wire, broken: chosen.reduce((broken, each) => each(broken), wire) }))
    .filter(({ wire, broken }) => broken !== wire)
    .map(({ broken }) => broken);

const at = <Item>(items: readonly Item[], k: number): Item => items[k % items.length]!;

type Step = string | number;

/** Every place in a value, the whole of it first. */
function placesIn(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [Step, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([step, held]) => placesIn(held, [...path, step]))];
}

/** The value with what stands at a place changed. */
function changed(
  value: unknown,
  [step, ...rest]: readonly Step[],
  change: (held: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.map((held, k) => (k === step ? changed(held, rest, change) : held));
  // not a literal: a key may be one that means something there
  return Object.fromEntries(
    Object.entries(value as object).map(([key, held]) => [
      key,
      key === step ? changed(held, rest, change) : held,
    ]),
  );
}

/** Breaks the body as a value at any place, where it is one. */
const breakValue = (change: (value: unknown, place: readonly Step[], k: number) => unknown) =>
  fc.tuple(fc.nat(10_000), fc.nat(10_000)).map(
    ([where, k]): Break =>
      (wire) => {
        if (wire.value === undefined) return wire;
        const value = change(wire.value, at(placesIn(wire.value), where), k);
        // JSON is YAML, whatever the request says it is
        return { ...wire, value, body: Buffer.from(jsonOf(value)) };
      },
  );

/** Breaks the body as bytes; a request that has none gets one. */
const breakBody = (change: (body: Buffer, k: number) => Buffer | string) =>
  fc.nat(1_000_000).map(
    (k): Break =>
      (wire) => ({ ...wire, body: Buffer.from(change(wire.body ?? Buffer.from('{}'), k)) }),
  );

const setHeader =
  (name: string, value: string): Break =>
  (wire) => ({
    ...wire,
    headers: [...wire.headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase()), [name, value]],
  });

const drop = breakValue((value, place) =>
  changed(value, place.slice(0, -1), (held) => without(held, place.at(-1))),
);
const replace = breakValue((value, place, k) => changed(value, place, () => at(oddities.values, k)));
const addKey = breakValue((value, place, k) =>
  changed(value, place, (held) => withKey(held, at(oddities.keys, k), at(oddities.values, k >> 3))),
);
const double = breakValue((value, place) => changed(value, place, (held) => [held, held]));
const cut = breakBody((body, k) => body.subarray(0, k % (body.length + 1)));
const notUtf8 = breakBody((body, k) => spliced(body, k, [0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]));
const zeros = breakBody((body, k) => spliced(body, k, [0, 0, 0]));
const twice = breakBody((body) => Buffer.concat([body, body]));
const otherBody = breakBody((_, k) => at(oddities.bodies, k));
const otherYaml = fc.constantFrom(...oddities.yamls).map(
  (text): Break =>
    (wire) => ({ ...wire, headers: [['Content-Type', 'application/yaml']], body: Buffer.from(text) }),
);
const header = fc
  .constantFrom(...Object.entries(oddities.headers))
  .chain(([name, values]) => fc.constantFrom(...values).map((value) => setHeader(name, value)));
const method = fc.constantFrom(...oddities.methods).map(
  (method): Break =>
    (wire) => ({ ...wire, method }),
);
const target = fc.constantFrom(...oddities.targets).map(
  (target): Break =>
    (wire) => ({ ...wire, target }),
);
const query = fc.constantFrom(...oddities.queries).map(
  (query): Break =>
    (wire) => ({ ...wire, target: `${wire.target.split('?')[0]}?${query}` }),
);
const anyTarget = fc.string({ unit: 'binary', maxLength: 60 }).map(
  (text): Break =>
    (wire) => ({ ...wire, target: `/${encodeURI(text)}` }),
);
const length = fc.constantFrom(...oddities.lengths).map(
  (length): Break =>
    (wire) => ({ ...wire, length }),
);

/** More often what reaches deep. */
const breaks: fc.Arbitrary<Break> = fc.oneof(
  ...[drop, addKey, breakBody(flipped), cut].map((arbitrary) => ({ weight: 4, arbitrary })),
  { weight: 8, arbitrary: replace },
  { weight: 6, arbitrary: header },
  ...[otherBody, otherYaml, target].map((arbitrary) => ({ weight: 3, arbitrary })),
  ...[double, notUtf8, method, query].map((arbitrary) => ({ weight: 2, arbitrary })),
  ...[zeros, twice, anyTarget, length],
);

function without(held: unknown, step: Step | undefined): unknown {
  if (typeof held !== 'object' || held === null) return null;
  if (Array.isArray(held)) return held.filter((_, k) => k !== step);
  return Object.fromEntries(Object.entries(held).filter(([key]) => key !== step));
}

function withKey(held: unknown, key: string, value: unknown): unknown {
  const entries =
    typeof held === 'object' && held !== null && !Array.isArray(held) ? Object.entries(held) : [];
  return Object.fromEntries([...entries, [key, value]]);
}

/** Turns a few bits over. */
function flipped(body: Buffer, k: number): Buffer {
  const copy = Buffer.from(body);
  for (let n = 0; n < 3 && copy.length > 0; n++) {
    const where = (k * (n + 1) * 7919) % copy.length;
    copy[where] = (copy[where] ?? 0) ^ (1 << ((k + n) % 8));
  }
  return copy;
}

function spliced(body: Buffer, k: number, bytes: readonly number[]): Buffer {
  const where = k % (body.length + 1);
  return Buffer.concat([body.subarray(0, where), Buffer.from(bytes), body.subarray(where)]);
}
