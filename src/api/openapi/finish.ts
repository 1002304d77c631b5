import * as z from 'zod';
import { scenarioJsonSchema } from '../../scenario/jsonSchema.ts';
import { envelopeSchema } from '../submissions/submission.ts';

type Json = { [key: string]: unknown };

const schemaPath = (name: string) => `#/components/schemas/${name}`;
const refTo = (name: string) => ({ $ref: schemaPath(name) });

/** What zod cannot say of the API: the scenario's published schema, media types by status, names of statuses. */
export function finish<Document extends object>(document: Document): Document {
  const { paths, components } = document as { paths: Record<string, Record<string, Json>>; components: Json };
  const schemas = components.schemas as Json;
  Object.assign(schemas, submissionSchemas());
  for (const operations of Object.values(paths))
    for (const operation of Object.values(operations))
      finishAnswers(operation.responses as Record<string, Json>);
  components.schemas = referred(paths, schemas);
  return document;
}

function submissionSchemas(): Json {
  const { $schema: _, ...scenario } = scenarioJsonSchema('scenario');
  const { $schema: __, ...envelope } = z.toJSONSchema(envelopeSchema, { io: 'input' });
  const properties = envelope.properties as Json;
  const asText = { type: 'string', description: 'the scenario as a YAML or JSON text' };
  return {
    ScenarioInput: scenario,
    EnvelopeInput: {
      ...envelope,
      properties: { ...properties, scenario: { anyOf: [refTo('ScenarioInput'), asText] } },
    },
    SubmissionInput: {
      description: 'a scenario, or an envelope with the scenario and the files it names',
      anyOf: [refTo('ScenarioInput'), refTo('EnvelopeInput')],
      examples: [{ version: 1, organisation: { generate: { people: 30 } }, horizon: 52, replicates: 20 }],
    },
  };
}

/** Problems have a media type of their own, texts are no JSON, and every status has its usual name. */
function finishAnswers(answers: Record<string, Json>): void {
  for (const [status, answer] of Object.entries(answers)) {
    answer.description = statusNames.get(status) ?? `status ${status}`;
    const headers = headersOf(status, '304' in answers);
    if (headers) answer.headers = headers;
    const content = answer.content as Json | undefined;
    if (content === undefined) continue;
    if (Number(status) >= 400) answer.content = { 'application/problem+json': Object.values(content)[0] };
    else
      for (const media of Object.keys(content))
        if (!media.includes('json')) content[media] = { schema: { type: 'string' } };
  }
}

/** Headers that clients are meant to read; `tagged` answers carry an entity tag. */
function headersOf(status: string, tagged: boolean): Json | undefined {
  const text = (description: string) => ({ description, schema: { type: 'string' } });
  if (status === '429')
    return { 'Retry-After': { description: 'seconds to wait', schema: { type: 'integer' } } };
  if (status === '200' && tagged) return { ETag: text('names these bytes; send it in If-None-Match') };
  return undefined;
}

const statusNames = new Map([
  ['200', 'OK'],
  ['304', 'Not modified: the client holds it'],
  ['400', 'The request is not valid'],
  ['404', 'There is nothing here'],
  ['413', 'The request is too large'],
  ['415', 'This kind of content is not read'],
  ['422', 'The scenario or its data are not valid, or the design is too large'],
  ['429', 'Too many simulations are waiting; see Retry-After'],
  ['500', 'Something unexpected happened'],
  ['503', 'The server is stopping'],
]);

/** The schemas that something refers to, directly or through others. */
function referred(paths: object, schemas: Json): Json {
  const kept = new Map<string, unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const name = namedBy(value);
    if (name !== undefined && !kept.has(name)) {
      kept.set(name, schemas[name]);
      visit(schemas[name]);
    }
    Object.values(value).forEach(visit);
  };
  visit(paths);
  return Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function namedBy(value: object): string | undefined {
  const ref = '$ref' in value ? value.$ref : undefined;
  const prefix = schemaPath('');
  return typeof ref === 'string' && ref.startsWith(prefix) ? ref.slice(prefix.length) : undefined;
}
