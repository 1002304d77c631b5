import * as z from 'zod';
import { planFileSchema, scenarioSchema } from './scenarioSchema.ts';

/** The files whose form is published. */
export const publishedSchemas = ['scenario', 'plan'] as const;
export type PublishedSchema = (typeof publishedSchemas)[number];

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The published JSON Schema (2020-12) of a kind of file, for editors and API clients: descriptions, defaults, ranges,
 * examples. It accepts every valid file, also one that deletes with `null` or leaves to a base what it requires;
 * faults that only several values together can show are left to `validate`.
 */
export function scenarioJsonSchema(name: PublishedSchema): Record<string, unknown> {
  if (name === 'plan') return { ...fileJsonSchema(planFileSchema), title: 'Uptake plan' };
  const { required, ...rest } = fileJsonSchema(scenarioSchema, relax);
  return { ...rest, title: 'Uptake scenario', anyOf: [{ required }, { required: ['extends'] }] };
}

/** The JSON Schema of what may stand in a file; `adapt` may change the schema of a map, whose path it is told. */
export const fileJsonSchema = (
  schema: z.ZodType,
  adapt?: (schema: JsonSchema, path: readonly (string | number)[]) => void,
): Record<string, unknown> & JsonSchema =>
  z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override({ zodSchema, jsonSchema, path }) {
      const { type } = zodSchema._zod.def;
      restore(zodSchema, jsonSchema);
      if (type === 'optional' || type === 'default' || type === 'prefault') allowNull(jsonSchema);
      if (path.at(-1) === 'additionalProperties') allowNull(jsonSchema);
      if (type === 'object') adapt?.(jsonSchema, path);
    },
  });

/** Defaults and examples of quantities, which zod leaves out of what it transforms: ours are valid input as well. */
function restore(zodSchema: z.core.$ZodTypes, schema: JsonSchema): void {
  const { def } = zodSchema._zod;
  if (def.type === 'default') schema.default = def.defaultValue as JsonSchema['default'] & {};
  const examples = z.globalRegistry.get(zodSchema)?.examples;
  if (Array.isArray(examples)) schema.examples = examples as JsonSchema['examples'] & {};
}

/** `null` deletes what a base gives, so it may stand wherever nothing may stand. */
function allowNull(schema: JsonSchema): void {
  if (schema.not !== undefined) return;
  if (schema.anyOf && !schema.anyOf.some((branch) => branch.type === 'null'))
    schema.anyOf.push({ type: 'null' });
  if (schema.oneOf && !schema.oneOf.some((branch) => branch.type === 'null'))
    schema.oneOf.push({ type: 'null' });
  if (schema.enum && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
  if (typeof schema.type === 'string' && schema.type !== 'null')
    (schema as { type: unknown }).type = [schema.type, 'null'];
}

/** What a map requires may come from the base; not so in lists, which replace those of the base. */
function relax(schema: JsonSchema, path: readonly (string | number)[]): void {
  if (path.length === 0 || path.includes('ties') || path.includes('do')) return;
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  // what tells the branches of a union apart, and items of a list, must stay
  const kept = (schema.required ?? []).filter((key) => key === 'id' || properties[key]?.const !== undefined);
  if (kept.length > 0) schema.required = kept;
  else delete schema.required;
}
