import type * as z from 'zod';
import type { Path } from './locatedValue.ts';

type Schema = z.core.$ZodTypes;

/**
 * The schemas that stand at a path, from the outermost wrapping (a default, a description) to the innermost; empty
 * where the schema knows no such path. The input decides between the branches of a union.
 */
export function schemasAt(root: z.core.$ZodType, path: Path, input: unknown): Schema[] {
  const layers = unwrapped(root as Schema);
  const [step, ...rest] = path;
  if (step === undefined) return layers;
  const inner = layers.at(-1);
  if (inner === undefined) return [];
  const value = (input as Record<string | number, unknown> | undefined | null)?.[step];
  const child = childOf(inner, step);
  if (child !== undefined) return schemasAt(child, rest, value);
  if (inner._zod.def.type !== 'union') return [];
  for (const option of branches(inner, input)) {
    const found = schemasAt(option, path, input);
    if (found.length > 0) return found;
  }
  return [];
}

/** The keys that may stand in the map at a path; undefined where any may, or where no map may stand. */
export function keysAt(root: z.core.$ZodType, path: Path, input: unknown): string[] | undefined {
  const inner = schemasAt(root, path, input).at(-1);
  if (inner?._zod.def.type === 'object') return Object.keys(inner._zod.def.shape);
  if (inner?._zod.def.type !== 'union') return undefined;
  const value = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], input);
  const keys = branches(inner, value).flatMap((option) => keysAt(option, [], value) ?? []);
  return keys.length > 0 ? [...new Set(keys)] : undefined;
}

/** A schema and what it wraps, outermost first. */
function unwrapped(schema: Schema): Schema[] {
  const layers = [schema];
  for (let inner = innerOf(schema); inner !== undefined; inner = innerOf(inner)) layers.push(inner);
  return layers;
}

function innerOf({ _zod: { def } }: Schema): Schema | undefined {
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return def.innerType as Schema;
    case 'pipe':
      return def.in as Schema;
    case 'lazy':
      return def.getter() as Schema;
    default:
      return undefined;
  }
}

function childOf({ _zod: { def } }: Schema, step: string | number): z.core.$ZodType | undefined {
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'array') return def.element;
  return undefined;
}

/** The branches of a union that the input may have meant: those whose discriminator it names, otherwise all. */
function branches(union: Schema, input: unknown): readonly z.core.$ZodType[] {
  const def = union._zod.def as z.core.$ZodDiscriminatedUnionDef;
  if (def.discriminator === undefined) return def.options;
  const named = (input as Record<string, unknown> | undefined | null)?.[def.discriminator];
  const meant = def.options.filter((option) =>
    option._zod.propValues?.[def.discriminator]?.has(named as never),
  );
  return meant.length > 0 ? meant : def.options;
}
