import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ask } from './ask.ts';
import { bounds } from './bounds.ts';
import { root } from './program.ts';

/** An answer, however it was had. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** A parameter of an operation, or a part of a schema. */
export type Json = { readonly [key: string]: unknown };

/** One operation of the API as the server describes it. */
export interface Operation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Json }[];
  /** Media types of bodies that it reads; none if it reads none. */
  readonly reads: readonly string[];
  /** Media types that it may answer with, by status. */
  readonly answers: ReadonlyMap<number, readonly string[]>;
}

/** The API as the server describes it at `/openapi.json`, and what is wrong with an answer. */
export interface DescribedApi {
  readonly operations: readonly Operation[];
  /**
   * Faults of an answer, whatever was asked: a 5xx, a 4xx that is no problem document, or leaks or babbles. With the
   * operation that was asked also a 2xx that is not what it says it answers.
   */
  faults(answer: Answered, asked?: { operation?: Operation | undefined; bodiless?: boolean }): string[];
}

/** A place in the program or on the machine that an answer must not tell. */
const leak = new RegExp(
  `node_modules|node:internal|^\\s+at .+:\\d+:\\d+|${root.replace(/[^\w]/g, '\\$&')}`,
  'm',
);

const decoders = new Map<string, (body: Buffer) => Buffer>([
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
  ['deflate', inflateSync],
]);

/** The server's own description of its API. @throws Error if it gives none */
export async function describedApi(url: string): Promise<DescribedApi> {
  const description = JSON.parse(String((await ask(url, { path: '/openapi.json' })).body)) as {
    paths: Record<string, Record<string, Json>>;
  };
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(description, 'openapi');
  const validatorAt = (...steps: (string | number)[]) => {
    const pointer = steps
      .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
    return ajv.getSchema(`openapi#${encodeURI(pointer)}`);
  };
  const isProblem = validatorAt('components', 'schemas', 'Problem');
  if (isProblem === undefined) throw new Error('the API describes no Problem');

  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(path, method, operation)),
  );

  function decoded({ headers, body }: Answered): Buffer {
    const encoding = header(headers['content-encoding']) || 'identity';
    return decoders.get(encoding)?.(body) ?? body;
  }

  function problemFaults(answer: Answered): string[] {
    const { status, headers } = answer;
    const media = header(headers['content-type']);
    if (!media.startsWith('application/problem+json'))
      return [`${status} is ${media || 'no content'}, no problem`];
    const text = decoded(answer).toString();
    const problem = parsed(text);
    if (problem === undefined) return [`${status} is no JSON: ${text.slice(0, 80)}`];
    const faults = babble(status, text, problem);
    if (!isProblem?.(problem)) faults.push(`${status} is no Problem: ${ajv.errorsText(isProblem?.errors)}`);
    if ((problem as Json).status !== status) faults.push(`${status} says ${(problem as Json).status}`);
    if (status === 429 && !(Number(headers['retry-after']) >= 1)) faults.push('429 without Retry-After');
    return faults;
  }

  function successFaults(answer: Answered, operation: Operation): string[] {
    const { status, headers } = answer;
    const media = header(headers['content-type']).split(';')[0]!;
    const offered = operation.answers.get(status);
    if (offered === undefined) return [`${status} is no answer of ${operation.id}`];
    if (!offered.includes(media)) return [`${status} of ${operation.id} is ${media}`];
    if (!media.endsWith('json')) return [];
    const text = decoded(answer).toString();
    const value = parsed(text);
    const { path, method, id } = operation;
    const accepts = validatorAt(
      'paths',
      path,
      method.toLowerCase(),
      'responses',
      status,
      'content',
      media,
      'schema',
    );
    // what is told of a scenario is as short in a validation as in a problem
    if (accepts?.(value)) return id === 'validate' ? babble(status, text, value) : [];
    return [`${status} of ${id} is not what it says: ${ajv.errorsText(accepts?.errors).slice(0, 300)}`];
  }

  return {
    operations,
    faults(answer, { operation, bodiless = false } = {}) {
      const { status } = answer;
      const faults: string[] = [];
      if (status >= 500 && status !== 503) faults.push(`answered ${status}`);
      if (bodiless) return faults;
      if (status >= 400) faults.push(...problemFaults(answer));
      if (operation !== undefined && status >= 200 && status < 300)
        faults.push(...successFaults(answer, operation));
      const told = leak.exec(status >= 400 ? decoded(answer).toString() : '');
      if (told) faults.push(`${status} tells ${told[0]}`);
      return faults;
    },
  };
}

function operationOf(path: string, method: string, operation: Json): Operation {
  const { operationId, parameters, requestBody, responses } = operation as {
    operationId: string;
    parameters?: Operation['parameters'];
    requestBody?: { content: Json };
    responses: Record<string, { content?: Json }>;
  };
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    parameters: parameters ?? [],
    reads: Object.keys(requestBody?.content ?? {}),
    answers: new Map(
      Object.entries(responses).map(([status, { content }]) => [Number(status), Object.keys(content ?? {})]),
    ),
  };
}

const header = (value: string | readonly string[] | undefined): string =>
  typeof value === 'object' ? value.join(', ') : (value ?? '');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is told at too great length. */
function babble(status: number, text: string, value: unknown): string[] {
  const faults: string[] = [];
  if (text.length > bounds.problemBytes) faults.push(`${status} has ${text.length} characters in all`);
  for (const [name, { length }] of textsIn(value))
    if (length > bounds.problemText) faults.push(`${status} has ${length} characters in ${name}`);
  return faults;
}

/** All texts in a value, however deep, with the names that lead to them. */
function textsIn(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => textsIn(held, Array.isArray(value) ? name : key));
}
