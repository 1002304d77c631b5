import { answerExamples, bodyExamples } from './examples.ts';
import { ifNoneMatch } from './ifNoneMatch.ts';
import { submissionSchemas, submittedIn } from './submissionSchemas.ts';

type Json = { [key: string]: unknown };

/** What zod cannot say of the API: the scenario's published schema, media types by status, conditions, examples. */
export function finish<Document extends object>(document: Document): Document {
  const { paths, components } = document as { paths: Record<string, Record<string, Json>>; components: Json };
  const schemas: Record<string, Json> = {
    ...(components.schemas as Record<string, Json>),
    ...submissionSchemas(),
  };
  for (const [name, example] of Object.entries(answerExamples))
    schemas[name] = { ...schemas[name], examples: [example] };
  const headers: Json = {};
  for (const operations of Object.values(paths))
    for (const operation of Object.values(operations)) {
      const answers = operation.responses as Record<string, Json>;
      finishAnswers(answers, schemas, headers);
      finishBody(operation.requestBody as Json | undefined);
      if ('412' in answers) operation.parameters = [...((operation.parameters ?? []) as Json[]), ifNoneMatch];
    }
  components.schemas = referred(paths, schemas);
  components.headers = headers;
  return document;
}

/** Every body is a submission; which form of it depends on the media type. */
function finishBody(body: Json | undefined): void {
  if (body === undefined) return;
  const content = body.content as Json;
  for (const media of Object.keys(content))
    content[media] = {
      schema: submittedIn(media),
      examples: bodyExamples[media as keyof typeof bodyExamples],
    };
}

/** Problems have a media type of their own, texts are no JSON, and each header is described once. */
function finishAnswers(answers: Record<string, Json>, schemas: Record<string, Json>, headers: Json): void {
  for (const [status, answer] of Object.entries(answers)) {
    const sent = (answer.headers ?? {}) as Json;
    for (const [name, header] of Object.entries(sent)) {
      headers[name] = header;
      sent[name] = { $ref: `#/components/headers/${name}` };
    }
    const content = answer.content as Record<string, { schema: object }> | undefined;
    if (content === undefined) continue;
    // an answer that refers to a schema says no more of itself than the schema does
    const name = namedBy(Object.values(content)[0]!.schema);
    if (name !== undefined && Number(status) < 400) answer.description = schemas[name]!.description;
    if (Number(status) >= 400) answer.content = { 'application/problem+json': Object.values(content)[0] };
    else
      for (const media of Object.keys(content))
        if (!media.includes('json')) content[media] = { schema: { type: 'string' } };
  }
}

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

const schemaPath = '#/components/schemas/';

function namedBy(value: object): string | undefined {
  const ref = '$ref' in value ? value.$ref : undefined;
  return typeof ref === 'string' && ref.startsWith(schemaPath) ? ref.slice(schemaPath.length) : undefined;
}
