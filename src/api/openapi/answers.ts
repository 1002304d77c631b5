import { problemSchema } from '../problems/problemDocument.ts';
import { type ProblemName, problemTypes, typeOf } from '../problems/problemTypes.ts';
import { type DescribedHeader, withHeaders } from './withHeaders.ts';

/** The problems a route may answer with, by status, for its description: those named, and those of every route. */
export function problems(...names: ProblemName[]) {
  const kinds = [...new Set([...names, ...anywhere])];
  const statuses = new Set(kinds.map((name) => problemTypes[name].status));
  return Object.fromEntries(
    [...statuses].map((status) => [
      status,
      problemOf(kinds.filter((name) => problemTypes[name].status === status)),
    ]),
  ) as { [status: number]: typeof problemSchema };
}

/** The problems of every route that reads a scenario. */
export const bodyProblems = [
  'malformed-json',
  'invalid-request',
  'body-too-large',
  'unsupported-media-type',
  'busy',
  'stopping',
] as const satisfies ProblemName[];

/** The problems that any request may meet, whatever it asks for. */
const anywhere = [
  'malformed-request',
  'foreign-origin',
  'too-slow',
  'expectation-failed',
  'wrong-host',
  'headers-too-large',
  'unexpected',
] as const satisfies ProblemName[];

/** Headers of problems beyond those of all. */
const headersOfKinds: { readonly [name in ProblemName]?: readonly DescribedHeader[] } = {
  busy: ['Retry-After'],
  'precondition-failed': ['ETag'],
};

/** One status: each kind of problem that has it, by its title and its `type`. */
function problemOf(kinds: readonly ProblemName[]): typeof problemSchema {
  const description = kinds.map((name) => `${problemTypes[name].title.en} (\`${typeOf(name)}\`).`).join(' ');
  const more = kinds.flatMap((name) => headersOfKinds[name] ?? []);
  return withHeaders(problemSchema.meta({ description }), 'Content-Language', 'Cache-Control', ...more);
}
