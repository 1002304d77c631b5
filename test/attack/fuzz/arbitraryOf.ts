import fc from 'fast-check';
import type { Json } from '../describedApi.ts';

/** Entries of a list or a map, and keys of a choice, that are drawn at most. */
const most = 3;
/** Characters of a text whose schema names no length. */
const longest = 40;

/**
 * Values that a JSON Schema accepts, as far as the schemas of this API go: types and lists of them, `const`, `enum`,
 * `anyOf`, `oneOf`, objects with their required keys, maps, lists, texts by length or pattern, and numbers.
 *
 * @throws Error for a schema that says nothing of what may stand there
 */
export function arbitraryOf(schema: Json): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  const { anyOf, oneOf, ...rest } = schema as { anyOf?: Json[]; oneOf?: Json[] } & Json;
  const alternatives = anyOf ?? oneOf;
  if (alternatives)
    return choice(alternatives.map((each) => ({ ...rest, ...each, required: requiredOf(rest, each) })));
  const { type } = schema;
  if (Array.isArray(type)) return choice((type as string[]).map((each) => ({ ...schema, type: each })));
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      if (typeof schema.multipleOf === 'number') return multipleOf(schema.multipleOf, rangeOf(schema, 1));
      return fc.integer(rangeOf(schema, 1));
    case 'number':
      if (typeof schema.multipleOf === 'number') return multipleOf(schema.multipleOf, rangeOf(schema, 0));
      return fc.double({ ...rangeOf(schema, Number.MIN_VALUE), noNaN: true, noDefaultInfinity: true });
    case 'string':
      return textOf(schema);
    case 'array': {
      const {
        minItems: minLength = 0,
        maxItems = most,
        items = {},
      } = schema as { minItems?: number; maxItems?: number; items?: Json };
      return fc.array(arbitraryOf(items), {
        minLength,
        maxLength: Math.max(minLength, Math.min(most, maxItems)),
      });
    }
    case 'object':
      return objectOf(schema);
    default:
      throw new Error(`nothing can be made of the schema ${JSON.stringify(schema).slice(0, 200)}`);
  }
}

const requiredOf = (...schemas: readonly Json[]): string[] => [
  ...new Set(schemas.flatMap(({ required }) => (required as string[] | undefined) ?? [])),
];

/** One of several; null, which deletes what a base says, now and then only. */
const choice = (schemas: readonly Json[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    ...schemas.map((schema) => ({ weight: schema.type === 'null' ? 1 : 10, arbitrary: arbitraryOf(schema) })),
  );

function rangeOf(schema: Json, least: number): { min: number; max: number } {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema as Record<
    string,
    number | undefined
  >;
  return {
    min: minimum ?? (exclusiveMinimum === undefined ? -1000 : exclusiveMinimum + least),
    max: maximum ?? (exclusiveMaximum === undefined ? 1000 : exclusiveMaximum - least),
  };
}

/** Multiples as decimal numbers are written: 0.15, not 0.15000000000000002. */
const multipleOf = (step: number, { min, max }: { min: number; max: number }) =>
  fc
    .integer({ min: Math.ceil(min / step), max: Math.floor(max / step) })
    .map((times) => (step < 1 ? times / Math.round(1 / step) : times * step));

function textOf({
  pattern,
  minLength = 0,
  maxLength = longest,
}: {
  pattern?: string;
  minLength?: number;
  maxLength?: number;
}) {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  const most = Math.max(minLength, Math.min(longest, maxLength));
  // a schema counts code points, of which what is seen as one character may have several
  return fc
    .string({ minLength, maxLength: most, unit: 'grapheme' })
    .filter((text) => [...text].length <= maxLength);
}

function objectOf(schema: Json): fc.Arbitrary<unknown> {
  const {
    properties = {},
    propertyNames,
    additionalProperties,
  } = schema as {
    properties?: Record<string, Json>;
    propertyNames?: Json;
    additionalProperties?: Json | boolean;
  };
  const required = requiredOf(schema);
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  const values = new Map(
    [...required, ...optional].map((name) => [name, arbitraryOf(properties[name] ?? {})]),
  );
  const chosenOf = (names: readonly string[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, values.get(name)!])), { noNullPrototype: true });
  // few of the optional keys at a time: with all of them, nothing would fit together
  const known = fc
    .subarray(optional, { maxLength: Math.min(most, optional.length) })
    .chain((chosen) => chosenOf([...required, ...chosen]));
  if (typeof additionalProperties !== 'object' || Object.keys(additionalProperties).length === 0)
    return known;
  const entries = fc.dictionary(
    arbitraryOf(propertyNames ?? { type: 'string' }) as fc.Arbitrary<string>,
    arbitraryOf(additionalProperties),
    {
      minKeys: 1,
      maxKeys: 2,
      noNullPrototype: true,
    },
  );
  return fc.tuple(known, entries).map(([named, others]) => ({ ...others, ...named }));
}
