import type { Json } from '../describedApi.ts';

/** People, weeks and replicates of a run that takes no time; the published schema allows thousands of each. */
const small = { people: 60, weeks: 30, replicates: 3, contacts: 20 };

/**
 * The published schema of scenarios, narrowed to those that run quickly: what is left out would be a usual firm over
 * two years with hundreds of replicates, so the keys of size are asked for; texts that stand for numbers stay in the
 * range of the numbers; and the organisation is generated.
 */
export function smallScenario(published: Json): Json {
  const { anyOf: _, ...schema } = narrowed(published) as Json & { properties: Record<string, Json> };
  const { properties } = schema;
  const generate = (properties.organisation as { properties: { generate: Json } }).properties.generate;
  const people = { type: 'integer', minimum: 3, maximum: small.people };
  const contacts = { type: 'number', minimum: 0, maximum: small.contacts };
  const organisation = {
    type: 'object',
    properties: {
      generate: {
        ...generate,
        type: 'object',
        properties: { ...(generate.properties as Json), people, contacts },
        required: ['people'],
      },
    },
    required: ['generate'],
    additionalProperties: false,
  };
  return {
    ...schema,
    properties: {
      ...properties,
      organisation,
      horizon: { type: 'integer', minimum: 1, maximum: small.weeks },
      replicates: { type: 'integer', minimum: 1, maximum: small.replicates },
    },
    required: ['version', 'organisation', 'horizon', 'replicates'],
  };
}

/**
 * The same without the keys whose values have to fit one another in ways that a schema cannot say – shares that add up,
 * names of plans, of people and of files, conditions: most of these run.
 */
export function runnableScenario(published: Json): Json {
  const schema = smallScenario(published) as Json & { properties: Record<string, Json> };
  const unfitting = ['extends', 'start', 'expect', 'population', 'outputs'];
  const { plans, ...properties } = Object.fromEntries(
    Object.entries(schema.properties).filter(([name]) => !unfitting.includes(name)),
  );
  const plan = plans?.additionalProperties as { properties: Record<string, Json> };
  const { title, style } = plan.properties;
  const styled = {
    type: 'object',
    properties: { title, style },
    required: ['style'],
    additionalProperties: false,
  };
  return {
    ...schema,
    properties: { ...properties, plans: { ...plans, type: 'object', additionalProperties: styled } },
  };
}

/** The same schema with weeks and percentages in words no larger than in numbers. */
export function narrowed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(narrowed);
  if (typeof value !== 'object' || value === null) return value;
  const schema: Json = Object.fromEntries(Object.entries(value).map(([key, held]) => [key, narrowed(held)]));
  if (schema.type === 'integer' && schema.maximum === 5200) return { ...schema, maximum: small.weeks };
  if (typeof schema.pattern !== 'string') return schema;
  if (schema.pattern.includes('%')) return { ...schema, pattern: '^(\\d|[1-9]\\d|100) ?%$' };
  if (schema.pattern.includes('w?')) return { ...schema, pattern: '^([1-9]|[12]\\d) ?w?$' };
  return schema;
}
